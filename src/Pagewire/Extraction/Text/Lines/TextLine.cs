using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Text.Lines;

/// <summary>What a line of a text page is, by itself.</summary>
internal enum LineKind
{
    /// <summary>Text of no special shape.</summary>
    Plain,

    /// <summary>Nothing but a date.</summary>
    DateAlone,

    /// <summary>A date and a title, on whichever side.</summary>
    DateLed,
}

/// <summary>One line of a text page that is not blank.</summary>
/// <param name="Text">The line, white space folded.</param>
/// <param name="Gap">How many blank lines stand before it.</param>
/// <param name="Kind">What it is by itself.</param>
/// <param name="Date">The date that it is, begins with or, in a list of such lines, ends with; null where there is none.</param>
/// <param name="Rest">The title beside the date; the whole line where there is no date.</param>
internal sealed record TextLine(string Text, int Gap, LineKind Kind, FoundDate? Date, string Rest)
{
    /// <summary>Where what it names is found: the address on it or alone under it; null where none is shown.</summary>
    public string? Address { get; init; }

    /// <summary>Whether signs mark it as a heading: <c>## News</c>, <c>**News**</c>, a line drawn under it.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The label beside the date that it is; null where none stands there.</summary>
    public string? Label { get; init; }

    /// <summary>Whether it was a row of a table.</summary>
    public bool IsRow { get; init; }

    /// <summary>The words of the page that show the address, taken off its end; null where none were.</summary>
    public string? Cut { get; init; }

    /// <summary>Whether the address stood on a line of its own.</summary>
    public bool IsCutApart { get; init; }

    /// <summary>The line as a text has it, with its address.</summary>
    public IEnumerable<string> Written => Cut is null ? [Text] : IsCutApart ? [Text, OneLine.Of(Cut)] : [OneLine.Of(Text + Cut)];

    private const int LeastSentence = 20;

    /// <summary>A heading by its looks: short, in capitals.</summary>
    public bool IsCapitals { get; } = InCapitals(Text);

    /// <summary>Long enough, or ended like a sentence, to be a paragraph and not a title.</summary>
    public bool IsProse => Text.Length > 250 || (Text.Length > 60 && Text[^1] is '.' or '。' or '!' or '?' or ':' or '…');

    /// <summary>Running text, if only one sentence of it: what a letterhead and a menu have none of.</summary>
    public bool IsText => IsProse || (Text.Length >= LeastSentence && Text.TrimEnd('"', '”', '’', '»', ')') is [.., '.' or '。' or '…' or '?' or '!' or '؟' or '？']);

    /// <summary>Ended by a full stop, as a sentence is and a title seldom.</summary>
    public bool IsSentence => EndsSentence(Text);

    /// <summary>Whether a text ends with a full stop, whatever closes after it: "(in winter.)", "He said […]".</summary>
    /// <param name="text">One line.</param>
    public static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd("\"”’»)]") is [.., '.' or '。' or '．' or '…'];

    /// <summary>Whether a text is short and written in capitals alone.</summary>
    /// <param name="text">One line.</param>
    public static bool InCapitals(string text)
    {
        if (text.Length > 120) return false;
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters >= 3;
    }
}
