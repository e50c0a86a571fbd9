using System.Text.Json;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Structured;

/// <summary>The entries that a page's JSON-LD lists: articles of a Blog or a page's main entity, elements of an ItemList.</summary>
internal static class JsonLdEntries
{
    /// <summary>The entries in document order, each address once.</summary>
    /// <param name="metadata">The page's metadata.</param>
    public static List<DataEntry> Of(PageMetadata metadata)
    {
        var entries = new List<DataEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in metadata.JsonLd)
        {
            if (JsonLdReader.IsA(node, JsonLdReader.IsArticleType) is false && JsonLdReader.IsA(node, t => t == "ListItem") is false) continue;
            if (Read(node, metadata) is not { } entry || !seen.Add(entry.Url ?? entry.Title!)) continue;
            entries.Add(entry);
        }
        return entries;
    }

    /// <summary>The names in an <c>author</c> property: of a text, an object or several.</summary>
    /// <param name="node">An object with the property.</param>
    public static List<string> Authors(JsonElement node)
    {
        var names = new List<string>();
        if (node.TryGetProperty("author", out var author) || node.TryGetProperty("creator", out author)) Add(author, names);
        return names;
    }

    /// <summary>A property that names one or several sections, split where a text holds several.</summary>
    /// <param name="node">An object.</param>
    public static List<string> Sections(JsonElement node)
    {
        var names = new List<string>();
        if (node.TryGetProperty("articleSection", out var section)) Add(section, names);
        return names;
    }

    private static void Add(JsonElement value, List<string> names)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray()) Add(one, names);
            return;
        }
        var name = value.ValueKind == JsonValueKind.Object ? JsonLdReader.Text(value, "name") : JsonLdReader.TextOf(value);
        if (name is null || name.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return;
        name = FragmentText.Line(name);
        if (name.Length > 0 && !names.Contains(name)) names.Add(name);
    }

    private static DataEntry? Read(JsonElement node, PageMetadata metadata)
    {
        // A list's element may hold the article, or only its address.
        if (JsonLdReader.IsA(node, t => t == "ListItem") && node.TryGetProperty("item", out var item) && item.ValueKind == JsonValueKind.Object)
        {
            if (JsonLdReader.IsA(item, t => t is "BreadcrumbList" or "WebPage" or "Thing" or "Product" or "Person" or "Organization")) return null;
            node = item;
        }
        var title = JsonLdReader.Text(node, "headline", "name", "title");
        var url = metadata.Absolute(JsonLdReader.Text(node, "url", "mainEntityOfPage", "@id"));
        if (title is null && url is null) return null;
        return new(title is null ? null : FragmentText.Line(title), url, "json-ld")
        {
            Published = JsonLdReader.Text(node, "datePublished", "dateCreated", "uploadDate") is { } written && DateText.TryParseMachine(written, out var value) ? value : null,
            Summary = JsonLdReader.Text(node, "description") is { } summary ? FragmentText.Line(summary) : null,
            Image = metadata.Absolute(JsonLdReader.Text(node, "thumbnailUrl", "image")),
            Authors = Authors(node),
            Categories = Sections(node),
        };
    }
}
