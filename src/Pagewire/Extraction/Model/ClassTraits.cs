using System.Numerics;

namespace Pagewire.Extraction.Model;

/// <summary>Reads class and id attributes: themes of every kind name their parts alike.</summary>
internal static class ClassTraits
{
    private const Traits Parts = Traits.Comments | Traits.Popular | Traits.Related | Traits.Share | Traits.Consent | Traits.Paging | Traits.Login | Traits.Tags;
    private const int MostParts = 2;
    private const int LongestInNumber = 3;
    private const int ShortestNumber = 6;

    /// <summary>What a class or id attribute says.</summary>
    /// <param name="attribute">The attribute's value; any length.</param>
    public static Traits Of(ReadOnlySpan<char> attribute)
    {
        var all = Traits.None;
        foreach (var range in attribute.SplitAny(" \t\r\n\f")) all |= OfToken(attribute[range]);
        // An element that is named after several parts of a page lists what is switched on in it.
        return BitOperations.PopCount((uint)(all & Parts)) > MostParts ? all & ~Parts : all;
    }

    private static Traits OfToken(ReadOnlySpan<char> token)
    {
        // Generated names of utility styles ("md:hover:text-[#fff]") say nothing.
        if (token.Length is 0 or > 60 || token.ContainsAny('[', ':', '%')) return Traits.None;
        // "tag-university-ranking" on a post is what the post is filed under.
        if (token.StartsWith("tag-") && token[4..].Contains('-')) return Traits.None;
        Traits traits = Traits.None;
        var layout = false;
        var subject = false;
        ReadOnlySpan<char> before = default;
        var at = 0;
        while (NextWord(token, ref at) is { Length: > 0 } word)
        {
            // "block-5cd3ad805f", "element-ad3e790": letters between digits are digits of a number themselves, and so are those that begin one.
            if (word.Length <= LongestInNumber && at < token.Length && char.IsAsciiDigit(token[at]) && (at > word.Length && char.IsAsciiDigit(token[at - word.Length - 1]) || BeginsNumber(token[(at - word.Length)..], word.Length))) continue;
            if (PartWords.TryGet(word, out var found))
            {
                layout |= found.IsLayout;
                traits |= (subject ? found.Traits & ~Traits.Inherited : found.Traits) | found.Behind(before);
                subject |= found.NamesSubject;
            }
            before = word;
        }
        return layout ? traits & ~(Traits.Inherited & ~(Traits.Header | Traits.Footer | Traits.Paging)) : traits;
    }

    // A hexadecimal number that has letters behind its first digit too.
    private static bool BeginsNumber(ReadOnlySpan<char> token, int word)
    {
        var end = 0;
        while (end < token.Length && char.IsAsciiHexDigit(token[end])) end++;
        return end >= ShortestNumber && (end == token.Length || !char.IsLetterOrDigit(token[end])) && token[word..end].ContainsAnyExceptInRange('0', '9');
    }

    // Words end at a hyphen, an underscore, a digit and before a capital after a small letter: "post-date", "postDate2".
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> token, scoped ref int at)
    {
        while (at < token.Length && !char.IsLetter(token[at])) at++;
        var start = at;
        while (at < token.Length && char.IsLetter(token[at]) && !(at > start && char.IsUpper(token[at]) && char.IsLower(token[at - 1]))) at++;
        return token[start..at];
    }
}
