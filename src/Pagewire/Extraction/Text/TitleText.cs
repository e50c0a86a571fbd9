using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Text;

/// <summary>Takes the date off a line, so that the title is left.</summary>
internal static class TitleText
{
    /// <summary>What follows a date that a line begins with: empty where nothing of a title does, null where no separator stands between (a sentence that begins with a date).</summary>
    /// <param name="line">The line.</param>
    /// <param name="date">The date that it begins with.</param>
    public static string? AfterDate(string line, FoundDate date)
    {
        var end = date.Start + date.Length;
        if (end > line.Length) return null;
        var rest = line.AsSpan(end);
        var trimmed = rest.TrimStart(" ");
        var separated = end > 0 && line[end - 1] is ')' or ']' or '）' or '】' or '」' or '|' or ':' or '》';
        var title = trimmed.TrimStart("-–—−|:：·•.,;/~»>*\t ）)]");
        if (!separated && trimmed.Length > 0 && title.Length == trimmed.Length) return null;
        if (title.IsEmpty || !HasLetter(title)) return "";
        return title.Trim().ToString();
    }

    /// <summary>Whether a letter of any script stands in it.</summary>
    /// <param name="text">Any text.</param>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }
}
