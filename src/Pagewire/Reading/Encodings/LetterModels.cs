using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Pagewire.Reading.Encodings;

/// <summary>How plausible decoded text is: its non-ASCII characters against the letters that languages use.</summary>
internal static class LetterModels
{
    private const double Punctuation = 0.3;
    private const double ForeignLetter = -1.5;
    private const double Symbol = -1;
    private const double InsideWord = -1.5;
    private const double SideBySide = -1;
    private const double BesideDigit = -0.5;
    private const double Doubled = -1.5;
    private const double Control = -4;
    private const double Spoken = 0.4;

    // Letters most frequent first. For languages of the Latin script only the letters beyond ASCII, all of equal weight.
    private static readonly Model[] s_models =
    [
        Model.Ranked("ru", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
        Model.Ranked("uk", "оаинвтерслкідумпзьябгйчхцжєюїшфщґ"),
        Model.Ranked("bg", "аоеитнрсвлкдпмзъугябчцжхщшфйюь"),
        Model.Ranked("el", "αοιετσηνρπκμλυςδγχθφβξζψάίόήέώύϊ"),
        Model.Ranked("he", "יוהלארתבשמנדכםחקעטפגןזצסךץף"),
        Model.Ranked("ar", "اليمونترببدعسفكهحجقةأشطصىخضثظغذزئءإآؤ،؛؟"),
        Model.Ranked("th", "านรกเงมยลตวอดทสปคพหใขชบจแไโ่้ัิี์ุูึื็"),
        Model.Flat("de", "äöüß"), Model.Flat("fr", "éèàçêâîôûëïùœ"), Model.Flat("es", "áéíóúñü¿¡ªº"), Model.Flat("pt", "ãõçáéíóúâêôàªº"),
        Model.Flat("it", "àèéìòù"), Model.Flat("ca", "àèéíïòóúüç·"), Model.Flat("sv", "åäöé"), Model.Flat("da", "æøåé"), Model.Flat("fi", "äöå"), Model.Flat("is", "áéíóúýþæöð"),
        Model.Flat("nl", "éëïèöü"), Model.Flat("id", "éà"),
        Model.Flat("pl", "ąćęłńóśźż"), Model.Flat("cs", "áčďéěíňóřšťúůýž"), Model.Flat("sk", "áäčďéíĺľňóôŕšťúýž"), Model.Flat("hu", "áéíóöőúüű"),
        Model.Flat("ro", "ăâîşţșț"), Model.Flat("hr", "čćđšž"), Model.Flat("tr", "çğıöşüİâî"), Model.Flat("et", "äõöüšž"),
        Model.Flat("lv", "āčēģīķļņšūž"), Model.Flat("lt", "ąčęėįšųūž"),
    ];

    // For each letter of any model, its weight in all of them; as many numbers as whole vectors hold.
    private static readonly int s_padded = (s_models.Length + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;

    private static readonly Dictionary<char, double[]> s_weights = s_models.SelectMany(model => model.Letters).Distinct()
        .ToDictionary(letter => letter, letter => Padded(model => model.Weight(letter)));

    private static readonly double[] s_foreign = Padded(_ => ForeignLetter);

    /// <summary>What a letter weighs in the models; null where the character is none.</summary>
    /// <param name="c">The character.</param>
    public static LetterWeights? Weigh(char c) =>
        CodePageLetters.IsLetter(c) && char.ToLowerInvariant(c) is var lower ? new(s_weights.GetValueOrDefault(lower, s_foreign), lower == c ? 0 : 0.2) : null;

    private static double[] Padded(Func<Model, double> weight)
    {
        var weights = new double[s_padded];
        for (var m = 0; m < s_models.Length; m++) weights[m] = weight(s_models[m]);
        return weights;
    }

    /// <summary>The best model's mean for each non-ASCII character, from about -4 to 1.5.</summary>
    /// <param name="sample">The bytes.</param>
    /// <param name="encoding">An encoding of one byte a character.</param>
    /// <param name="language">The page's language; null where unknown.</param>
    public static double Score(LetterSample sample, Encoding encoding, string? language)
    {
        if (CodePageLetters.Of(encoding) is not { } letters) return double.NegativeInfinity;
        double total = 0, shared = 0;
        Span<double> sums = stackalloc double[s_padded];
        sums.Clear();
        for (var b = 0x80; b < 256; b++)
        {
            var count = sample.Counts[b];
            if (count == 0) continue;
            total += count;
            if (letters.Weights(b) is { } letter) Add(sums, letter, count);
            else shared += count * Sign(letters[b]);
        }
        if (total == 0) return 0;
        foreach (var (left, right, count) in sample.Pairs) shared += count * Neighbours(letters, left, right);
        var best = double.NegativeInfinity;
        for (var m = 0; m < s_models.Length; m++)
            best = Math.Max(best, sums[m] / total + (s_models[m].Language == language ? Spoken : 0));
        return best + shared / total;
    }

    private static void Add(Span<double> sums, LetterWeights letter, int count)
    {
        var totals = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var weights = MemoryMarshal.Cast<double, Vector<double>>(letter.Weights);
        for (var v = 0; v < totals.Length; v++) totals[v] += new Vector<double>(count) * (weights[v] - new Vector<double>(letter.ForCapital));
    }

    private static double Sign(char c)
    {
        if (c == '\uFFFD' || char.IsControl(c)) return Control;
        return CodePageLetters.IsPunctuation(c) ? Punctuation : Symbol;
    }

    // Two accented Latin letters in a row (other scripts read wrongly give whole words of them), capitals after small letters, a Latin letter beside one of another script, a sign inside a word, a letter before a digit. A sign of money stands there: "£7" is no "Ł7".
    private static double Neighbours(CodePageLetters letters, int left, int right)
    {
        var (one, two) = (letters.KindOf(left), letters.KindOf(right));
        if ((one & two).HasFlag(LetterKind.Wide | LetterKind.Letter | LetterKind.Latin)) return SideBySide;
        // Rows of no-break spaces are letters in other code pages.
        if (letters[left] == letters[right] && one.HasFlag(LetterKind.Wide | LetterKind.Letter)) return Doubled;
        if ((one & two).HasFlag(LetterKind.Letter)) return (one.HasFlag(LetterKind.Lower) && two.HasFlag(LetterKind.Upper) ? InsideWord : 0) + ((one ^ two).HasFlag(LetterKind.Latin) ? InsideWord : 0);
        if (right is >= '0' and <= '9') return letters[left] is '£' or '€' or '¥' ? Punctuation - Symbol : one.HasFlag(LetterKind.Wide | LetterKind.Letter) ? BesideDigit : 0;
        if (one.HasFlag(LetterKind.Letter) && two.HasFlag(LetterKind.Sign) || two.HasFlag(LetterKind.Letter) && one.HasFlag(LetterKind.Sign)) return InsideWord / 2;
        return 0;
    }

    private sealed class Model
    {
        private readonly Dictionary<char, double> _weights;

        private Model(string language, IEnumerable<KeyValuePair<char, double>> weights) => (Language, _weights) = (language, weights.DistinctBy(weight => weight.Key).ToDictionary());

        public string Language { get; }

        public IEnumerable<char> Letters => _weights.Keys;

        /// <summary>Letters by falling frequency: by Zipf's law, from 1.5 down to about -1.</summary>
        public static Model Ranked(string language, string letters) =>
            new(language, letters.Select((letter, rank) => KeyValuePair.Create(letter, 1.5 - 0.75 * Math.Log(1 + rank * 0.9))));

        public static Model Flat(string language, string letters) => new(language, letters.Select(letter => KeyValuePair.Create(letter, 1.0)));

        public double Weight(char letter) => _weights.GetValueOrDefault(letter, ForeignLetter);
    }
}

/// <summary>What a letter weighs in each of the models.</summary>
/// <param name="Weights">For each model.</param>
/// <param name="ForCapital">What comes off where it is a capital.</param>
internal sealed record LetterWeights(double[] Weights, double ForCapital);
