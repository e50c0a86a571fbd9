namespace Pagewire.Extraction.Dates;

/// <summary>The names of the days of the week: they stand beside dates and tell nothing more.</summary>
internal static class WeekdayNames
{
    private static readonly WordTable<bool> s_names = new(Names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => KeyValuePair.Create(name, true)));

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Words => s_names.Words;

    /// <summary>Whether the word is one; in Chinese and Japanese, where a word is one character here, one of the characters that name days.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => s_names.TryGet(word, out _);

    // Several languages a line; "feira" ends Portuguese "segunda-feira".
    private const string Names =
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun "
        + "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье пн вт ср чт пт сб вс "
        + "понеділок вівторок середа середу четвер п'ятниця ятниця ятницю субота суботу неділя неділю нд панядзелак аўторак "
        + "понеделник вторник сряда четвъртък петък събота неделя понедељак уторак четвртак петак "
        + "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
        + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
        + "lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom "
        + "segunda terça quarta quinta sexta feira seg ter qua qui sex "
        + "lunedì martedì mercoledì giovedì venerdì sabato domenica gio "
        + "dilluns dimarts dimecres dijous divendres dissabte diumenge "
        + "poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę pon wt śr czw pt sob nd niedz "
        + "pondělí úterý středa středu čtvrtek pátek neděle neděli po út st čt pá ne pondelok utorok streda štvrtok piatok nedeľa ponedjeljak utorak srijeda četvrtak petak nedjelja ponedeljek torek sreda četrtek petek nedelja "
        + "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag mån tis ons tor tors fre lör sön man tir lør søn "
        + "mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur "
        + "maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina sunnuntai sunnuntaina ti ke to pe la su "
        + "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis "
        + "hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică "
        + "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τετ πεμ παρ σαβ κυρ "
        + "pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt çar per cmt paz "
        + "senin selasa rabu kamis jumat sabtu minggu ahad isnin khamis jumaat "
        + "الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد اثنين ثلاثاء أربعاء خميس جمعة سبت أحد "
        + "دوشنبه سه‌شنبه سهشنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه یک‌شنبه "
        + "ראשון שני שלישי רביעי חמישי שישי שבת יום ביום "
        + "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार "
        + "월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일 "
        + "月 火 水 木 金 土 日 一 二 三 四 五 六 曜 星 期 周 週 祝";
}
