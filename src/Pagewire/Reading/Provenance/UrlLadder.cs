using Pagewire.Reading.Tree;

namespace Pagewire.Reading.Provenance;

/// <summary>A page's address, best evidence first. An address of a web archive is unwrapped to the original's.</summary>
internal static class UrlLadder
{
    private const int LinesWithLabel = 10;
    private const string StatedCanonical = "canonical";
    private const string OgUrl = "og:url";
    private const string StatedBase = "base";

    public static Evidence<string>? Find(PageFacts facts)
    {
        foreach (var (address, from) in Candidates(facts))
        {
            if ((WebAddress.OfArchive(address)?.Original ?? WebAddress.OfPage(address)) is { } page && !WebAddress.NamesCopyOnly(page)) return new(page, from);
        }
        return null;
    }

    /// <summary>Whether an address is known only because the page states it, and not from where it was saved.</summary>
    public static bool IsStated(Evidence<string> address) => address.From is StatedCanonical or OgUrl or StatedBase;

    private static IEnumerable<(string? Address, string From)> Candidates(PageFacts facts)
    {
        if (facts.Wrapping.Url is { From: "WARC-Target-URI" } record) yield return (record.Value, record.From);
        yield return (facts.Upload.Url, CaptureTimeLadder.Said);
        if (facts.Wrapping.Url is { } wrapped) yield return (wrapped.Value, wrapped.From);
        yield return (facts.Comments.SingleFileUrl, "SingleFile comment");
        yield return (facts.Comments.SavedFrom, "saved from comment");
        yield return (facts.Comments.WaybackUrl, "Wayback Machine toolbar");
        if (facts.Saved is { IsMirror: false } saved) yield return (saved.Url, saved.From);
        if (facts.Model?.Document is { } document)
        {
            yield return (Canonical(document), StatedCanonical);
            yield return (Meta(document, OgUrl), OgUrl);
            yield return (facts.Saved?.Url, facts.Saved?.From ?? "");
            yield return (BaseOf(document), StatedBase);
        }
        yield return (LabelledLine(facts.Lines), "first lines");
        yield return (facts.Note?.Url, "note on the page");
    }

    /// <summary>The address in the base element, as written; null where there is none.</summary>
    public static string? BaseOf(PageDocument document) => OfHead(document, "base", element => element.HasAttribute("href"))?.GetAttribute("href");

    /// <summary>The content of the meta element with that property or name; null where there is none.</summary>
    public static string? Meta(PageDocument document, string name) =>
        OfHead(document, "meta", meta => name.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");

    /// <summary>The first element of that name in the head that is wanted; null where none is.</summary>
    public static PageElement? OfHead(PageDocument document, string name, Predicate<PageElement> isWanted)
    {
        if (document.Head is not { } head) return null;
        foreach (var node in head.Nodes)
            if (node is PageElement element && element.LocalName == name && isWanted(element)) return element;
        return null;
    }

    private static string? Canonical(PageDocument document)
    {
        var link = OfHead(document, "link", element => "canonical".Equals(element.GetAttribute("rel")?.Trim(), StringComparison.OrdinalIgnoreCase));
        var href = link?.GetAttribute("href");
        if (href is null || WebAddress.OfPage(href) is not null) return href;
        return Uri.TryCreate(WebAddress.OfPage(BaseOf(document)), UriKind.Absolute, out var start) && Uri.TryCreate(start, href, out var absolute) ? absolute.ToString() : null;
    }

    // "URL: https://…" or "Source: https://…" among the first lines of a text.
    private static string? LabelledLine(IReadOnlyList<string>? lines)
    {
        foreach (var line in lines?.Take(LinesWithLabel) ?? [])
        {
            var text = line.AsSpan().Trim();
            var colon = text.IndexOf(':');
            if (colon < 0 || text[..colon].Trim() is not ("URL" or "URL Source" or "Url" or "url" or "Source" or "source" or "SOURCE" or "Address" or "Link" or "From" or "Quelle" or "Источник" or "Джерело" or "Адрес" or "Fuente" or "Fonte" or "Źródło")) continue;
            if (WebAddress.OfPage(text[(colon + 1)..].ToString()) is { } address && !address.Contains(' ', StringComparison.Ordinal)) return address;
        }
        return null;
    }
}
