using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Feeds;
using Pagewire.Reading;

namespace Pagewire.Syndication;

/// <summary>Reads the documents of one feed back, the XML ones with the platform's reader, and says where they disagree.</summary>
public static class FeedComparison
{
    private static readonly (string Name, Func<FeedEntry, string> Value)[] s_fields =
    [
        ("id", entry => entry.Id),
        ("title", entry => entry.Title),
        ("address", entry => entry.Url),
        ("time of publication", entry => Time(entry.Published)),
        ("time of change", entry => Time(entry.Updated)),
        ("authors", entry => string.Join('\n', entry.Authors)),
        ("categories", entry => string.Join('\n', entry.Categories.Select(category => category.Name))),
        ("summary", entry => entry.Summary ?? ""),
        ("text", entry => entry.Html ?? ""),
        ("image", entry => entry.Image ?? ""),
        // RSS carries one.
        ("first enclosure", entry => entry.Enclosures is [var first, ..] ? $"{first.Url} {first.MediaType} {first.Length}" : ""),
    ];

    /// <summary>What differs between the documents of one feed, a sentence each; nothing where all say the same.</summary>
    /// <param name="rss">The RSS document.</param>
    /// <param name="atom">The Atom document.</param>
    /// <param name="json">The JSON Feed document.</param>
    public static IReadOnlyList<string> Differences(ReadOnlyMemory<byte> rss, ReadOnlyMemory<byte> atom, ReadOnlyMemory<byte> json)
    {
        var differences = new List<string>();
        if (Entries(() => FromJson(json), FeedFormat.Json, differences) is not { } expected) return differences;
        foreach (var (format, document) in new[] { (FeedFormat.Rss, rss), (FeedFormat.Atom, atom) })
        {
            if (Entries(() => FromXml(document, format), format, differences) is not { } found) continue;
            if (found.Count != expected.Count)
            {
                differences.Add($"{format.DisplayName()} has {found.Count} entries, JSON Feed has {expected.Count}.");
                continue;
            }
            differences.AddRange(found.Zip(expected).SelectMany(pair => s_fields
                .Where(field => field.Value(pair.First) != field.Value(pair.Second))
                .Select(field => $"{format.DisplayName()} and JSON Feed differ in the {field.Name} of {pair.Second.Id}.")));
        }
        return differences;
    }

    /// <summary>The entries of an RSS or Atom document, by <see cref="SyndicationFeed.Load(XmlReader)"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="format">RSS or Atom.</param>
    /// <exception cref="XmlException">It is not a feed of that format.</exception>
    public static IReadOnlyList<FeedEntry> FromXml(ReadOnlyMemory<byte> document, FeedFormat format)
    {
        using var stream = new MemoryStream(document.ToArray(), writable: false);
        using var xml = XmlReader.Create(stream);
        return SyndicationFeed.Load(xml).ToEntries(format);
    }

    private static List<FeedEntry> FromJson(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document);
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(FromJson)];
    }

    private static FeedEntry FromJson(JsonElement item) => new()
    {
        Id = Text(item, "id") ?? "",
        Title = Text(item, "title") ?? "",
        Url = Text(item, "url") ?? "",
        Published = item.GetProperty("date_published").GetDateTimeOffset(),
        Updated = item.GetProperty("date_modified").GetDateTimeOffset(),
        Authors = [.. All(item, "authors").Select(author => Text(author, "name") ?? "")],
        Categories = [.. All(item, "tags").Select(tag => tag.GetString() ?? "").Select(name => new Category(Slug.Of(name), name))],
        Summary = Text(item, "summary"),
        Html = Text(item, "content_html"),
        Image = Text(item, "image"),
        Enclosures = [.. All(item, "attachments").Select(file => new Enclosure(Text(file, "url") ?? "", Text(file, "mime_type") ?? "", file.TryGetProperty("size_in_bytes", out var size) ? size.GetInt64() : null))],
    };

    private static IReadOnlyList<FeedEntry>? Entries(Func<IReadOnlyList<FeedEntry>> read, FeedFormat format, List<string> differences)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is XmlException or JsonException or NotSupportedException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            differences.Add($"{format.DisplayName()} cannot be read: {error.Message}");
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement[] All(JsonElement json, string name) => json.TryGetProperty(name, out var values) ? [.. values.EnumerateArray()] : [];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
}
