using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Dates.Words;

/// <summary>The words for "closing date", which stand before the day until which something is open: never that of publication.</summary>
internal static class DeadlineWords
{
    private static readonly PhraseSearch s_words = new(
        "deadline", "due date", "due:", "closing date", "closes", "closing on", "expires", "expiry date", "expiration date", "apply by", "submit by", "respond by", "open until", "valid until",
        "frist:", "bewerbungsfrist", "anmeldefrist", "abgabefrist", "einreichungsfrist", "bewerbungsschluss", "einsendeschluss", "anmeldeschluss", "date limite", "date de clôture", "fecha límite", "fecha de cierre", "data limite", "prazo até", "scadenza", "termin składania", "sluitingsdatum", "uiterste datum",
        "son başvuru", "срок подачи", "срок приема", "кінцевий термін", "rok za dostavu", "határidő", "sista ansökningsdag", "søknadsfrist", "ansøgningsfrist", "截止", "締切", "締め切り", "마감", "آخر موعد", "الموعد النهائي");

    /// <summary>Whether a text has one of them.</summary>
    /// <param name="text">Any text; null has none.</param>
    public static bool AreIn(ReadOnlySpan<char> text) => s_words.IsIn(text);
}
