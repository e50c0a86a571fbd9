using System.Xml.Linq;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Sanitising;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text.Stories;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Feeds;

/// <summary>Reads a page that is itself a feed: RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0. Names are compared without namespaces, as the versions differ in them.</summary>
internal static class FeedExtractor
{
    private const int LongestSummary = 600;

    /// <summary>The feed's entries.</summary>
    /// <param name="feed">The feed's XML.</param>
    /// <param name="pageUrl">The feed's own address; null where unknown.</param>
    /// <param name="dates">How dates that are no machine's are to be understood.</param>
    /// <param name="drops">Where to count what is left out.</param>
    public static (string? Title, string? Language, List<Sighting> Items) Extract(XDocument feed, string? pageUrl, DateContext dates, Drops drops)
    {
        var items = new List<Sighting>();
        if (feed.Root is not { } root) return (null, null, items);
        var channel = Child(root, "channel") ?? root;
        var site = Addresses.Base(LinkOf(channel) ?? pageUrl, null) ?? Addresses.Base(pageUrl, null);
        foreach (var element in root.Descendants())
        {
            if (element.Name.LocalName is not ("item" or "entry") || element.Parent is null) continue;
            if (Read(element, site, dates) is { } item) items.Add(item);
            else drops.Add(Drops.NoTitle);
        }
        var language = Value(channel, "language") ?? root.Attribute(XNamespace.Xml + "lang")?.Value;
        return (Value(channel, "title") is { } title ? FragmentText.Line(title) : null, language, items);
    }

    private static Sighting? Read(XElement entry, Uri? site, DateContext dates)
    {
        var root = entry.Attribute(XNamespace.Xml + "base") is { } declared && Uri.TryCreate(site, declared.Value, out var combined) ? combined : site;
        var html = Content(entry);
        var summary = Summary(entry);
        var title = Value(entry, "title") is { } written ? FragmentText.Line(written) : null;
        // RSS 2.0 asks for a title or a description: notes have no title.
        if (string.IsNullOrEmpty(title)) title = Opening(summary ?? html);
        if (string.IsNullOrEmpty(title)) return null;
        var published = Date(entry, dates);
        var body = html ?? (summary is { Length: > LongestSummary } || HoldsMarkup(summary) ? summary : null);
        return new Sighting
        {
            Kind = SightingKind.Listed,
            Title = title,
            Url = Addresses.Absolute(root, LinkOf(entry) ?? Permalink(entry)),
            Published = published,
            PublishedFrom = published is null ? DateEvidence.None : DateEvidence.StructuredData,
            Authors = Authors(entry),
            Categories = Categories(entry),
            Summary = summary is null ? null : EntryText(summary),
            Body = body is null ? null : BodyOf(body, root),
            Image = ImageOf(entry, root),
            Enclosures = EnclosuresOf(entry, root),
            Strategy = "feed",
        };
    }

    private static XElement? Child(XElement parent, string name)
    {
        foreach (var child in parent.Elements())
            if (child.Name.LocalName == name) return child;
        return null;
    }

    private static string? Value(XElement parent, string name) => Child(parent, name) is { } child && !string.IsNullOrWhiteSpace(child.Value) ? child.Value.Trim() : null;

    // The first that can be read: when it was published, else the date of RSS 1.0, else when it was changed.
    private static Published? Date(XElement entry, DateContext dates)
    {
        foreach (var name in (ReadOnlySpan<string>)["pubDate", "published", "issued", "date", "created", "updated", "modified"])
        {
            if (Value(entry, name) is not { } written) continue;
            if (DateText.TryParseMachine(written, out var value)) return value;
            if (DateText.Whole(written, dates) is { } found) return found.Value;
        }
        return null;
    }

    private static string? LinkOf(XElement parent)
    {
        string? other = null;
        foreach (var link in parent.Elements())
        {
            if (link.Name.LocalName != "link") continue;
            if (link.Attribute("href") is { } href)
            {
                if (link.Attribute("rel")?.Value is null or "alternate") return href.Value;
                if (link.Attribute("rel")?.Value is not ("self" or "hub" or "enclosure" or "edit" or "replies")) other ??= href.Value;
            }
            else if (!string.IsNullOrWhiteSpace(link.Value)) return link.Value.Trim();
        }
        return other;
    }

