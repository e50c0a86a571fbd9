namespace Pagewire.Reading.Encodings;

/// <summary>The bytes of a page that tell its encoding: those around non-ASCII bytes.</summary>
internal static class LetterSample
{
    private const int Around = 24;

    /// <summary>At most so many bytes, runs of text with non-ASCII letters first to last; runs of pure ASCII become one space.</summary>
    public static byte[] Of(ReadOnlySpan<byte> bytes, int most)
    {
        var sample = new List<byte>(Math.Min(bytes.Length, most));
        var taken = 0;
        while (sample.Count < most)
        {
            var next = bytes[taken..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) break;
            var from = Math.Max(taken, taken + next - Around);
            if (from > taken) sample.Add((byte)' ');
            var to = EndOfRun(bytes, taken + next);
            foreach (var b in bytes[from..to]) sample.Add(b);
            taken = to;
        }
        return [.. sample];
    }

    // A run ends where sixteen ASCII bytes follow: multi-byte encodings have ASCII trail bytes, but never two in a row.
    private static int EndOfRun(ReadOnlySpan<byte> bytes, int at)
    {
        var ascii = 0;
        for (; at < bytes.Length && ascii < 16; at++) ascii = bytes[at] < 0x80 ? ascii + 1 : 0;
        return at;
    }
}
