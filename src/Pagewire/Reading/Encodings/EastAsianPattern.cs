using System.Text;

namespace Pagewire.Reading.Encodings;

/// <summary>Chinese, Japanese and Korean encodings by their byte pairs: almost every pair must be well-formed, and most must be of the common characters.</summary>
internal static class EastAsianPattern
{
    private const double LeastScore = 0.6;
    private const double LabelTrust = 0.25;
    // Enough to win against letters of single bytes, not against another of these encodings that fits better.
    private const double SoundAsLabelled = 0.61;
    // In running text one pair in so many, at least, follows directly on another.
    private const int LeastJoined = 4;

    private static readonly int[] s_codePages = [932, 51932, 949, 54936, 950];

    // For each code page, what the two bytes of each pair are in it: a page of letters that are none of these is tried in all of them.
    private static readonly Lazy<PairKind[][]> s_kinds = new(() => Array.ConvertAll(s_codePages, Kinds));

    [Flags]
    private enum PairKind : byte
    {
        Broken = 0,
        Sound = 1,
        Common = 2,
        Kana = 4,
    }

    /// <summary>The encoding; null where the bytes look like none of them.</summary>
    /// <param name="sample">Bytes with non-ASCII letters.</param>
    /// <param name="labelled">What a label says; null where there is none.</param>
    public static Encoding? Detect(ReadOnlySpan<byte> sample, Encoding? labelled)
    {
        var best = (Score: 0.0, CodePage: 0);
        for (var i = 0; i < s_codePages.Length; i++)
        {
            var score = Score(sample, s_codePages[i], s_kinds.Value[i], labelled?.CodePage == s_codePages[i]);
            if (score > best.Score) best = (score, s_codePages[i]);
        }
        return best.Score > LeastScore ? Encoding.GetEncoding(best.CodePage) : null;
    }

    private static double Score(ReadOnlySpan<byte> sample, int codePage, ReadOnlySpan<PairKind> kinds, bool labelled)
    {
        int pairs = 0, common = 0, kana = 0, hangul = 0, broken = 0, joined = 0, end = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80) continue;
            if (codePage == 932 && sample[i] is >= 0xA1 and <= 0xDF) { pairs++; continue; }
            var (lead, trail) = (sample[i], i + 1 < sample.Length ? sample[i + 1] : (byte)0);
            if (codePage == 51932 && lead == 0x8E && trail is >= 0xA1 and <= 0xDF) { i++; continue; }
            if (codePage == 54936 && lead is >= 0x81 and <= 0xFE && trail is >= 0x30 and <= 0x39) { i += 3; continue; }
            pairs++;
            if (i == end) joined++;
            end = i + 2;
            var kind = kinds[lead << 8 | trail];
            if (kind == PairKind.Broken)
            {
                if (++broken * 100 > sample.Length) return 0;
                continue;
            }
            if ((kind & PairKind.Common) != 0) common++;
            if ((kind & PairKind.Kana) != 0) kana++;
            if (lead is >= 0xB0 and <= 0xC8 && trail >= 0xA1) hangul++;
            i++;
        }
        if (pairs < 4 || broken * 100 > pairs) return 0;
        if (labelled) return Math.Max(Plausibility(codePage, pairs, common, kana, hangul) + LabelTrust, broken == 0 ? SoundAsLabelled : 0);
        // A letter with an accent, or a soft hyphen, stands alone in its word and makes a pair with the plain letter after it.
        return joined * LeastJoined < pairs ? 0 : Plausibility(codePage, pairs, common, kana, hangul);
    }

    private static double Plausibility(int codePage, int pairs, int common, int kana, int hangul)
    {
        var share = (double)common / pairs;
        return codePage switch
        {
            // Japanese is a third kana at least; what has none of it is Chinese or Korean read wrongly.
            932 or 51932 => kana * 8 > pairs ? share + 0.2 : share * 0.5,
            // Hangul lies in the first half of what is common in Chinese.
            949 => hangul * 100 > pairs * 80 ? share + 0.15 : share * 0.3,
            _ => share,
        };
    }

    private static PairKind[] Kinds(int codePage)
    {
        var kinds = new PairKind[1 << 16];
        for (var pair = 0x8000; pair < kinds.Length; pair++)
        {
            var (lead, trail) = ((byte)(pair >> 8), (byte)pair);
            if (!IsPair(lead, trail, codePage)) continue;
            kinds[pair] = PairKind.Sound | (IsCommon(lead, trail, codePage) ? PairKind.Common : 0) | (IsKana(lead, trail, codePage) ? PairKind.Kana : 0);
        }
        return kinds;
    }

    private static bool IsPair(byte lead, byte trail, int codePage) => codePage switch
    {
        932 => lead is >= 0x81 and <= 0x9F or >= 0xE0 and <= 0xFC && trail is >= 0x40 and <= 0xFC and not 0x7F,
        51932 => lead is >= 0xA1 and <= 0xFE && trail is >= 0xA1 and <= 0xFE,
        949 => lead is >= 0x81 and <= 0xFE && trail is >= 0x41 and <= 0xFE,
        950 => lead is >= 0x81 and <= 0xFE && trail is >= 0x40 and <= 0x7E or >= 0xA1 and <= 0xFE,
        _ => lead is >= 0x81 and <= 0xFE && trail is >= 0x40 and <= 0xFE and not 0x7F,
    };

    private static bool IsCommon(byte lead, byte trail, int codePage) => codePage switch
    {
        932 => lead is >= 0x81 and <= 0x83 or >= 0x88 and <= 0x97,
        51932 => lead is 0xA1 or 0xA3 or 0xA4 or 0xA5 or >= 0xB0 and <= 0xCF,
        949 => lead is 0xA1 or 0xA3 or >= 0xB0 and <= 0xC8 && trail >= 0xA1,
        950 => lead is >= 0xA1 and <= 0xC6,
        _ => lead is 0xA1 or 0xA3 or >= 0xB0 and <= 0xD7 && trail >= 0xA1,
    };

    private static bool IsKana(byte lead, byte trail, int codePage) => codePage switch
    {
        932 => lead == 0x82 && trail >= 0x9F || lead == 0x83 && trail <= 0x96,
        51932 => lead is 0xA4 or 0xA5,
        _ => false,
    };
}