    private static string? Permalink(XElement entry) => Child(entry, "guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false" && guid.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? guid.Value.Trim() : null;

    // Atom's xhtml content is markup, everything else is text that holds markup.
    private static string? Content(XElement entry)
    {
        foreach (var child in entry.Elements())
        {
            if (child.Name.LocalName is not ("encoded" or "content") || child.Attribute("src") is not null || child.Attribute("url") is not null) continue;
            if (child.Attribute("type")?.Value == "xhtml") return string.Concat(child.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting)));
            if (string.IsNullOrWhiteSpace(child.Value)) continue;
            return child.Attribute("type")?.Value is "text" or "text/plain" ? TextBody.Of(child.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Html : child.Value;
        }
        return null;
    }

    private static string? Summary(XElement entry)
    {
        if (Child(entry, "summary") is { } summary && summary.Attribute("type")?.Value == "xhtml") return summary.Value;
        return Value(entry, "description") ?? Value(entry, "summary");
    }

    private static List<string> Authors(XElement entry)
    {
        var authors = new List<string>();
        foreach (var child in entry.Elements())
        {
            if (child.Name.LocalName is not ("author" or "creator")) continue;
            var name = Value(child, "name") ?? child.Value.Trim();
            // RSS 2.0 writes "mail@example.org (Name)".
            if (name.IndexOf('(', StringComparison.Ordinal) is var open and > 0 && name.EndsWith(')') && name.Contains('@', StringComparison.Ordinal)) name = name[(open + 1)..^1];
            name = OneLine.Of(name);
            if (name.Length > 0 && !authors.Contains(name)) authors.Add(name);
        }
        return authors;
    }

    private static List<string> Categories(XElement entry)
    {
        var categories = new List<string>();
        foreach (var child in entry.Elements())
        {
            if (child.Name.LocalName is not ("category" or "subject")) continue;
            var name = OneLine.Of(child.Attribute("label")?.Value ?? (child.Value.Length > 0 ? child.Value : child.Attribute("term")?.Value ?? ""));
            if (name.Length > 0 && !categories.Contains(name)) categories.Add(name);
        }
        return categories;
    }

    private static string? ImageOf(XElement entry, Uri? root)
    {
        foreach (var child in entry.Descendants())
        {
            if (child.Attribute("url") is not { } url) continue;
            if (child.Name.LocalName == "thumbnail" || (child.Name.LocalName is "content" or "enclosure" && (child.Attribute("medium")?.Value == "image" || child.Attribute("type")?.Value.StartsWith("image/", StringComparison.Ordinal) == true)))
                return Addresses.Absolute(root, url.Value);
        }
        return null;
    }

    private static List<Enclosure> EnclosuresOf(XElement entry, Uri? root)
    {
        var enclosures = new List<Enclosure>();
        foreach (var child in entry.Elements())
        {
            var isLink = child.Name.LocalName == "link" && child.Attribute("rel")?.Value == "enclosure";
            if (!isLink && child.Name.LocalName != "enclosure") continue;
            var type = child.Attribute("type")?.Value ?? "application/octet-stream";
            if (type.StartsWith("image/", StringComparison.Ordinal) || Addresses.Absolute(root, child.Attribute(isLink ? "href" : "url")?.Value) is not { } url) continue;
            enclosures.Add(new(url, type, long.TryParse(child.Attribute("length")?.Value, out var length) && length > 0 ? length : null));
        }
        return enclosures;
    }

    private static ArticleBody BodyOf(string html, Uri? root)
    {
        var clean = HtmlSanitiser.Sanitise(html, root?.AbsoluteUri);
        return new(clean, FragmentText.Paragraphs(clean));
    }

    private static bool HoldsMarkup(string? text) => text is not null && (text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase));

    private static string? EntryText(string summary)
    {
        var text = FragmentText.Line(summary);
        return text.Length == 0 ? null : OneLine.Cut(text, LongestSummary);
    }

    private static string? Opening(string? text) => text is null ? null : OneLine.Cut(FragmentText.Line(text), 80);
}
