using System.Globalization;
using System.Text;

namespace Pagewire.Catalogue.Joining;

/// <summary>Titles as they are compared: NFKC, lower case, quotes left out, every dash a hyphen, white space as one space, ё as е, no full stops or ellipsis at the end.</summary>
internal static class FoldedTitle
{
    /// <summary>The folded title.</summary>
    /// <param name="title">A title, well-formed.</param>
    public static string Of(string title)
    {
        var folded = new StringBuilder(title.Length);
        foreach (var letter in title.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (IsQuote(letter)) continue;
            var written = IsDash(letter) ? '-' : letter == 'ё' ? 'е' : letter;
            if (!char.IsWhiteSpace(written) && char.GetUnicodeCategory(written) is not (UnicodeCategory.Control or UnicodeCategory.Format)) folded.Append(written);
            else if (folded.Length > 0 && folded[^1] != ' ' && char.IsWhiteSpace(written)) folded.Append(' ');
        }
        return folded.ToString().TrimEnd(' ', '.', '…');
    }

    /// <summary>The first letters and digits of a folded title: as many as a listing leaves of it, and fewer than two articles have in common by chance.</summary>
    public static string Beginning(string folded) => string.Concat(folded.EnumerateRunes().Where(Rune.IsLetterOrDigit).Take(12));

    /// <summary>Whether one of two folded titles may be the other one edited: they share a third of the shorter one's runs of three letters.</summary>
    /// <param name="one">The <see cref="Runs"/> of the one.</param>
    /// <param name="other">Those of the other.</param>
    public static bool HaveMuchInCommon(HashSet<long> one, HashSet<long> other)
    {
        var (few, many) = one.Count < other.Count ? (one, other) : (other, one);
        var missing = few.Count;
        foreach (var run in few)
            if (many.Contains(run) && (missing -= 3) <= 0) return true;
        return missing <= 0;
    }

    /// <summary>Each run of three letters and digits of a folded title.</summary>
    public static HashSet<long> Runs(string folded)
    {
        var runs = new HashSet<long>();
        var (run, length) = (0L, 0);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune)) continue;
            run = ((run << 21) | (long)rune.Value) & long.MaxValue;
            if (++length >= 3) runs.Add(run);
        }
        return runs;
    }

    /// <summary>A hash of the first words of a text, letters and digits only; empty where it has none.</summary>
    public static string Opening(string? text)
    {
        const int enough = 48;
        if (string.IsNullOrEmpty(text)) return "";
        var words = new StringBuilder(enough);
        foreach (var rune in text[..Math.Min(text.Length, 400)].EnumerateRunes())
        {
            if (words.Length >= enough) break;
            if (Rune.IsLetterOrDigit(rune)) words.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return words.Length == 0 ? "" : ShortHash.Of(words.ToString().Normalize(NormalizationForm.FormKC));
    }

    private static bool IsQuote(char letter) => letter is '"' or '\'' or '`' or '´' or 'ʼ' or 'ʹ' or '′' or '″' or '«' or '»' or '‹' or '›' or (>= '\u2018' and <= '\u201F') or '\u300C' or '\u300D' or '\uFF02' or '\uFF07';

    private static bool IsDash(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation || letter == '\u2212';
}
