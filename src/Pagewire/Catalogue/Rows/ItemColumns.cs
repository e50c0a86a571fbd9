using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Rows;

/// <summary>An item as columns: the same in its own row and in its time lines.</summary>
internal static class ItemColumns
{
    public static Dictionary<string, object> Write(Item item)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Id"] = item.Id,
            ["Title"] = item.Title,
            ["FeedDate"] = item.FeedDate,
            ["Updated"] = item.Updated,
            ["FirstSeen"] = item.FirstSeen,
            ["LastSeen"] = item.LastSeen,
            ["Arrived"] = item.Arrived,
            ["Versions"] = item.Versions,
        };
        Set("Url", item.Url);
        Set("Published", item.Published?.ToString());
        if (item.PublishedFrom != DateEvidence.None) Set("PublishedFrom", item.PublishedFrom.ToString());
        Set("Summary", item.Summary);
        Set("BodyHash", item.BodyHash);
        Set("Image", item.Image);
        Set("Language", item.Language);
        SetList("Authors", item.Authors, CatalogueJson.Readable.IReadOnlyListString);
        SetList("Categories", item.Categories, CatalogueJson.Readable.IReadOnlyListCategory);
        SetList("Enclosures", item.Enclosures, CatalogueJson.Readable.IReadOnlyListEnclosure);
        return columns;

        void Set(string name, string? value)
        {
            if (value is not null) columns[name] = value;
        }

        void SetList<T>(string name, IReadOnlyList<T> values, JsonTypeInfo<IReadOnlyList<T>> type)
        {
            if (values.Count > 0) columns[name] = JsonSerializer.Serialize(values, type);
        }
    }

    public static Item Read(SourceName source, Row row)
    {
        var columns = row.Columns;
        return new()
        {
            Id = (string)columns["Id"],
            Source = source,
            Title = (string)columns["Title"],
            Url = Text("Url"),
            Published = Text("Published") is { } published ? Published.Parse(published) : null,
            PublishedFrom = Text("PublishedFrom") is { } from ? Enum.Parse<DateEvidence>(from) : DateEvidence.None,
            FeedDate = (DateTimeOffset)columns["FeedDate"],
            Updated = (DateTimeOffset)columns["Updated"],
            FirstSeen = (DateTimeOffset)columns["FirstSeen"],
            LastSeen = (DateTimeOffset)columns["LastSeen"],
            Arrived = (DateTimeOffset)columns["Arrived"],
            Summary = Text("Summary"),
            BodyHash = Text("BodyHash"),
            Image = Text("Image"),
            Language = Text("Language"),
            Versions = (int)columns["Versions"],
            Authors = List("Authors", CatalogueJson.Readable.IReadOnlyListString),
            Categories = List("Categories", CatalogueJson.Readable.IReadOnlyListCategory),
            Enclosures = List("Enclosures", CatalogueJson.Readable.IReadOnlyListEnclosure),
        };

        string? Text(string name) => columns.TryGetValue(name, out var value) ? (string)value : null;

        IReadOnlyList<T> List<T>(string name, JsonTypeInfo<IReadOnlyList<T>> type) =>
            Text(name) is { } json ? JsonSerializer.Deserialize(json, type)! : [];
    }
}
