using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Dates.Words;

/// <summary>The words for "closing date", which stand before the day until which something is open: never that of publication.</summary>
internal static class DeadlineWords
{
    // From here on words stand without spaces between them.
    private const char FirstUnspaced = '\u2E80';

    private const int LongestLead = 60;

    private static readonly string[] s_words =
    [
        "deadline", "due date", "due:", "closing date", "closes", "closing on", "expires", "expiry date", "expiration date", "apply by", "submit by", "respond by", "open until", "valid until", "until", "close on", "last day to apply", "expiry",
        "frist:", "bewerbungsfrist", "anmeldefrist", "abgabefrist", "einreichungsfrist", "bewerbungsschluss", "einsendeschluss", "anmeldeschluss", "date limite", "date de clôture", "fecha límite", "fecha de cierre", "data limite", "prazo até", "prazo de entrega", "prazo para entrega", "prazo de apresentação", "prazo de candidatura", "scadenza", "termin składania", "sluitingsdatum", "uiterste datum",
        "son başvuru", "son başvuru tarihi", "срок подачи", "срок приема", "кінцевий термін", "rok za dostavu", "határidő", "sista ansökningsdag", "søknadsfrist", "ansøgningsfrist", "截止", "締切", "締め切り", "마감", "آخر موعد", "الموعد النهائي",
        "bewerbungen bis", "bewerben bis", "anmeldung bis", "anmeldungen bis", "einsendungen bis", "applications by", "applications until", "candidatures jusqu'au", "candidatures jusqu’au", "inscriptions jusqu'au", "inscriptions jusqu’au", "solicitudes hasta", "inscripciones hasta", "inscrições até", "candidaturas até", "candidature entro", "domande entro", "iscrizioni entro", "zgłoszenia do", "zapisy do", "aplikacje do", "aanmelden tot", "solliciteren tot", "inschrijven tot",
        "приём заявок до", "прием заявок до", "заявки принимаются до", "заявки до", "приём документов до", "прием документов до", "прийом заявок до", "заявки приймаються до", "прийом документів до", "التقديم حتى", "報名截止", "応募期限", "申込期限", "提出期限", "截止日期", "截止时间", "締切日",
    ];

    private static readonly PhraseSearch s_anywhere = new([.. s_words.Where(word => word is not ("until" or "expiry"))]);

    // What may stand between a label and its date: "closes on", "deadline is".
    private static readonly string[] s_links = [" on", " is", " at", " am", " ist", " le", " el", " il"];

    /// <summary>Whether a text has one of them.</summary>
    /// <param name="text">Any text.</param>
    public static bool AreIn(ReadOnlySpan<char> text) => s_anywhere.IsIn(text);

    /// <summary>Whether a label is or ends with one of them, as whole words: "Closing date:", "Applications close on". "Bridge closes for repairs" does not.</summary>
    /// <param name="label">What stands before a date, or over it.</param>
    public static bool End(ReadOnlySpan<char> label)
    {
        label = Bare(label);
        foreach (var link in s_links)
            if (label.EndsWith(link, StringComparison.OrdinalIgnoreCase) && IsWordAtEnd(label[..^link.Length])) return true;
        return IsWordAtEnd(label);
    }

    /// <summary>Whether the head of a column or a term begins with one of several words: "Date limite de candidature".</summary>
    /// <param name="label">A few words without a number.</param>
    public static bool Begin(ReadOnlySpan<char> label)
    {
        foreach (var word in s_words)
            if (word.Contains(' ', StringComparison.Ordinal) && label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (label.Length == word.Length || label[word.Length] == ' ')) return true;
        return false;
    }

    /// <summary>Whether a line names a closing date: such a label, perhaps a weekday or a month behind it, and then the first number.</summary>
    /// <param name="line">One line.</param>
    public static bool Lead(ReadOnlySpan<char> line)
    {
        var digit = 0;
        while (digit < line.Length && !char.IsDigit(line[digit])) digit++;
        if (digit is 0 or > LongestLead || digit == line.Length) return false;
        var before = line[..digit];
        if (End(before)) return true;
        if (before.IndexOfAny(':', '：') is > 0 and var colon) return End(before[..colon]);
        before = before.TrimEnd();
        return before.LastIndexOf(' ') is > 0 and var space && End(before[..space]);
    }

    private static bool IsWordAtEnd(ReadOnlySpan<char> label)
    {
        foreach (var written in s_words)
        {
            var word = written.AsSpan().TrimEnd(':');
            if (label.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (label.Length == word.Length || word[0] >= FirstUnspaced || !char.IsLetter(label[^(word.Length + 1)]))) return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> label) => label.TrimEnd(" \u00A0\n:：.-–—(");
}
