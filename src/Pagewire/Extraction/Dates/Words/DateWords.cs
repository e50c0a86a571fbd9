namespace Pagewire.Extraction.Dates.Words;

/// <summary>The words around a date that belong to it.</summary>
internal static class DateWords
{
    /// <summary>Before a date: labels, prepositions, articles.</summary>
    public static WordTable<bool> Labels { get; } = Table(
        "published publication publish posted post date dated on updated update last modified created added released release issued submitted as of the at by from since time first edited uploaded just for för "
        + "дата опубликовано опубликована опубликован публикации размещено добавлено обновлено обновление создано от изменено новость выложено "
        + "опубліковано оновлено додано розміщено публікації від створено публикувано публикувана на обновена "
        + "veröffentlicht am vom datum erstellt aktualisiert stand erschienen den der uhr gepubliceerd geplaatst op bijgewerkt laatst "
        + "publié publiée le mis à jour du posté modifié écrit date créé "
        + "publicado publicada el fecha actualizado actualizada última actualización subido em data atualizado postado creado "
        + "pubblicato pubblicata il del aggiornato postato inserito dal publicat actualitzat "
        + "opublikowano opublikowany data dodano dodania publikacji dnia aktualizacja zaktualizowano utworzono z "
        + "publikováno zveřejněno vydáno vloženo přidáno aktualizováno dne datum uverejnené publikované pridané zverejnené dňa objavljeno objavleno "
        + "publicerad publicerat uppdaterad publisert oppdatert udgivet opdateret offentliggjort skrevet lagt den d julkaistu päivitetty "
        + "közzétéve megjelent frissítve dátum publicat actualizat adăugat în data "
        + "δημοσιεύθηκε δημοσίευση ημερομηνία ενημέρωση τελευταία στις την "
        + "yayınlanma tarihi tarih yayın güncelleme güncellenme eklenme "
        + "dipublikasikan diterbitkan diposting tanggal diperbarui pada terbit "
        + "نشر نُشر تاريخ النشر التاريخ آخر تحديث في بتاريخ يوم تم منذ انتشار تاریخ روز "
        + "פורסם תאריך עודכן בתאריך "
        + "등록일 작성일 입력 수정 게시일 등록 작성 날짜 발행일 기사입력 최종수정 "
        + "ngày thứ chủ đăng cập วันที่ เผยแพร่ โพสต์ ថ្ងៃ ថ្ងៃទី ວັນທີ "
        + "publicēts publicēta datums paskelbta paskelbtas atnaujinta avaldatud lisatud uuendatud argitaratua eguneratua foilsithe cyhoeddwyd botuar publikuar imechapishwa tarehe ippubblikat "
        + "жарияланған жарияланды жарияланган күні нийтэлсэн огноо հրապարակված հրապարակվել გამოქვეყნებულია გამოქვეყნდა თარიღი dərc yayımlanıb joylangan "
        + "प्रकाशित प्रकाशन दिनांक तारीख तिथि मिति প্রকাশ প্রকাশিত প্রকাশের তারিখ પ્રકાશિત તારીખ ਮਿਤੀ வெளியிடப்பட்டது தேதி తేదీ തീയതി ದಿನಾಂಕ දිනය شائع بتاریخ مؤرخہ ቀን "
        + "発 布 发 时 間 间 日 期 時 更 新 公 開 掲 載 投 稿 最 終 于 於 表 稿 佈 刊 登 记 者 付");

    /// <summary>Between the day and the month, or the month and the year.</summary>
    public static WordTable<bool> Links { get; } = Table("of de del d da den the di dia año ano any no na в із u y m ta τον του من شهر năm พุทธศักราช ماه ខែ ឆ្នាំ ປີ ရက် ቀን ב");

    /// <summary>After a date.</summary>
    public static WordTable<bool> Endings { get; } = Table("г год года годы р рік року roku r rok év évi ano năm d dienas metų m god godine leta гг ж жыл жылы оны թ թվական թվականի წ წელი წელს ء ع م น ရက် ရက်နေ့ өдөр ቀን");

    /// <summary>Behind a year, before the month or glued to the year: "2024 m.", "2024ko", "2024-yil".</summary>
    public static WordTable<bool> Years { get; } = Table("m г год года годы р рік року roku r rok év évi năm metų gada gadā ko eko cu cı ci il yil yili "
        + "ж жыл жылы жылғы жылдың жылдын он оны թ թվական թվականի წ წლის წელი წელს ခုနှစ် ခု");

    /// <summary>Between the number of a month and the word for it, in Mongolian.</summary>
    public static WordTable<bool> MongolianOrdinals { get; } = Table("р дугаар дүгээр");

    /// <summary>Between the two ends of a range.</summary>
    public static WordTable<bool> Ranges { get; } = Table("to and till until through bis und au et al y e a до и по та і do i til och og tot en ja");

    /// <summary>Whether a text is what stands between the first day of an event and the last.</summary>
    /// <param name="text">Text between two dates.</param>
    public static bool IsBetweenDays(ReadOnlySpan<char> text) => text is "-" or "–" or "—" or "~" or "～" or "→" || Ranges.TryGet(text, out _);

    /// <summary>Between a date and a time of day.</summary>
    public static WordTable<bool> BeforeTime { get; } = Table("at um kl klo klokken à a las alle ore às as в о об u v o godz om saat ora ώρα στις pukul jam time שעה בשעה الساعة ساعت plkst val kell orë lúc vào เวลา ժամը сағат саат цаг बजे بجے وقت saa ម៉ោង ເວລາ နာရီ");

    /// <summary>The first day of a month in words, in Spanish, Portuguese and Catalan.</summary>
    public static WordTable<bool> FirstOfMonth { get; } = Table("primero primeiro primer");

    /// <summary>Endings of written ordinal numbers.</summary>
    public static WordTable<bool> Ordinals { get; } = Table("st nd rd th er ère re e r n t ste de º ª o a an ean η го й е te ны ний ই লা রা ঠা শে");

    private static WordTable<bool> Table(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, true)));
}
