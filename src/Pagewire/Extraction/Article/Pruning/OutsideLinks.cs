using System.Buffers;
using System.Collections.Frozen;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Pruning;

/// <summary>Knows the items and headings of a text that link to other sites: what an article cites and names, where links to the own site lead to its other articles.</summary>
/// <param name="model">The page.</param>
/// <param name="root">What its relative addresses count from; null where unknown, and no link is known to lead outside then.</param>
internal sealed class OutsideLinks(PageModel model, Uri? root)
{
    // "here", "PDF" and "[3]" name nothing.
    private const int ShortestName = 5;

    // A site's own channels, its applications, and advertisements.
    private static readonly SearchValues<string> s_channels = SearchValues.Create(
    [
        "facebook.", "fb.", "twitter.", "//x.com", "instagram.", "threads.", "bsky.app", "linkedin.", "xing.", "youtube.", "youtu.be", "tiktok.", "pinterest.", "flipboard.", "telegram.", "//t.me", "whatsapp.", "//wa.me", "vk.com", "ok.ru", "weibo.", "line.me",
        "news.google.", "play.google.", "apps.apple.", "itunes.apple.", "podcasts.apple.", "open.spotify.", "feedburner.", "patreon.", "paypal.", "doubleclick.", "googleadservices.", "taboola.", "outbrain.", "zen.yandex.", "dzen.ru",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_suffixes = "co com org net edu gov gob gouv gub go ac or ne".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an element is a list, an item or a heading, most of whose links lead to pages of other sites.</summary>
    /// <param name="node">An element.</param>
    public bool AreMost(in Node node)
    {
        if (root is null || !(node.Tag is Tag.Ul or Tag.Ol or Tag.Li || node.Tag.IsHeading())) return false;
        var outside = 0;
        for (var i = node.FirstLink; i < node.LastLink; i++)
            if (IsOutside(model.Links[i])) outside++;
        return outside * 2 > node.LinkCount;
    }

    /// <summary>Whether a line of a list, or a heading, begins with a link to a page of another site.</summary>
    /// <param name="line">One of the page's lines.</param>
    public bool Are(in PageLine line)
    {
        if (root is null || !IsItem(line.Block)) return false;
        ref readonly var block = ref model[line.Block];
        var (from, to) = (block.FirstLink, block.LastLink);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (model[model.Links[middle]].TextEnd > line.Start) to = middle;
            else from = middle + 1;
        }
        return from < block.LastLink && model[model.Links[from]].TextStart < line.End && IsOutside(model.Links[from]);
    }

    private bool IsItem(int block) => model[block].Tag == Tag.Li || model[block].Tag.IsHeading() || model[block].Parent >= 0 && model[model[block].Parent].Tag == Tag.Li;

    private bool IsOutside(int link)
    {
        var address = model[link].Element.GetAttribute("href").AsSpan().TrimStart();
        if (address.IndexOf("//") is not (0 or 5 or 6) || model[link].TextLength < ShortestName || address.ContainsAny(s_channels)) return false;
        var host = address[(address.IndexOf("//") + 2)..];
        if (host.IndexOfAny("/?#:") is var end and >= 0) host = host[..end];
        return host.Contains('.') && !Name(host).Equals(Name(root!.Host), StringComparison.OrdinalIgnoreCase);
    }

    // One house has several domains: "example.com", "news.example.co.uk".
    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> host)
    {
        if (host.LastIndexOf('.') is > 0 and var last) host = host[..last];
        if (host.LastIndexOf('.') is > 0 and var before && s_suffixes.Contains(host[(before + 1)..])) host = host[..before];
        return host[(host.LastIndexOf('.') + 1)..];
    }
}
