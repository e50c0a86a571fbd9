using System.Globalization;

namespace Pagewire.Reading.Encodings;

/// <summary>How plausible decoded text is: its non-ASCII characters against the letters that languages use.</summary>
internal static class LetterModels
{
    private const double Punctuation = 0.3;
    private const double ForeignLetter = -1.5;
    private const double Symbol = -1;
    private const double InsideWord = -1.5;
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

    /// <summary>The best model's mean for each non-ASCII character, from about -4 to 1.5.</summary>
    public static double Score(string text, string? language)
    {
        Span<double> sums = stackalloc double[s_models.Length];
        var letters = 0;
        var all = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80) continue;
            letters++;
            if (!char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) { all += Sign(text, i); continue; }
            if (i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1])) all += InsideWord;
            if (i > 0 && IsOtherScript(c, text[i - 1])) all += InsideWord;
            var lower = char.ToLowerInvariant(c);
            for (var m = 0; m < s_models.Length; m++) sums[m] += s_models[m].Weight(lower) - (lower == c ? 0 : 0.2);
        }
        if (letters == 0) return 0;
        var best = double.NegativeInfinity;
        for (var m = 0; m < s_models.Length; m++)
            best = Math.Max(best, sums[m] / letters + (s_models[m].Language == language ? Spoken : 0));
        return best + all / letters;
    }

    private static double Sign(string text, int i)
    {
        var c = text[i];
        if (c is '\uFFFD' || char.IsControl(c)) return Control;
        if (c == '\u00A0' || "“”„‘’«»‹›–—…•·€©®™№°§".Contains(c, StringComparison.Ordinal)) return Punctuation;
        var inside = i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
        return inside ? Symbol + InsideWord : Symbol;
    }

    // A Latin and a Cyrillic letter beside each other; accented Latin beside plain Latin is no change of script.
    private static bool IsOtherScript(char c, char before) => char.IsLetter(before) && (c < '\u0250') != (before < '\u0250');

    private sealed class Model
    {
        private readonly Dictionary<char, double> _weights;

        private Model(string language, IEnumerable<KeyValuePair<char, double>> weights) => (Language, _weights) = (language, weights.DistinctBy(weight => weight.Key).ToDictionary());

        public string Language { get; }

        /// <summary>Letters by falling frequency: by Zipf's law, from 1.5 down to about -1.</summary>
        public static Model Ranked(string language, string letters) =>
            new(language, letters.Select((letter, rank) => KeyValuePair.Create(letter, 1.5 - 0.75 * Math.Log(1 + rank * 0.9))));

        public static Model Flat(string language, string letters) => new(language, letters.Select(letter => KeyValuePair.Create(letter, 1.0)));

        public double Weight(char letter) => _weights.GetValueOrDefault(letter, ForeignLetter);
    }
}
