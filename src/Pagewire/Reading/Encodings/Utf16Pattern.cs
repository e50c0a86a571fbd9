using System.Text;

namespace Pagewire.Reading.Encodings;

/// <summary>UTF-16 without a byte order mark: its spaces, line ends and markup put a zero into every other byte.</summary>
internal static class Utf16Pattern
{
    private const int Looked = 16 * 1024;

    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0 && bytes.Length < 64) return null;
        var sample = bytes[..Math.Min(bytes.Length & ~1, Looked)];
        if (!sample.Contains((byte)0)) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        var pairs = sample.Length / 2;
        // A text of any script has blanks: one in sixteen characters at the very least, and hardly a zero on the other side.
        if (odd * 16 > pairs && even * 20 < odd) return IsText(Encoding.Unicode, sample) ? Encoding.Unicode : null;
        if (even * 16 > pairs && odd * 20 < even) return IsText(Encoding.BigEndianUnicode, sample) ? Encoding.BigEndianUnicode : null;
        return null;
    }

    private static bool IsText(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        var strange = 0;
        var text = encoding.GetString(sample);
        foreach (var c in text)
            if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\r' or '\n' or '\t' or '\f')) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse) strange++;
        return strange * 50 <= text.Length;
    }
}
