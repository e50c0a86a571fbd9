using System.Globalization;
using System.Text.Json;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Rows;

/// <summary>A receipt as columns.</summary>
internal static class ReceiptColumns
{
    public static Dictionary<string, object> Write(Receipt receipt)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["Upload"] = receipt.Upload,
            ["ETag"] = receipt.ETag,
            ["At"] = receipt.At,
            ["Pages"] = receipt.Pages,
            ["Sightings"] = receipt.Sightings,
            ["New"] = receipt.New,
            ["Changed"] = receipt.Changed,
            ["Same"] = receipt.Same,
        };
        Set("Format", receipt.Format);
        Set("Encoding", receipt.Encoding);
        Set("Url", receipt.Url?.Value);
        Set("UrlFrom", receipt.Url?.From);
        Set("CapturedAt", receipt.CapturedAt?.Value);
        Set("CapturedFrom", receipt.CapturedAt?.From);
        Set("Section", receipt.Section);
        Set("Page", receipt.Paging?.Current);
        Set("LastPage", receipt.Paging?.Last);
        Set("Oldest", receipt.Span?.Oldest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Set("Newest", receipt.Span?.Newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Set("FaultyProfile", receipt.FaultyProfile);
        if (receipt.RelativeLinks > 0) columns["RelativeLinks"] = receipt.RelativeLinks;
        if (receipt.Paging is not null) columns["Paging"] = true;
        if (receipt.Dropped.Count > 0) columns["Dropped"] = JsonSerializer.Serialize(new SortedDictionary<string, int>(receipt.Dropped.ToDictionary(), StringComparer.Ordinal), CatalogueJson.Readable.SortedDictionaryStringInt32);
        SetSentences("Errors", receipt.Errors);
        SetSentences("Warnings", receipt.Warnings);
        return columns;

        void SetSentences(string name, IReadOnlyList<string> sentences)
        {
            if (sentences.Count > 0) columns[name] = JsonSerializer.Serialize(sentences, CatalogueJson.Readable.IReadOnlyListString);
        }

        void Set(string name, object? value)
        {
            if (value is not null) columns[name] = value;
        }
    }

    public static Receipt Read(SourceName source, Row row)
    {
        var columns = row.Columns;
        return new()
        {
            Upload = (string)columns["Upload"],
            ETag = (string)columns["ETag"],
            Source = source,
            At = (DateTimeOffset)columns["At"],
            Pages = (int)columns["Pages"],
            Sightings = (int)columns["Sightings"],
            RelativeLinks = Number("RelativeLinks") ?? 0,
            New = (int)columns["New"],
            Changed = (int)columns["Changed"],
            Same = (int)columns["Same"],
            Format = Get<string>("Format"),
            Encoding = Get<string>("Encoding"),
            Url = Get<string>("Url") is { } url ? new(url, Get<string>("UrlFrom")!) : null,
            CapturedAt = columns.TryGetValue("CapturedAt", out var at) ? new((DateTimeOffset)at, Get<string>("CapturedFrom")!) : null,
            Section = Get<string>("Section"),
            FaultyProfile = Get<string>("FaultyProfile"),
            Paging = columns.ContainsKey("Paging") ? new Paging(Number("Page"), Number("LastPage")) : null,
            Span = Get<string>("Oldest") is { } oldest ? (Day(oldest), Day(Get<string>("Newest")!)) : null,
            Dropped = Get<string>("Dropped") is { } dropped ? JsonSerializer.Deserialize(dropped, CatalogueJson.Readable.SortedDictionaryStringInt32)! : [],
            Errors = Sentences("Errors"),
            Warnings = Sentences("Warnings"),
        };

        IReadOnlyList<string> Sentences(string name) => Get<string>(name) is { } json ? JsonSerializer.Deserialize(json, CatalogueJson.Readable.IReadOnlyListString)! : [];

        T? Get<T>(string name) where T : class => columns.TryGetValue(name, out var value) ? (T)value : null;

        int? Number(string name) => columns.TryGetValue(name, out var value) ? (int)value : null;

        static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
