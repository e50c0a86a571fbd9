namespace Pagewire.Extraction.Wording;

/// <summary>Capitals by a table: the runtime asks its culture library for each letter beyond ASCII.</summary>
internal static class UpperCase
{
    private const char End = '\u2000';
    private static readonly char[] s_table = [.. Enumerable.Range(0, End).Select(c => char.ToUpperInvariant((char)c))];

    /// <summary>The capital; the character itself where it has none.</summary>
    /// <param name="c">Any character.</param>
    public static char Of(char c) => c < End ? s_table[c] : LowerCase.IsCaseless(c) ? c : char.ToUpperInvariant(c);
}
