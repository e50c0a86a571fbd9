namespace Pagewire.Extraction.Dates;

/// <summary>A month's name.</summary>
/// <param name="Number">1 to 12.</param>
/// <param name="Languages">The languages that use the name as an abbreviation, separated by spaces; null for a name that is no everyday word or part of one elsewhere.</param>
internal readonly record struct MonthName(int Number, string? Languages);

/// <summary>The names of the months, in all the cases and abbreviations that stand in dates.</summary>
internal static class MonthNames
{
    // Twelve months a line, their forms separated by spaces. Names of three letters or so that mean something else in
    // another language carry their languages and count only there, or beside a year.
    private static readonly (string? Languages, string Months)[] s_names =
    [
        // English
        (null, "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec"),
        // Russian
        (null, "январь января янв|февраль февраля фев февр|март марта мар|апрель апреля апр|май мая|июнь июня июн|июль июля июл|август августа авг|сентябрь сентября сен сент|октябрь октября окт|ноябрь ноября ноя нояб|декабрь декабря дек"),
        // Ukrainian, Belarusian
        (null, "січень січня січ|лютий лютого лют|березень березня бер|квітень квітня квіт|травень травня трав|червень червня черв|липень липня лип|серпень серпня серп|вересень вересня вер|жовтень жовтня жовт|листопад листопада лист|грудень грудня груд"),
        (null, "студзень студзеня|люты лютага|сакавік сакавіка|красавік красавіка|травень мая|чэрвень чэрвеня|ліпень ліпеня|жнівень жніўня|верасень верасня|кастрычнік кастрычніка|лістапад лістапада|снежань снежня"),
        // Bulgarian, Serbian, Macedonian
        (null, "януари ян|февруари|март|април|май|юни|юли|август|септември септ|октомври|ноември ноем|декември"),
        (null, "јануар јануара јануари јан|фебруар фебруара фебруари феб|март марта|април априла|мај маја|јун јуна јуни|јул јула јули|август августа|септембар септембра септември|октобар октобра октомври|новембар новембра ноември|децембар децембра декември дец"),
        (null, "januar januara|februar februara|mart marta|april aprila|maj maja|jun juna|jul jula|avgust avgusta avg|septembar septembra|oktobar oktobra|novembar novembra|decembar decembra"),
        // German, Dutch
        (null, "januar jänner jän jaen|februar feber|märz maerz mär mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez"),
        (null, "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december"),
        // French
        (null, "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre|octobre|novembre|décembre déc"),
        // Spanish, Portuguese, Italian, Catalan, Galician
        (null, "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre"),
        ("es gl", "ene|||abr|||||set||| dic"),
        (null, "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"),
        ("pt gl", "|fev||abr|mai|||ago|set|out||dez"),
        (null, "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
        ("it", "gen genn|febb||apr|mag magg|giu|lug|ago|set sett|ott||dic"),
        ("es ca", "|||||||ago ag||||des"),
        (null, "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre"),
        (null, "xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro"),
        // Polish
        (null, "styczeń stycznia|luty lutego|marzec marca|kwiecień kwietnia|maj maja|czerwiec czerwca|lipiec lipca|sierpień sierpnia|wrzesień września|październik października|listopad listopada|grudzień grudnia"),
        ("pl", "sty|lut||kwi|||||wrz|paź||gru"),
        ("pl", "|||||cze|lip|sie|||lis|"),
        // Czech, Slovak, Croatian, Slovene
        (null, "leden ledna|únor února|březen března|duben dubna|květen května|červen června|červenec července|srpen srpna|září|říjen října|listopad listopadu|prosinec prosince"),
        ("cs", "led|úno|bře|dub|kvě|čvn čer|čvc|srp|zář|říj|lis|pro"),
        (null, "január januára|február februára|marec marca|apríl apríla|máj mája|jún júna|júl júla|august augusta|september septembra|október októbra|november novembra|december decembra"),
        (null, "siječanj siječnja|veljača veljače|ožujak ožujka|travanj travnja|svibanj svibnja|lipanj lipnja|srpanj srpnja|kolovoz kolovoza|rujan rujna|listopad|studeni studenoga studenog|prosinac prosinca"),
        // Swedish, Danish, Norwegian, Icelandic
        (null, "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"),
        (null, "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"),
        (null, "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"),
        ("no nb nn id is", "|||||||||||des"),
        (null, "janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember"),
        // Finnish, Estonian
        (null, "tammikuu tammikuuta|helmikuu helmikuuta|maaliskuu maaliskuuta|huhtikuu huhtikuuta|toukokuu toukokuuta|kesäkuu kesäkuuta|heinäkuu heinäkuuta|elokuu elokuuta|syyskuu syyskuuta|lokakuu lokakuuta|marraskuu marraskuuta|joulukuu joulukuuta"),
        ("fi", "tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu"),
        (null, "jaanuar jaanuari|veebruar veebruari veebr|märts märtsi|aprill aprilli|mai|juuni|juuli|august augusti|september septembri|oktoober oktoobri|november novembri|detsember detsembri dets"),
        // Latvian, Lithuanian
        (null, "janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī"),
        (null, "sausis sausio|vasaris vasario|kovas kovo|balandis balandžio|gegužė gegužės|birželis birželio|liepa liepos|rugpjūtis rugpjūčio|rugsėjis rugsėjo|spalis spalio|lapkritis lapkričio|gruodis gruodžio"),
        // Hungarian, Romanian
        (null, "január|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december"),
        (null, "ianuarie ian|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie"),
        ("ro", "|||||iun|iul||||noi|"),
        // Greek
        (null, "ιανουάριος ιανουαρίου ιαν|φεβρουάριος φεβρουαρίου φεβ φεβρ|μάρτιος μαρτίου μαρ|απρίλιος απριλίου απρ|μάιος μαΐου μαι|ιούνιος ιουνίου ιουν|ιούλιος ιουλίου ιουλ|αύγουστος αυγούστου αυγ|σεπτέμβριος σεπτεμβρίου σεπ σεπτ|οκτώβριος οκτωβρίου οκτ|νοέμβριος νοεμβρίου νοε|δεκέμβριος δεκεμβρίου δεκ"),
        // Turkish, Azerbaijani
        (null, "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık"),
        ("tr", "oca|şub|mar|nis||haz|tem|ağu|eyl|eki|kas|ara"),
        (null, "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr"),
        // Indonesian, Malay
        (null, "januari|februari|maret|april|mei|juni|juli|agustus agt agu|september|oktober|november nop nopember|desember"),
        (null, "januari|februari||april|mei|jun|julai|ogos|september|oktober|november|disember"),
        // Hebrew, with and without "in"
        (null, "ינואר בינואר|פברואר בפברואר|מרץ מרס במרץ במרס|אפריל באפריל|מאי במאי|יוני ביוני|יולי ביולי|אוגוסט באוגוסט|ספטמבר בספטמבר|אוקטובר באוקטובר|נובמבר בנובמבר|דצמבר בדצמבר"),
        // Arabic: Egypt and the Gulf, the Levant (one-word names), the Maghreb
        (null, "يناير|فبراير|مارس|أبريل ابريل إبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس اغسطس|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر"),
        (null, "|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|||"),
        (null, "جانفي|فيفري||أفريل|ماي|جوان|جويلية|أوت غشت|شتنبر|أكتوبر|نونبر|دجنبر"),
        // Persian
        (null, "ژانویه|فوریه|مارس|آوریل آپریل|مه می|ژوئن|ژوئیه جولای|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر"),
        // Hindi
        (null, "जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर"),
    ];

    /// <summary>The names of one word.</summary>
    public static WordTable<MonthName> Single { get; } = new(Build());

    /// <summary>The second words of Levantine names by the first: <c>كانون الثاني</c> is January, <c>كانون الأول</c> December.</summary>
    public static WordTable<MonthName> Double { get; } = new(
    [
        new("كانون الثاني", new(1, null)), new("كانون ثاني", new(1, null)),
        new("كانون الأول", new(12, null)), new("كانون أول", new(12, null)),
        new("تشرين الأول", new(10, null)), new("تشرين أول", new(10, null)),
        new("تشرين الثاني", new(11, null)), new("تشرين ثاني", new(11, null)),
    ]);

    /// <summary>In Croatian <c>listopad</c> is October; in Polish and Czech, November.</summary>
    public static bool IsCroatianOctober(ReadOnlySpan<char> word, string? language) =>
        language is not null && language.StartsWith("hr", StringComparison.OrdinalIgnoreCase) && word.StartsWith("listopad", StringComparison.OrdinalIgnoreCase);

    // The same abbreviation in several languages is one name; a name without languages counts everywhere.
    private static IEnumerable<KeyValuePair<string, MonthName>> Build() =>
        from line in s_names
        from month in line.Months.Split('|').Index()
        from name in month.Item.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        group (Number: month.Index + 1, line.Languages) by name into named
        let number = named.First().Number
        let languages = named.Where(use => use.Number == number).Select(use => use.Languages).Distinct().ToList()
        select KeyValuePair.Create(named.Key, new MonthName(number, languages.Contains(null) ? null : string.Join(' ', languages)));
}
