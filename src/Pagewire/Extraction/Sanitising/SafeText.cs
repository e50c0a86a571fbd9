using System.Buffers;
using System.Text;

namespace Pagewire.Extraction.Sanitising;

/// <summary>Escapes text for elements and for quoted attributes, in a form that HTML and XML read alike.</summary>
internal static class SafeText
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(
        "<>&\"\r\u202D\u202E\uFFFE\uFFFF" + string.Concat(Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Select(c => (char)c))
        + string.Concat(Enumerable.Range(0x7F, 0x21).Select(c => (char)c)) + string.Concat(Enumerable.Range(0xD800, 0x800).Select(c => (char)c)));

    /// <summary>Appends text with the characters escaped that mean something, and without those that XML cannot hold or that override the direction of letters (UAX #9, 2.2).</summary>
    /// <param name="html">Where to.</param>
    /// <param name="text">Any characters, lone surrogates too.</param>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(s_special) is var at and >= 0)
        {
            html.Append(text[..at]);
            text = text[(at + Escape(html, text[at..]))..];
        }
        html.Append(text);
    }

    // Writes what stands for the first character, and returns how many characters it took.
    private static int Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '<': html.Append("&lt;"); return 1;
            case '>': html.Append("&gt;"); return 1;
            case '&': html.Append("&amp;"); return 1;
            case '"': html.Append("&quot;"); return 1;
            case '\r':
                // A parser makes a line end of a bare CR, and one of CR LF.
                if (text.Length == 1 || text[1] != '\n') html.Append('\n');
                return 1;
        }
        if (text.Length == 1 || !char.IsSurrogatePair(text[0], text[1])) return 1;
        // The last two code points of every plane are no characters.
        if ((char.ConvertToUtf32(text[0], text[1]) & 0xFFFE) != 0xFFFE) html.Append(text[..2]);
        return 2;
    }
}
