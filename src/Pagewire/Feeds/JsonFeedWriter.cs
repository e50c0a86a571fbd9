using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Extraction;

namespace Pagewire.Feeds;

/// <summary>Writes JSON Feed 1.1.</summary>
public static class JsonFeedWriter
{
    // Letters of every script stay readable; the document is never put inside HTML.
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The feed's bytes, UTF-8: a function of the feed alone.</summary>
    /// <param name="feed">The feed.</param>
    public static byte[] Write(Feed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            WriteFeed(json, feed);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries) WriteItem(json, entry, feed.Language);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteFeed(Utf8JsonWriter json, Feed feed)
    {
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.Text("title", feed.Title);
        json.Text("home_page_url", feed.Home);
        json.Text("feed_url", feed.Self.In(FeedFormat.Json));
        json.Text("description", feed.Description);
        // Months share no item; from a feed's own document, though, the newest month would bring its items again.
        json.Text("next_url", (feed.IsArchive ? feed.PreviousArchive : feed.Next)?.In(FeedFormat.Json));
        json.Text("language", FeedText.LanguageTag(feed.Language));
        WriteAuthors(json, [feed.Author]);
        if (feed.Hub is null) return;
        json.WriteStartArray("hubs");
        json.WriteStartObject();
        json.WriteString("type", "WebSub");
        json.Text("url", feed.Hub);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry, string? feedLanguage)
    {
        json.WriteStartObject();
        json.Text("id", entry.Id);
        json.Text("url", entry.Url);
        json.Text("title", entry.Title);
        json.Text("content_html", entry.Html);
        // One of the two contents is mandatory.
        if (entry.Html is null) json.Text("content_text", entry.Summary ?? entry.Title);
        json.Text("summary", entry.Summary);
        json.Text("image", entry.Image);
        json.WriteString("date_published", FeedText.Instant(entry.Published));
        json.WriteString("date_modified", FeedText.Instant(entry.Updated));
        WriteAuthors(json, entry.Authors);
        WriteTags(json, entry);
        if (entry.Language != feedLanguage) json.Text("language", FeedText.LanguageTag(entry.Language));
        WriteAttachments(json, entry.Enclosures);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0) return;
        json.WriteStartArray("authors");
        foreach (var author in authors)
        {
            json.WriteStartObject();
            json.Text("name", author);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTags(Utf8JsonWriter json, FeedEntry entry)
    {
        if (entry.Categories.Count == 0) return;
        json.WriteStartArray("tags");
        foreach (var category in entry.Categories) json.WriteStringValue(FeedText.Clean(category.Name));
        json.WriteEndArray();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IReadOnlyList<Enclosure> enclosures)
    {
        if (enclosures.Count == 0) return;
        json.WriteStartArray("attachments");
        foreach (var enclosure in enclosures)
        {
            json.WriteStartObject();
            json.Text("url", enclosure.Url);
            json.Text("mime_type", enclosure.MediaType);
            if (enclosure.Length is { } length) json.WriteNumber("size_in_bytes", length);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, FeedText.Clean(text));
    }
}
