using System.Buffers;
using System.Runtime.InteropServices;

namespace Pagewire.Reading.Encodings;

/// <summary>The bytes of a page that tell its encoding: those around non-ASCII bytes, and how often each byte and each pair of neighbours occurs among them.</summary>
internal sealed class LetterSample
{
    private const int Around = 24;

    // Room for each pair of bytes; whoever has had it gives it back as it was, all zero.
    private static readonly ArrayPool<ushort> s_pairs = ArrayPool<ushort>.Create(1 << 16, 8);
    private readonly List<byte> _bytes = [];

    private LetterSample() { }

    /// <summary>Runs of text with non-ASCII letters; runs of pure ASCII between them are one space.</summary>
    public ReadOnlySpan<byte> Bytes => CollectionsMarshal.AsSpan(_bytes);

    /// <summary>How often each byte occurs.</summary>
    public int[] Counts { get; } = new int[256];

    /// <summary>The pairs of which one byte is not ASCII, and how often each occurs.</summary>
    public List<(byte Left, byte Right, int Count)> Pairs { get; } = [];

    /// <summary>Samples a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="most">The most bytes to look at.</param>
    public static LetterSample Of(ReadOnlySpan<byte> bytes, int most)
    {
        var sample = new LetterSample();
        var taken = 0;
        while (sample._bytes.Count < most)
        {
            var next = bytes[taken..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0) break;
            var from = Math.Max(taken, taken + next - Around);
            if (from > taken) sample._bytes.Add((byte)' ');
            var to = EndOfRun(bytes, taken + next);
            sample._bytes.AddRange(bytes[from..to]);
            taken = to;
        }
        sample.Count();
        return sample;
    }

    private void Count()
    {
        // For each pair one more than its place in the list; 0 where it has none yet.
        var places = s_pairs.Rent(1 << 16);
        var before = (byte)' ';
        foreach (var b in Bytes)
        {
            Counts[b]++;
            if ((before | b) >= 0x80)
            {
                ref var place = ref places[before << 8 | b];
                if (place == 0)
                {
                    Pairs.Add((before, b, 0));
                    place = (ushort)Pairs.Count;
                }
                CollectionsMarshal.AsSpan(Pairs)[place - 1].Count++;
            }
            before = b;
        }
        foreach (var (left, right, _) in Pairs) places[left << 8 | right] = 0;
        s_pairs.Return(places);
    }

    // A run ends where sixteen ASCII bytes follow: multi-byte encodings have ASCII trail bytes, but never two in a row.
    private static int EndOfRun(ReadOnlySpan<byte> bytes, int at)
    {
        var ascii = 0;
        for (; at < bytes.Length && ascii < 16; at++) ascii = bytes[at] < 0x80 ? ascii + 1 : 0;
        return at;
    }
}
