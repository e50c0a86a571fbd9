using System.Text.Json;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Structured;

/// <summary>The entries in the state that script-built pages carry along: JSON scripts, and objects assigned to a variable such as <c>window.__NUXT__</c>.</summary>
internal static class StateEntries
{
    private const int MostEntries = 2000;

    private static readonly string[] s_titles = ["title", "headline", "name", "heading"];
    private static readonly string[] s_addresses = ["url", "link", "href", "permalink", "canonicalUrl", "canonical_url", "path", "uri", "webUrl", "fullUrl", "full_url"];
    private static readonly string[] s_dates = ["datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publicationDate", "publication_date", "pubDate", "published", "firstPublished", "date", "createdAt", "created_at", "created", "timestamp", "dateTime", "releaseDate", "display_date"];
    private static readonly string[] s_summaries = ["description", "summary", "excerpt", "teaser", "abstract", "subtitle", "dek"];

    /// <summary>The entries in document order, each address once.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">Knows the base address.</param>
    public static List<DataEntry> Of(PageModel model, PageMetadata metadata)
    {
        var entries = new List<DataEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in model.Data)
        {
            ref readonly var node = ref model[place];
            if (node.Tag != Tag.Script || node.Element.HasAttribute("src") || entries.Count >= MostEntries) continue;
            var type = node.Element.GetAttribute("type");
            if (JsonLdReader.IsJsonLd(type)) continue;
            var isJson = type is not null && type.Contains("json", StringComparison.OrdinalIgnoreCase);
            if (!isJson && type is not (null or "" or "text/javascript" or "application/javascript" or "module")) continue;
            var script = node.Element.TextContent;
            if (script.Length < 80 || (!isJson && !IsState(script))) continue;
            if (LooseJson.TryParse(isJson ? script : script[StateStart(script)..], out var root)) Collect(root, metadata, entries, seen);
        }
        return entries;
    }

    private static bool IsState(string script)
    {
        var head = script.AsSpan(0, Math.Min(script.Length, 300));
        return head.Contains("__", StringComparison.Ordinal) && head.Contains('=') || head.Contains("STATE", StringComparison.OrdinalIgnoreCase) && head.Contains('=') || head.Contains("window.", StringComparison.Ordinal) && head.Contains("={", StringComparison.Ordinal);
    }

    private static int StateStart(string script) => Math.Max(0, script.IndexOf('=', StringComparison.Ordinal));

    private static void Collect(JsonElement value, PageMetadata metadata, List<DataEntry> entries, HashSet<string> seen)
    {
        if (entries.Count >= MostEntries) return;
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject()) Collect(property.Value, metadata, entries, seen);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            var found = new List<DataEntry>();
            foreach (var one in value.EnumerateArray())
                if (Read(one, metadata) is { } entry) found.Add(entry);
            // Menus have titles and addresses too: entries have dates or teasers.
            if (found.Count >= 3 && found.Count(e => e.Published is not null || e.Summary is not null) * 2 >= found.Count)
            {
                foreach (var entry in found)
                    if (seen.Add(entry.Url!)) entries.Add(entry);
                return;
            }
            foreach (var one in value.EnumerateArray()) Collect(one, metadata, entries, seen);
        }
    }

    private static DataEntry? Read(JsonElement value, PageMetadata metadata)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        // APIs put the fields one level down.
        foreach (var inner in (ReadOnlySpan<string>)["attributes", "node", "data", "fields"])
            if (value.TryGetProperty(inner, out var held) && held.ValueKind == JsonValueKind.Object && First(held, s_titles) is not null) return Read(held, metadata);
        var title = First(value, s_titles);
        var url = metadata.Absolute(First(value, s_addresses));
        if (title is null || url is null || title.Length > 400) return null;
        title = FragmentText.Line(title);
        if (!Letters.Any(title)) return null;
        return new(title, url, "json")
        {
            Published = First(value, s_dates) is { } written && DateText.TryParseMachine(written, out var date) ? date : null,
            Summary = First(value, s_summaries) is { } summary ? FragmentText.Line(summary) : null,
        };
    }

    private static string? First(JsonElement value, string[] names)
    {
        foreach (var name in names)
        {
            if (!value.TryGetProperty(name, out var held)) continue;
            if (held.ValueKind == JsonValueKind.Object && held.TryGetProperty("rendered", out var rendered)) held = rendered;
            if (held.ValueKind is JsonValueKind.String or JsonValueKind.Number && JsonLdReader.TextOf(held) is { } text) return text;
        }
        return null;
    }
}
