namespace Pagewire.Extraction.Wording;

/// <summary>Small letters by a table: the runtime asks its culture library for each letter beyond ASCII.</summary>
internal static class LowerCase
{
    private const char End = '\u2000';
    private static readonly char[] s_table = [.. Enumerable.Range(0, End).Select(c => char.ToLowerInvariant((char)c))];

    /// <summary>The small letter; the character itself where it has none.</summary>
    /// <param name="c">Any character.</param>
    public static char Of(char c) => c < End ? s_table[c] : IsCaseless(c) ? c : char.ToLowerInvariant(c);

    /// <summary>Chinese, Japanese and Korean.</summary>
    internal static bool IsCaseless(char c) => c is >= '\u2E80' and < '\uA640' or >= '\uAC00' and < '\uD800';
}
