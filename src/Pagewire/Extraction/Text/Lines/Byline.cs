using System.Text.RegularExpressions;

namespace Pagewire.Extraction.Text.Lines;

/// <summary>Lines that only say who wrote something.</summary>
internal static partial class Byline
{
    private const int Longest = 80;

    /// <summary>Whether a text is such a line: "By Nora Lund", "Von Nora Lund, Eastmark".</summary>
    /// <param name="line">One line, trimmed.</param>
    public static bool Is(ReadOnlySpan<char> line) => line.Length <= Longest && Words().IsMatch(line);

    // The name is in capitals: "by the river" goes on with a sentence.
    [GeneratedRegex(
        @"^([Bb]y|BY|[Pp]ar|[Vv]on|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Pp]rzez|(Written|Posted) by|Geschrieben von|Écrit par|Escrito por|Scritto da|[Aa]ut(h)?or|[Аа]втор)\s?:?\s+\p{Lu}[\p{L}\p{M}.'’-]*(\s+(\p{Lu}[\p{L}\p{M}.'’-]*|and|und|et|y|e|i|de|da|di|la|le|van|von|der|den|и)){0,5}(\s?@\w{1,30})?(,\s[\p{L} ]{3,30})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Words();
}
