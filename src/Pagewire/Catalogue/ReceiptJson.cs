using System.Globalization;
using System.Text.Json;

namespace Pagewire.Catalogue;

/// <summary>Receipts as JSON: an interface that other programs rely on, documented in docs/operations.md.</summary>
public static class ReceiptJson
{
    /// <summary>Writes one receipt as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="receipt">The receipt.</param>
    public static void Write(Utf8JsonWriter json, Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(receipt);
        json.WriteStartObject();
        json.WriteString("upload", receipt.Upload);
        json.WriteString("source", receipt.Source.ToString());
        json.WriteString("at", Instant(receipt.At));
        json.WriteString("format", receipt.Format);
        json.WriteString("encoding", receipt.Encoding);
        json.WriteString("url", receipt.Url?.Value);
        json.WriteString("urlFrom", receipt.Url?.From);
        json.WriteString("capturedAt", receipt.CapturedAt is { } captured ? Instant(captured.Value) : null);
        json.WriteString("capturedFrom", receipt.CapturedAt?.From);
        json.WriteString("section", receipt.Section);
        json.WriteNumber("pages", receipt.Pages);
        json.WriteNumber("sightings", receipt.Sightings);
        json.WriteNumber("relativeLinks", receipt.RelativeLinks);
        json.WriteNumber("new", receipt.New);
        json.WriteNumber("changed", receipt.Changed);
        json.WriteNumber("same", receipt.Same);
        json.WriteString("oldest", receipt.Span?.Oldest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("newest", receipt.Span?.Newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteNumber(json, "page", receipt.Paging?.Current);
        WriteNumber(json, "lastPage", receipt.Paging?.Last);
        json.WriteStartObject("dropped");
        foreach (var (reason, count) in receipt.Dropped.OrderBy(reason => reason.Key, StringComparer.Ordinal)) json.WriteNumber(reason, count);
        json.WriteEndObject();
        WriteSentences(json, "errors", receipt.Errors);
        WriteSentences(json, "warnings", receipt.Warnings);
        json.WriteEndObject();
    }

    private static void WriteSentences(Utf8JsonWriter json, string name, IReadOnlyList<string> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences) json.WriteStringValue(sentence);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
