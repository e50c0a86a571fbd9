using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Catalogue;

namespace Pagewire.Cli;

/// <summary>A receipt as one line of JSON.</summary>
internal static class ReceiptJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The receipt's object, without a line end.</summary>
    public static string Of(Receipt receipt)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) Write(json, receipt);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject();
        json.WriteString("upload", receipt.Upload);
        json.WriteString("etag", receipt.ETag);
        json.WriteString("source", receipt.Source.ToString());
        json.WriteString("at", receipt.At);
        json.WriteString("format", receipt.Format);
        json.WriteString("encoding", receipt.Encoding);
        json.WriteString("url", receipt.Url?.Value);
        json.WriteString("urlFrom", receipt.Url?.From);
        if (receipt.CapturedAt is { } captured) json.WriteString("capturedAt", captured.Value);
        else json.WriteNull("capturedAt");
        json.WriteString("capturedFrom", receipt.CapturedAt?.From);
        json.WriteString("section", receipt.Section);
        json.WriteNumber("pages", receipt.Pages);
        json.WriteNumber("sightings", receipt.Sightings);
        json.WriteNumber("new", receipt.New);
        json.WriteNumber("changed", receipt.Changed);
        json.WriteNumber("same", receipt.Same);
        json.WriteStartObject("dropped");
        foreach (var (reason, count) in receipt.Dropped.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteNumber(reason, count);
        json.WriteEndObject();
        json.WriteStartArray("errors");
        foreach (var error in receipt.Errors) json.WriteStringValue(error);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
