using Pagewire.Extraction.Listings.Entries;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>How a site writes the addresses of one kind of page: "/news/2024/the-pier-is-open" and "/news/2023/the-pier-is-closed" are alike.</summary>
internal static class AddressShape
{
    private const ulong Prime = 0x100000001B3;

    // From so many hyphens on a name is made of a title.
    private const int LeastHyphens = 2;

    private enum Kind { Word, Number, Code, Name }

    /// <summary>Whether nearly all entries of a list lead to pages that are written like those of another: with a number, a day or a code, or in the same folder under the words of a title.</summary>
    /// <param name="list">The list.</param>
    /// <param name="other">The other.</param>
    public static bool AreAlike(EntryList list, EntryList other)
    {
        var known = new HashSet<ulong>();
        foreach (var entry in other.Entries)
            if (Of(entry.Url) is { } shape) known.Add(shape);
        return known.Count > 0 && list.Entries.Count(entry => Of(entry.Url) is { } shape && known.Contains(shape)) * 10 >= list.Entries.Count * 9;
    }

    // Null where it may be any page's.
    private static ulong? Of(string? url)
    {
        if (url is null) return null;
        var path = url.AsSpan(url.IndexOf("://", StringComparison.Ordinal) is var scheme and > 0 ? scheme + 3 : 0);
        if (path.IndexOf('#') is var fragment and >= 0) path = path[..fragment];
        path = path.TrimEnd('/');
        var (hash, words, numbers, names) = (0UL, 0UL, 0, 0);
        var first = true;
        foreach (var range in path.SplitAny('/', '?', '&', '='))
        {
            var part = path[range];
            if (part.IsEmpty) continue;
            var kind = first ? Kind.Word : KindOf(part);
            if (kind is Kind.Number or Kind.Code) numbers++;
            if (kind == Kind.Name) names++;
            if (kind == Kind.Word) words = Mixed(words, part);
            hash = (hash ^ (ulong)kind ^ 0x9E) * Prime;
            if (first) hash = Mixed(hash, part);
            first = false;
        }
        // A number tells a kind of page by itself; the words of a title do so in one folder alone.
        return numbers > 0 ? hash : names > 0 ? hash ^ words : null;
    }

    private static Kind KindOf(ReadOnlySpan<char> part) =>
        !part.ContainsAnyInRange('0', '9') ? part.Count('-') + part.Count('_') >= LeastHyphens ? Kind.Name : Kind.Word
        : part.ContainsAnyExceptInRange('0', '9') ? Kind.Code : Kind.Number;

    private static ulong Mixed(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return hash;
    }
}
