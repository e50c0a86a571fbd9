using Pagewire.Extraction.Dates.Words;

namespace Pagewire.Extraction.Dates.Parsing;

/// <summary>Which day of the week a name means: "22 April, Monday" leaves few years open.</summary>
internal static class WeekOrder
{
    // Monday first; the weeks of several languages. Short names that mean two days ("ma", "st") are left out.
    private const string Weeks =
        "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun mon tues weds thur fri sat sun mon tues weds thurs fri sat sun "
        + "montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so "
        + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag "
        + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim "
        + "lunes martes miércoles jueves viernes sábado domingo lun mar mié jue vie sáb dom "
        + "lunedì martedì mercoledì giovedì venerdì sabato domenica lun mar mer gio ven sab dom "
        + "segunda terça quarta quinta sexta sábado domingo seg ter qua qui sex sáb dom "
        + "poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek sobota neděle "
        + "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс "
        + "понеділок вівторок середа четвер п'ятниця субота неділя "
        + "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag onsdag torsdag fredag lørdag søndag "
        + "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai hétfő kedd szerda csütörtök péntek szombat vasárnap "
        + "luni marți miercuri joi vineri sâmbătă duminică pazartesi salı çarşamba perşembe cuma cumartesi pazar "
        + "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή "
        + "月 火 水 木 金 土 日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일";

    private static readonly WordTable<DayOfWeek> s_days = new(Weeks.Split(' ').Select((name, place) => KeyValuePair.Create(name, (DayOfWeek)((place + 1) % 7))));

    /// <summary>Looks a name up.</summary>
    /// <param name="word">A word in any case.</param>
    /// <param name="day">The day that it means.</param>
    public static bool TryGet(ReadOnlySpan<char> word, out DayOfWeek day) => s_days.TryGet(word, out day);
}
