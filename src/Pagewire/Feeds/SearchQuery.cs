using System.Globalization;
using System.Text;

namespace Pagewire.Feeds;

/// <summary>What somebody searches for: words that must all be there, <c>"phrases"</c>, and <c>-words</c> or <c>-"phrases"</c> that must not. A word also finds longer words that begin with it.</summary>
public sealed class SearchQuery
{
    /// <summary>The most characters that a query has.</summary>
    public const int MaxLength = 200;

    private readonly List<(string Term, bool Wanted)> _terms = [];

    private SearchQuery() { }

    /// <summary>Reads a query; null where it has no word, or more than <see cref="MaxLength"/> characters.</summary>
    /// <param name="text">What was typed.</param>
    public static SearchQuery? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength) return null;
        var query = new SearchQuery();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at])) { at++; continue; }
            var wanted = text[at] != '-';
            if (!wanted) at++;
            var quoted = at < text.Length && text[at] == '"';
            if (quoted) at++;
            var end = at;
            while (end < text.Length && (quoted ? text[end] != '"' : !char.IsWhiteSpace(text[end]))) end++;
            var term = Fold(text[at..end]).Trim();
            if (term.Length > 0) query._terms.Add((term, wanted));
            at = end + 1;
        }
        return query._terms.Count == 0 ? null : query;
    }

    /// <summary>Whether the texts, taken together, have all that is wanted and nothing that is excluded.</summary>
    /// <param name="folded">An item's title, summary, text, names, as <see cref="Fold"/> gives them.</param>
    public bool Matches(IReadOnlyCollection<string> folded) => _terms.TrueForAll(term => folded.Any(text => Has(text, term.Term)) == term.Wanted);

    private static bool Has(string text, string term)
    {
        for (var at = 0; (at = text.IndexOf(term, at, StringComparison.Ordinal)) >= 0; at++)
            if (BeginsWord(text, at)) return true;
        return false;
    }

    // Scripts without upper and lower case often write without spaces (Chinese, Thai) or join articles to words (Arabic):
    // there a word may begin anywhere.
    private static bool BeginsWord(string text, int at) =>
        at == 0 || !char.IsLetterOrDigit(text[at - 1]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.OtherLetter;

    /// <summary>The text without what does not matter: case, accents, width, runs of white space. ё is е, Ä is a, ﬁ is fi.</summary>
    /// <param name="text">Any text.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var rune in FeedText.Clean(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }
        return folded.ToString();
    }
}
