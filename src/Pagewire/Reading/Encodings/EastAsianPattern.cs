using System.Text;

namespace Pagewire.Reading.Encodings;

/// <summary>Chinese, Japanese and Korean encodings by their byte pairs: almost every pair must be well-formed, and most must be of the common characters.</summary>
internal static class EastAsianPattern
{
    public static Encoding? Detect(ReadOnlySpan<byte> sample, Encoding? labelled)
    {
        var best = (Score: 0.0, CodePage: 0);
        foreach (var codePage in (ReadOnlySpan<int>)[932, 51932, 949, 54936, 950])
        {
            var score = Score(sample, codePage);
            if (labelled?.CodePage == codePage) score += 0.25;
            if (score > best.Score) best = (score, codePage);
        }
        return best.Score > 0.6 ? Encoding.GetEncoding(best.CodePage) : null;
    }

    private static double Score(ReadOnlySpan<byte> sample, int codePage)
    {
        int pairs = 0, common = 0, kana = 0, hangul = 0, broken = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80) continue;
            if (codePage == 932 && sample[i] is >= 0xA1 and <= 0xDF) { pairs++; continue; }
            var (lead, trail) = (sample[i], i + 1 < sample.Length ? sample[i + 1] : (byte)0);
            if (codePage == 51932 && lead == 0x8E && trail is >= 0xA1 and <= 0xDF) { i++; continue; }
            if (codePage == 54936 && lead is >= 0x81 and <= 0xFE && trail is >= 0x30 and <= 0x39) { i += 3; continue; }
            pairs++;
            if (!IsPair(lead, trail, codePage))
            {
                if (++broken * 100 > sample.Length) return 0;
                continue;
            }
            if (IsCommon(lead, trail, codePage)) common++;
            if (IsKana(lead, trail, codePage)) kana++;
            if (lead is >= 0xB0 and <= 0xC8 && trail >= 0xA1) hangul++;
            i++;
        }
        if (pairs < 4 || broken * 100 > pairs) return 0;
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
