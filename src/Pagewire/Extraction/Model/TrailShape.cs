using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Model;

/// <summary>Tells the way from the front page to this one by what it looks like, where no class calls it one: <c>Home › News › Culture</c>, or an ordered list of such links.</summary>
internal static class TrailShape
{
    private const int Longest = 300;
    private const int Shortest = 6;
    private const int MostLinks = 8;
    private const int LongestLabel = 24;
    private const int LongestName = 120;

    /// <summary>Whether an element may be one, by its name, its length and its links alone.</summary>
    /// <param name="node">The element.</param>
    public static bool MayBe(in Node node) =>
        node.TextLength is >= Shortest and <= Longest && node.LinkCount is >= 1 and <= MostLinks && node.Tag is Tag.Nav or Tag.Ol or Tag.Ul or Tag.Div or Tag.P or Tag.Td or Tag.Span or Tag.Section or Tag.Font or Tag.Small or Tag.Center;

    /// <summary>Whether it is one: a link to the front page, then names with signs between, or as items one after the other.</summary>
    /// <param name="node">The element.</param>
    /// <param name="nodes">All elements.</param>
    /// <param name="links">The places of the links.</param>
    /// <param name="text">The page's text.</param>
    public static bool Is(in Node node, ReadOnlySpan<Node> nodes, IReadOnlyList<int> links, ReadOnlySpan<char> text)
    {
        ref readonly var first = ref nodes[links[node.FirstLink]];
        var before = text[node.TextStart..first.TextStart].Trim();
        if (!before.IsEmpty && (before.Length > LongestLabel || before[^1] is not (':' or '：'))) return false;
        if (!HomeWords.Contain(text[first.TextStart..first.TextEnd].Trim(" \n>»›→/"))) return false;
        var sign = '\0';
        for (var link = node.FirstLink; link + 1 < node.LastLink; link++)
        {
            // A link in a link, as broken pages have them.
            if (nodes[links[link + 1]].TextStart < nodes[links[link]].TextEnd) return false;
            if (Sign(text[nodes[links[link]].TextEnd..nodes[links[link + 1]].TextStart]) is not { } found || link > node.FirstLink && found != sign) return false;
            sign = found;
        }
        var rest = text[nodes[links[node.LastLink - 1]].TextEnd..node.TextEnd].Trim();
        var name = rest.TrimStart(">»›→/ \n");
        if (name.Length > LongestName || name.Contains('\n')) return false;
        if (rest.Length > name.Length && Sign(rest[..^name.Length]) is { } last)
        {
            if (node.LinkCount > 1 && last != sign) return false;
            sign = last;
        }
        if (sign is '>' or '»' or '›' or '→') return true;
        var isNested = IsNested(node, nodes, links);
        return sign == '/' ? !name.IsEmpty || isNested : node.Tag is Tag.Ol or Tag.Ul or Tag.Nav && node.LinkCount > 1 && (isNested || !name.IsEmpty && IsOrdered(node));
    }

    // The sign between two names; 0 where nothing but a line's end stands there, null where something else does.
    private static char? Sign(ReadOnlySpan<char> between)
    {
        between = between.Trim();
        return between.Length switch { 0 => '\0', 1 when between[0] is '>' or '»' or '›' or '→' or '/' => between[0], _ => null };
    }

    // Each page lies under the one before it, and not all of them right under the front page: "/news", "/news/culture".
    private static bool IsNested(in Node node, ReadOnlySpan<Node> nodes, IReadOnlyList<int> links)
    {
        if (node.LinkCount < 3) return false;
        string? above = null;
        for (var link = node.FirstLink + 1; link < node.LastLink; link++)
        {
            if (nodes[links[link]].Element.GetAttribute("href")?.TrimEnd('/') is not { Length: > 1 } address) return false;
            if (above is not null && (address.Length <= above.Length || !address.StartsWith(above, StringComparison.OrdinalIgnoreCase))) return false;
            above = address;
        }
        return true;
    }

    // An order that is said is that of a way; menus have none.
    private static bool IsOrdered(in Node node) => node.Tag == Tag.Ol || node.Element.FirstElementChild is { Tag: Tag.Ol };
}
