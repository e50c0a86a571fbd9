namespace Pagewire.Extraction.Dates;

/// <summary>Recognises texts that only say what time it is: "5:30pm", "16:00 - 17:30 Uhr", "um 19 Uhr".</summary>
internal static class ClockTime
{
    private const int Longest = 40;
    private const int LongestWord = 5;
    private const int MostWords = 4;

    /// <summary>Whether a text is a time of day or two and nothing else.</summary>
    /// <param name="text">One line.</param>
    public static bool Is(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > Longest || !text.ContainsAnyInRange('0', '9')) return false;
        int times = 0, words = 0;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (Time(text, ref at)) times++;
                else return false;
            }
            else if (char.IsLetter(text[at]))
            {
                var start = at;
                while (at < text.Length && (char.IsLetter(text[at]) || text[at] == '.')) at++;
                if (at - start > LongestWord || ++words > MostWords) return false;
            }
            else at++;
        }
        return times is 1 or 2;
    }

    /// <summary>What follows the time or the two times that a line begins with: "10:00–11:30 Choir"; empty where it begins with none, or nothing follows.</summary>
    /// <param name="line">One line.</param>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> line)
    {
        var at = 0;
        if (line.IsEmpty || !char.IsAsciiDigit(line[0]) || !Time(line, ref at)) return [];
        var rest = line[at..].TrimStart();
        if (rest is ['-' or '–' or '—', ..] && rest[1..].TrimStart() is [>= '0' and <= '9', ..] second && (at = 0) == 0 && Time(second, ref at)) rest = second[at..].TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["Uhr", "hrs", "am", "pm", "a.m.", "p.m."])
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]))) rest = rest[word.Length..];
        return rest.TrimStart(" -–—:|,\u00A0");
    }

    // Two digits, a colon or a point, and two more.
    private static bool Time(ReadOnlySpan<char> text, scoped ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        if (at - start > 2 || at + 2 >= text.Length || text[at] is not (':' or '.') || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiDigit(text[at + 2])) return false;
        at += 3;
        // A third number makes it a date or a length in seconds.
        return at >= text.Length || text[at] is not (':' or '.' or '/') && !char.IsAsciiDigit(text[at]);
    }
}
