using System.Text.Json;

namespace Pagewire.Testing.FeedRules;

/// <summary>JSON Feed 1.1 by its specification.</summary>
public static class JsonFeedRules
{
    private static readonly string[] s_feed = ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"];
    private static readonly string[] s_item = ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"];

    /// <summary>What is wrong with a feed, one sentence each; empty where nothing is.</summary>
    /// <param name="feed">The feed's bytes.</param>
    public static IReadOnlyList<string> Violations(byte[] feed)
    {
        var rules = new Rules();
        using var document = JsonDocument.Parse(feed);
        var root = document.RootElement;
        Keys(root, s_feed, rules);
        rules.Check(Text(root, "version") == "https://jsonfeed.org/version/1.1", "the version is 1.1");
        rules.Check(!string.IsNullOrWhiteSpace(Text(root, "title")), "the feed has a title");
        foreach (var address in new[] { "home_page_url", "feed_url" }) rules.Check(FeedValues.IsWebAddress(Text(root, address)), $"{address} is a full http address");
        rules.Check(Text(root, "next_url") is not { } next || (FeedValues.IsWebAddress(next) && next != Text(root, "feed_url")), "next_url leads elsewhere");
        rules.Check(Text(root, "language") is not { } language || FeedValues.IsLanguage(language), "the language is a language tag");
        Authors(root, rules);
        foreach (var hub in Array(root, "hubs")) rules.Check(Text(hub, "type") is { Length: > 0 } && FeedValues.IsWebAddress(Text(hub, "url")), "a hub has a type and an address");
        rules.Check(root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array, "the feed has items");
        foreach (var item in Array(root, "items")) Item(item, rules);
        rules.Check(Array(root, "items").DistinctBy(item => Text(item, "id")).Count() == Array(root, "items").Count(), "every id occurs once");
        return rules.Broken;
    }

    private static void Item(JsonElement item, Rules rules)
    {
        Keys(item, s_item, rules);
        rules.Check(Text(item, "id") is { Length: > 0 }, "an item has an id, a string");
        rules.Check(Text(item, "content_html") is not null || Text(item, "content_text") is not null, "an item has content_html or content_text");
        rules.Check(Text(item, "content_html") is not { } html || !FeedValues.IsRiskyHtml(html), "content_html holds no scripts, handlers, forms or relative addresses");
        rules.Check(FeedValues.IsWebAddress(Text(item, "url")), "an item's url is a full http address");
        rules.Check(Text(item, "image") is not { } image || FeedValues.IsWebAddress(image), "an item's image is a full http address");
        foreach (var date in new[] { "date_published", "date_modified" }) rules.Check(Text(item, date) is { } time && FeedValues.IsRfc3339(time), $"{date} is an RFC 3339 date");
        foreach (var tag in Array(item, "tags")) rules.Check(tag.ValueKind == JsonValueKind.String && tag.GetString()!.Length > 0, "a tag is a string");
        Authors(item, rules);
        foreach (var attachment in Array(item, "attachments"))
        {
            rules.Check(FeedValues.IsWebAddress(Text(attachment, "url")) && FeedValues.IsMediaType(Text(attachment, "mime_type")), "an attachment has an address and a media type");
            rules.Check(!attachment.TryGetProperty("size_in_bytes", out var size) || (size.TryGetInt64(out var bytes) && bytes >= 0), "an attachment's size is a number");
        }
    }

    private static void Authors(JsonElement element, Rules rules)
    {
        foreach (var author in Array(element, "authors")) rules.Check(!string.IsNullOrWhiteSpace(Text(author, "name")), "an author has a name");
    }

    private static void Keys(JsonElement element, string[] known, Rules rules)
    {
        foreach (var property in element.EnumerateObject()) rules.Check(known.Contains(property.Name), $"'{property.Name}' is a key of the specification");
        rules.Check(element.EnumerateObject().CountBy(property => property.Name).All(name => name.Value == 1), "a key occurs once");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Array(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;
}
