using System.Text;

namespace Pagewire.Reading.Tests;

public sealed class EncodingTests
{
    private const string Russian = "Посольство сообщает, что приём граждан по консульским вопросам будет возобновлён в понедельник. Запись ведётся на сайте, а также по телефону; подробности опубликованы в разделе Новости. Объявление не касается иностранных граждан, обратившихся за визой до конца месяца.";
    private const string Ukrainian = "Міністерство повідомляє, що засідання комісії відбудеться у п'ятницю. Його учасники розглянуть зміни до програми розвитку регіонів, які запропонували представники громад. Рішення буде оприлюднено після підписання протоколу, щонайпізніше за тиждень.";
    private const string Czech = "Městský úřad oznamuje, že příští zasedání zastupitelstva se koná ve středu. Občané mohou své připomínky předložit písemně nebo přímo na místě. Žádosti o příspěvek přijímá podatelna každý všední den, podrobnosti naleznete na úřední desce.";
    private const string Polish = "Urząd miasta informuje, że najbliższa sesja rady odbędzie się w środę. Mieszkańcy mogą zgłaszać wnioski pisemnie lub osobiście; szczegóły ogłoszono na tablicy. Wszystkie dokumenty są dostępne również w języku angielskim, a ich treść może jeszcze ulec zmianie.";
    private const string Hungarian = "A hivatal közli, hogy a következő ülés szerdán lesz. Az érdeklődők írásban vagy személyesen is benyújthatják észrevételeiket; a részletek a honlapon olvashatók. Az ülésről készült jegyzőkönyv később elérhető lesz, külön értesítést erről nem küldünk.";
    private const string German = "Die Behörde teilt mit, dass die nächste Sitzung am Mittwoch stattfindet. Anträge können schriftlich oder persönlich eingereicht werden; für Rückfragen steht die Geschäftsstelle zur Verfügung. Nähere Auskünfte über Gebühren und Öffnungszeiten gibt es auf der Website.";
    private const string SoftHyphens = "Die Bun\u00ADdes\u00ADbe\u00ADhör\u00ADde teilt mit, dass die Öff\u00ADnungs\u00ADzei\u00ADten der Ge\u00ADschäfts\u00ADstel\u00ADle ge\u00ADän\u00ADdert wer\u00ADden.";
    private const string French = "La préfecture annonce que la prochaine séance aura lieu mercredi. Les élèves et leurs parents sont invités à déposer leurs dossiers dès à présent ; les modalités ont été publiées à l’entrée du bâtiment. Où se renseigner ? Au guichet, évidemment.";
    private const string Turkish = "Büyükelçilik, çarşamba günü yapılacak toplantının ertelendiğini duyurdu. Başvurular yazılı olarak veya şahsen yapılabilir; ayrıntılı bilgi için danışma bürosuna başvurunuz. Değişiklik bütün şubeler için geçerlidir.";
    private const string Greek = "Η πρεσβεία ανακοινώνει ότι η επόμενη συνάντηση θα γίνει την Τετάρτη. Οι πολίτες μπορούν να υποβάλουν τις αιτήσεις τους γραπτώς ή αυτοπροσώπως. Περισσότερες πληροφορίες υπάρχουν στην ιστοσελίδα της υπηρεσίας.";
    private const string Hebrew = "השגרירות מודיעה כי הישיבה הבאה תתקיים ביום רביעי. אזרחים יכולים להגיש את בקשותיהם בכתב או באופן אישי. פרטים נוספים מתפרסמים באתר של המשרד ועל לוח המודעות.";
    private const string Arabic = "تعلن السفارة أن الاجتماع القادم سيعقد يوم الأربعاء. يمكن للمواطنين تقديم طلباتهم كتابيا أو شخصيا، وتوجد معلومات أخرى على موقع الوزارة وعلى لوحة الإعلانات في المدخل الرئيسي.";
    private const string Japanese = "大使館は、次回の会議を水曜日に開催すると発表しました。申請は書面または窓口で受け付けています。詳しくはホームページの「お知らせ」をご覧ください。なお、手数料については変更される場合があります。";
    private const string SimplifiedChinese = "大使馆宣布，下次会议将于星期三举行。公民可以书面或亲自提交申请，详细情况请看网站上的通知。在这个问题上，我们已经说过，有关规定没有改变，请大家注意时间和地点。";
    private const string TraditionalChinese = "大使館宣布，下次會議將於星期三舉行。公民可以書面或親自提交申請，詳細情況請看網站上的通知。在這個問題上，我們已經說過，有關規定沒有改變，請大家注意時間和地點。";
    private const string Korean = "대사관은 다음 회의가 수요일에 열린다고 발표했습니다. 신청은 서면으로 하거나 직접 방문하여 제출할 수 있습니다. 자세한 내용은 홈페이지의 공지 사항을 보시기 바랍니다.";

