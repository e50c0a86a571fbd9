using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Reading.Unpacking;

namespace Pagewire.Cli.Preview;

/// <summary>Writes what was found on a page as one JSON object a line: an interface that other programs rely on, documented in docs/command-line.md.</summary>
internal static class PreviewJson
{
    // Unescaped letters of every script: the output is UTF-8 for programs and people, never put into HTML.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The file as it was named on the command line.</param>
    /// <param name="read">The page, or why it could not be read.</param>
    /// <param name="capture">What was found; null where it could not be read.</param>
    public static void WriteLine(Stream output, string file, ReadResult read, Capture? capture)
    {
        using (var json = new Utf8JsonWriter(output, s_options)) WritePage(json, file, read, capture);
        output.WriteByte((byte)'\n');
    }

    private static void WritePage(Utf8JsonWriter json, string file, ReadResult read, Capture? capture)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        if (read.Part is { } part) json.WriteString("part", PartName.Shown(part));
        json.WriteString("kind", read.Page?.Format);
        json.WriteString("encoding", read.Page?.Encoding);
        json.WriteString("url", capture?.Url?.Value);
        json.WriteString("urlFrom", capture?.Url?.From);
        json.WriteString("capturedAt", capture?.CapturedAt?.Value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("capturedFrom", capture?.CapturedAt?.From);
        json.WriteString("language", capture?.Language);
        json.WriteString("section", capture?.Section);
        WriteArticle(json, capture?.Article);
        WriteItems(json, capture);
        WriteDropped(json, read.LeftOut is { } left ? new Dictionary<string, int> { [left.Reason] = left.Count } : capture?.Dropped);
        if (capture is null) json.WriteNull("warnings");
        else WriteStrings(json, "warnings", capture.Warnings);
        json.WriteString("error", read.Error);
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, Sighting? article)
    {
        if (article is null)
        {
            json.WriteNull("article");
            return;
        }
        json.WriteStartObject("article");
        json.WriteString("title", article.Title);
        json.WriteString("url", article.Url);
        json.WriteString("published", article.Published?.ToString());
        json.WriteString("publishedFrom", article.PublishedFrom.InWords());
        WriteStrings(json, "authors", article.Authors);
        WriteStrings(json, "categories", article.Categories);
        json.WriteString("summary", article.Summary);
        json.WriteString("image", article.Image);
        WriteEnclosures(json, article);
        json.WriteString("text", article.Body?.Text);
        json.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter json, Capture? capture)
    {
        if (capture is null)
        {
            json.WriteNull("items");
            return;
        }
        json.WriteStartArray("items");
        foreach (var item in capture.Items)
        {
            json.WriteStartObject();
            json.WriteString("title", item.Title);
            json.WriteString("url", item.Url);
            json.WriteString("published", item.Published?.ToString());
            json.WriteString("publishedFrom", item.PublishedFrom.InWords());
            json.WriteString("summary", item.Summary);
            WriteStrings(json, "categories", item.Categories);
            json.WriteString("image", item.Image);
            WriteEnclosures(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteEnclosures(Utf8JsonWriter json, Sighting item)
    {
        json.WriteStartArray("enclosures");
        foreach (var enclosure in item.Enclosures)
        {
            json.WriteStartObject();
            json.WriteString("url", enclosure.Url);
            json.WriteString("mediaType", enclosure.MediaType);
            if (enclosure.Length is { } length) json.WriteNumber("length", length);
            else json.WriteNull("length");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDropped(Utf8JsonWriter json, IReadOnlyDictionary<string, int>? dropped)
    {
        if (dropped is null)
        {
            json.WriteNull("dropped");
            return;
        }
        json.WriteStartObject("dropped");
        foreach (var (reason, count) in dropped.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteNumber(reason, count);
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
