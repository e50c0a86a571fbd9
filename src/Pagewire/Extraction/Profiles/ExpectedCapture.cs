using System.Text.Json;

namespace Pagewire.Extraction.Profiles;

/// <summary>Compares what was found on a page with what somebody wrote down that it holds: the golden pairs beside a profile.</summary>
public static class ExpectedCapture
{
    // What says something of the file and not of what was found on the page may stand there, as preview prints it, and is not compared.
    private static readonly string[] s_pageMembers = ["section", "article", "items", "url", "language", "file", "part", "kind", "encoding", "urlFrom", "capturedAt", "capturedFrom", "dropped", "warnings", "error"];
    private static readonly string[] s_entryMembers = ["title", "url", "published", "publishedFrom", "authors", "categories", "summary", "image", "enclosures", "text"];

    /// <summary>What differs, one sentence each; empty where all that is expected was found. Members that the expectation leaves out are not compared; one that means nothing is a difference, since it is most likely spelt wrong.</summary>
    /// <param name="json">The expectation: <c>{"url", "language", "section", "article": { … }, "items": [ … ]}</c>, as <c>preview --json</c> writes them.</param>
    /// <param name="name">What the differences call it, such as its file's name.</param>
    /// <param name="capture">What was found.</param>
    public static IReadOnlyList<string> Compare(string json, string name, Capture capture)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(capture);
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var differences = new List<string>();
            if (document.RootElement.ValueKind != JsonValueKind.Object) return [$"{name}: expected an object with section, article or items"];
            Compare(document.RootElement, name, capture, differences);
            return differences;
        }
        catch (JsonException wrong)
        {
            return [$"{name}: line {(wrong.LineNumber ?? 0) + 1}: expected JSON"];
        }
    }

    private static void Compare(JsonElement expected, string name, Capture capture, List<string> differences)
    {
        Members(expected, name, s_pageMembers, differences);
        if (expected.TryGetProperty("url", out var url)) Text(url, $"{name}: url", capture.Url?.Value, differences);
        if (expected.TryGetProperty("language", out var language)) Text(language, $"{name}: language", capture.Language, differences);
        if (expected.TryGetProperty("section", out var section)) Text(section, $"{name}: section", capture.Section, differences);
        if (expected.TryGetProperty("article", out var article)) Sighting(article, $"{name}: article", capture.Article, differences);
        if (expected.TryGetProperty("items", out var items)) Items(items, name, capture, differences);
    }

    private static void Items(JsonElement items, string name, Capture capture, List<string> differences)
    {
        if (items.ValueKind != JsonValueKind.Array)
        {
            differences.Add($"{name}: items: expected a list in the expectation");
            return;
        }
        if (items.GetArrayLength() != capture.Items.Count) differences.Add($"{name}: expected {items.GetArrayLength()} items, found {capture.Items.Count}");
        var at = 0;
        foreach (var item in items.EnumerateArray())
        {
            Sighting(item, $"{name}: item {at + 1}", at < capture.Items.Count ? capture.Items[at] : null, differences);
            at++;
        }
    }

    private static void Members(JsonElement expected, string place, string[] known, List<string> differences)
    {
        foreach (var member in expected.EnumerateObject())
            if (!known.Contains(member.Name)) differences.Add($"{place}, {member.Name}: {MemberName.Unknown(member.Name, known)}");
    }

    private static void Sighting(JsonElement expected, string place, Sighting? found, List<string> differences)
    {
        if (expected.ValueKind == JsonValueKind.Object) Members(expected, place, s_entryMembers, differences);
        if (expected.ValueKind != JsonValueKind.Object)
        {
            if (found is not null) differences.Add($"{place}: expected none, found \"{found.Title}\"");
            return;
        }
        if (found is null)
        {
            differences.Add($"{place}: expected \"{(expected.TryGetProperty("title", out var title) ? title.GetString() : "one")}\", found none");
            return;
        }
        foreach (var property in expected.EnumerateObject())
        {
            switch (property.Name)
            {
                case "title": Text(property.Value, $"{place}, title", found.Title, differences); break;
                case "url": Text(property.Value, $"{place}, url", found.Url, differences); break;
                case "published": Text(property.Value, $"{place}, published", found.Published?.ToString(), differences); break;
                case "publishedFrom": Text(property.Value, $"{place}, publishedFrom", found.PublishedFrom.InWords(), differences); break;
                case "summary": Text(property.Value, $"{place}, summary", found.Summary, differences); break;
                case "categories": Texts(property.Value, $"{place}, categories", found.Categories, differences); break;
                case "authors": Texts(property.Value, $"{place}, authors", found.Authors, differences); break;
                case "image": Text(property.Value, $"{place}, image", found.Image, differences); break;
                case "text": Text(property.Value, $"{place}, text", found.Body?.Text, differences); break;
                case "enclosures": Texts(property.Value, $"{place}, enclosures", [.. found.Enclosures.Select(enclosure => enclosure.Url)], differences); break;
            }
        }
    }

    private static void Text(JsonElement expected, string place, string? found, List<string> differences)
    {
        var wanted = expected.ValueKind == JsonValueKind.String ? expected.GetString() : null;
        if (wanted != found) differences.Add($"{place}: expected {Quoted(wanted)}, found {Quoted(found)}");
    }

    private static void Texts(JsonElement expected, string place, IReadOnlyList<string> found, List<string> differences)
    {
        var wanted = expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray().Select(Name).ToList() : [];
        if (!wanted.SequenceEqual(found)) differences.Add($"{place}: expected {string.Join(", ", wanted.Select(Quoted))}, found {string.Join(", ", found.Select(Quoted))}");
    }

    // A file is named by its address.
    private static string Name(JsonElement expected) => expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("url", out var url) ? url.ToString() : expected.ToString();

    private static string Quoted(string? text) => text is null ? "nothing" : $"\"{text}\"";
}
