using System.Text;

namespace Pagewire.Reading.Encodings;

/// <summary>The most plausible encoding of a page by the letters that each candidate gives.</summary>
internal static class EncodingGuess
{
    private const double LabelTrust = 0.6;
    private const int ShiftJis = 932;
    private const int EucJp = 51932;

    // In the order in which they win a tie.
    private static readonly Lazy<Encoding[]> s_singleByte = new(() =>
    [
        .. new[] { 1252, 1251, 20866, 1250, 28592, 866, 28595, 1253, 1254, 1255, 1256, 1257, 21866, 874 }.Select(Encoding.GetEncoding),
    ]);

    /// <summary>The best encoding.</summary>
    /// <param name="sample">Bytes with non-ASCII letters.</param>
    /// <param name="labelled">What a label says; believed unless its letters are clearly implausible.</param>
    /// <param name="language">The language of the page; null where unknown.</param>
    public static Encoding Best(LetterSample sample, Encoding? labelled, string? language)
    {
        var eastAsian = EastAsianPattern.Detect(sample.Bytes, labelled);
        if (language == "ja" && eastAsian is not { CodePage: EucJp } && IsHalfWidth(sample.Bytes)) return Encoding.GetEncoding(ShiftJis);
        if (eastAsian is not null) return eastAsian;
        var best = (Encoding: s_singleByte.Value[0], Score: double.NegativeInfinity);
        foreach (var encoding in Candidates(labelled))
        {
            if (!encoding.IsSingleByte) continue;
            var score = LetterModels.Score(sample, encoding, language);
            if (encoding.CodePage == labelled?.CodePage) score += LabelTrust;
            if (score > best.Score + 0.001) best = (encoding, score);
        }
        return best.Encoding;
    }

    // Katakana of one byte each make pairs that are Chinese or Korean elsewhere; a page that says it is Japanese has neither.
    private static bool IsHalfWidth(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyInRange((byte)0x80, (byte)0xA0) && !bytes.ContainsAnyInRange((byte)0xE0, (byte)0xFF);

    private static Encoding[] Candidates(Encoding? labelled) =>
        labelled is null || s_singleByte.Value.Any(encoding => encoding.CodePage == labelled.CodePage) ? s_singleByte.Value : [labelled, .. s_singleByte.Value];
}
