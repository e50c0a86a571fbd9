namespace Pagewire.Reading.Languages;

/// <summary>The language of a text by its script and its commonest words. It says nothing rather than something doubtful.</summary>
internal static class LanguageDetector
{
    private const int Looked = 20_000;
    private const int EnoughWords = 5;

    /// <summary>The language as a BCP 47 tag; null where the text is too short or fits none.</summary>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        var sample = text[..Math.Min(text.Length, Looked)];
        return ByScript(sample) ?? ByWords(sample);
    }

    // Scripts that one language of ours uses.
    private static string? ByScript(ReadOnlySpan<char> text)
    {
        int letters = 0, kana = 0, han = 0, hangul = 0, greek = 0, hebrew = 0, thai = 0, devanagari = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            switch (c)
            {
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u3400' and <= '\u9FFF': han++; break;
                case >= '\uAC00' and <= '\uD7A3': hangul++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
            }
        }
        if (letters < 10) return null;
        if ((kana + han) * 3 > letters) return kana * 12 > kana + han ? "ja" : "zh";
        if (hangul * 2 > letters) return "ko";
        if (greek * 2 > letters) return "el";
        if (hebrew * 2 > letters) return "he";
        if (thai * 2 > letters) return "th";
        return devanagari * 2 > letters ? "hi" : null;
    }

    private static string? ByWords(ReadOnlySpan<char> text)
    {
        var counts = new int[StopWords.Languages.Count];
        var words = 0;
        Span<char> lower = stackalloc char[16];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && (char.IsLetter(text[i]) || text[i] is '\'' or '’')) i++;
            words++;
            var word = text[start..i];
            if (word.Length > lower.Length) continue;
            word.ToLowerInvariant(lower);
            foreach (var language in StopWords.Of(lower[..word.Length])) counts[language]++;
        }
        var best = 0;
        for (var language = 1; language < counts.Length; language++)
            if (counts[language] > counts[best]) best = language;
        var next = 0;
        for (var language = 0; language < counts.Length; language++)
            if (language != best) next = Math.Max(next, counts[language]);
        // A tenth of running text are the commonest words, and no other language may come near.
        return counts[best] >= EnoughWords && counts[best] * 14 >= words && counts[best] * 4 >= next * 5 ? StopWords.Languages[best] : null;
    }
}