    [Theory]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    [InlineData("ibm866", Russian)]
    [InlineData("iso-8859-5", Russian)]
    [InlineData("windows-1251", Ukrainian)]
    [InlineData("koi8-u", Ukrainian)]
    [InlineData("windows-1250", Czech)]
    [InlineData("iso-8859-2", Czech)]
    [InlineData("windows-1250", Polish)]
    [InlineData("iso-8859-2", Polish)]
    [InlineData("windows-1250", Hungarian)]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", SoftHyphens)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1254", Turkish)]
    [InlineData("windows-1253", Greek)]
    [InlineData("windows-1255", Hebrew)]
    [InlineData("windows-1256", Arabic)]
    [InlineData("shift_jis", Japanese)]
    [InlineData("euc-jp", Japanese)]
    [InlineData("iso-2022-jp", Japanese)]
    [InlineData("gb18030", SimplifiedChinese)]
    [InlineData("big5", TraditionalChinese)]
    [InlineData("euc-kr", Korean)]
    [InlineData("utf-16le", Russian)]
    [InlineData("utf-16be", Russian)]
    [InlineData("utf-16le", German)]
    [InlineData("utf-8", Korean)]
    public void Text_without_a_label_is_decoded_by_its_letters(string encoding, string text)
    {
        var page = Reading.One(Get(encoding).GetBytes(text));
        Assert.Equal([text], page.Lines!);
        Assert.Equal(encoding, page.Encoding);
    }

    [Theory]
    [InlineData("iso-8859-1", Russian)]
    [InlineData("iso-8859-1", French)]
    [InlineData("iso-8859-1", Korean)]
    [InlineData("windows-1252", Russian)]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", Greek)]
    public void Text_that_was_encoded_twice_is_decoded_twice(string mistaken, string text)
    {
        var page = Reading.One(Encoding.UTF8.GetBytes(Get(mistaken).GetString(Encoding.UTF8.GetBytes(text))));
        Assert.Equal([text], page.Lines!);
        Assert.Equal("utf-8", page.Encoding);
    }

    [Theory]
    [InlineData("LIBERTÉ\u00A0! The words on the medal were struck in 1848, in the town of the mint.")]
    [InlineData("The new CAFÉ® opens by the harbour, and the old CAFÉ® closes.")]
    [InlineData("Ã is a letter of Portuguese, and Â one of Romanian.")]
    public void Letters_that_look_as_if_they_were_encoded_twice_stay(string text) =>
        Assert.Equal([text], Reading.One(Encoding.UTF8.GetBytes(text)).Lines!);

    [Theory]
    [InlineData("windows-1251", "windows-1251", Russian)]
    [InlineData("koi8-r", "KOI8-R", Russian)]
    [InlineData("iso-8859-5", "iso-8859-5", Russian)]
    [InlineData("windows-1252", "iso-8859-1", German)]
    [InlineData("iso-8859-2", "ISO-8859-2", Hungarian)]
    [InlineData("windows-1250", "windows-1250", Czech)]
    [InlineData("shift_jis", "x-sjis", Japanese)]
    [InlineData("euc-jp", "EUC-JP", Japanese)]
    [InlineData("gb18030", "gb2312", SimplifiedChinese)]
    [InlineData("gb18030", "GBK", "The embassy’s “open day” is on Sunday — all are welcome…")]
    [InlineData("gb18030", "gb18030", French)]
    [InlineData("big5", "Big5", TraditionalChinese)]
    [InlineData("euc-kr", "ks_c_5601-1987", Korean)]
    [InlineData("windows-1256", "windows-1256", Arabic)]
    public void A_label_in_the_head_is_believed(string encoding, string label, string text)
    {
        var html = $"<!DOCTYPE html><html><head><title>{text}</title>{new string(' ', 3000)}<meta http-equiv='Content-Type' content='text/html; charset={label}'></head><body><p>{text}</p></body></html>";
        var page = Reading.One(Get(encoding).GetBytes(html));
        Assert.Equal(text, page.ToDom()!.Body!.TextContent);
        Assert.Equal(encoding, page.Encoding);
    }

    [Theory]
    [InlineData("utf-8", "windows-1251", Russian)]
    [InlineData("windows-1251", "utf-8", Russian)]
    [InlineData("windows-1251", "iso-8859-1", Russian)]
    [InlineData("koi8-r", "windows-1251", Russian)]
    [InlineData("windows-1250", "iso-8859-1", Czech)]
    [InlineData("shift_jis", "iso-8859-1", Japanese)]
    [InlineData("gb18030", "windows-1252", SimplifiedChinese)]
    public void A_stale_label_loses(string encoding, string label, string text)
    {
        var page = Reading.One(Get(encoding).GetBytes($"<html><head><meta charset=\"{label}\"></head><body><p>{text}</p></body></html>"));
        Assert.Equal(text, page.ToDom()!.Body!.TextContent);
        Assert.Equal(encoding, page.Encoding);
    }

    [Theory]
    [InlineData("ﾆﾎﾝﾉｿﾗﾊｱｵｲ ｷｮｳﾊﾊﾚﾃﾞｽ")]
    [InlineData("ｵｼﾗｾ ｸﾔｸｼｮﾊ ﾄﾞﾖｳﾋﾞﾓ ｱｲﾃｲﾏｽ ﾃﾞﾝﾜ ﾊﾞﾝｺﾞｳ")]
    public void Katakana_of_half_the_width_are_known_where_the_page_says_it_is_Japanese(string text)
    {
        var page = Reading.One(Get("shift_jis").GetBytes($"<html lang=ja><head><title>a</title></head><body><p>{text}</p></body></html>"));
        Assert.Equal((text, "shift_jis"), (page.ToDom()!.Body!.TextContent, page.Encoding));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32")]
    [InlineData("utf-32be")]
    public void A_byte_order_mark_is_believed_and_taken_off(string encoding)
    {
        var marked = Get(encoding);
        var page = Reading.One([.. marked.GetPreamble(), .. marked.GetBytes(Russian)]);
        Assert.Equal([Russian], page.Lines!);
        Assert.Equal(encoding, page.Encoding);
    }

    [Theory]
    [InlineData("The harbour office paid £7m for two cranes and £330 for a rope.")]
    [InlineData("Tickets are £5 at the gate; children pay £2, and dogs nothing.")]
    public void Sums_of_money_are_no_letters(string text) => Assert.Equal(text, Reading.One(Encoding.GetEncoding(1252).GetBytes(text)).Lines!.Single());

    [Fact]
    public void A_few_typographic_signs_do_not_make_a_page_foreign()
    {
        var page = Reading.One(Encoding.GetEncoding(1252).GetBytes("The minister’s statement – “no comment” – was published on Monday."));
        Assert.Equal("windows-1252", page.Encoding);
        Assert.Equal("The minister’s statement – “no comment” – was published on Monday.", page.Lines![0]);
    }

    [Fact]
    public void A_page_cut_in_the_middle_of_a_character_is_still_UTF_8() =>
        Assert.Equal("utf-8", Reading.One(Encoding.UTF8.GetBytes(Russian)[..101]).Encoding);

    [Fact]
    public void A_damaged_character_does_not_turn_a_whole_page_into_another_encoding()
    {
        var bytes = Encoding.UTF8.GetBytes(Russian);
        bytes[40] = 0xFF;
        Assert.Equal("utf-8", Reading.One(bytes).Encoding);
    }

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static Encoding Get(string name) => name switch
    {
        "shift_jis" => Encoding.GetEncoding(932),
        "euc-kr" => Encoding.GetEncoding(949),
        "big5" => Encoding.GetEncoding(950),
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => Encoding.GetEncoding(name),
    };
}
