namespace Pagewire.Extraction.Dates.Words;

/// <summary>Words for dates that count from the time of capture. Weeks, months and years are left out: they do not tell a day.</summary>
internal static class RelativeWords
{
    /// <summary>Whole days from the day of capture: today 0, yesterday -1, the day before -2.</summary>
    public static WordTable<int> Days { get; } = new(
        Same(0, "today now сегодня сейчас сьогодні зараз днес heute jetzt aujourd hoy hoje ahora agora oggi adesso avui dzisiaj dziś teraz dnes danas vandaag nu idag tänään nyt ma most azi σήμερα τώρα bugün şimdi اليوم الآن امروز اکنون היום עכשיו 오늘 방금 avui danes hari'ini šiandien täna šodien आज")
        .Concat(Same(-1, "yesterday вчера вчора gestern hier ayer ontem ieri ahir wczoraj včera včeraj jučer gisteren igår eilen tegnap ieri χθες χτες dün أمس البارحة دیروز אתמול 어제 kemarin vakar eile कल"))
        .Concat(Same(-2, "позавчера позавчора vorgestern anteayer anteontem przedwczoraj předevčírem prekjučer eergisteren förrgår toissapäivänä tegnapelőtt alaltăieri προχθές 그저께 그제 پریروز שלשום")));

    /// <summary>Units of time, in minutes.</summary>
    public static WordTable<int> Units { get; } = new(
        Same(0, "second seconds sec secs секунд секунды секунду секунда сек sekunde sekunden sekundy sekund sekundę seconde secondes segundo segundos secondi secondo saniye ثانية ثانیه ثوان שניות 초 秒 detik sekunda sekundami sekunder sekuntia másodperce")
        .Concat(Same(1, "minute minutes min mins минут минуты минуту минута мин хвилин хвилини хвилину хв минути minuten minuut minuto minutos minuti minut minuty minutę minutami minutou minútami minutter minuter minuuttia minuutti perc perce minute λεπτά λεπτό dakika دقيقة دقائق دقیقه דקות דקה 분 menit minit minuta"))
        .Concat(Same(60, "hour hours hr hrs h час часа часов ч годину години годин година часа stunde stunden std uur uren heure heures hora horas ora ore godziny godzin godzinę godzinami hodin hodinami hodinou hodiny hodinu hodín timer time timmar timme tuntia tunti óra órája oră ώρες ώρα saat ساعة ساعات ساعت ساعتين שעות שעה 시간 jam sata sati"))
        .Concat(Same(1440, "day days день дня дней дні днів ден дни дена tag tage tagen dag dagen jour jours día días dia dias giorno giorni dni dzień dniami dny dnem dňami dager dage dagar päivää päivä nap napja zi zile μέρες ημέρες ημέρα gün يوم أيام يومين روز ימים יום 일 hari dana")));

    /// <summary>Units that follow a number directly in Chinese and Japanese, with "before" behind them.</summary>
    public static IReadOnlyList<(string Words, int Minutes)> Unspaced { get; } =
    [
        ("秒前", 0), ("秒钟前", 0), ("秒鐘前", 0), ("秒之前", 0),
        ("分前", 1), ("分钟前", 1), ("分鐘前", 1), ("分钟之前", 1),
        ("時間前", 60), ("小时前", 60), ("小時前", 60), ("个小时前", 60), ("個小時前", 60), ("小时之前", 60),
        ("日前", 1440), ("天前", 1440), ("天之前", 1440),
    ];

    /// <summary>Whole words of Chinese and Japanese, in days.</summary>
    public static IReadOnlyList<(string Words, int Days)> UnspacedDays { get; } =
    [
        ("今天", 0), ("今日", 0), ("刚刚", 0), ("剛剛", 0), ("本日", 0), ("昨天", -1), ("昨日", -1), ("前天", -2), ("一昨日", -2), ("おととい", -2), ("きのう", -1),
    ];

    /// <summary>"One" and the articles that stand for it.</summary>
    public static WordTable<bool> One { get; } = new(Same(true, "a an one один одну одна eine einer einem einen ein une un una um uma uno en ett et een jedną jeden jednu jednou bir واحد یک"));

    /// <summary>"Before", behind the number and its unit.</summary>
    public static WordTable<bool> After { get; } = new(Same(true, "ago назад тому geleden sedan siden sitten önce evvel temu fa atrás atras ezelőtt lalu yang پیش قبل zpět nazaj earlier 전 पहले"));

    /// <summary>"Before", in front of the number and its unit; the French, of three words, is looked for by its first.</summary>
    public static WordTable<bool> Before { get; } = new(Same(true, "vor hace há ha před pred prije преди acum πριν από منذ قبل לפני il"));

    private static IEnumerable<KeyValuePair<string, T>> Same<T>(T meaning, string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, meaning));
}
