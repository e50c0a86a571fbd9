using System.Text.Json;

namespace Pagewire.Extraction.Profiles;

/// <summary>Compares what was found on a page with what somebody wrote down that it holds: the golden pairs beside a profile.</summary>
public static class ExpectedCapture
{
    /// <summary>What differs, one sentence each; empty where all that is expected was found. Properties that the expectation leaves out are not compared.</summary>
    /// <param name="json">The expectation: <c>{"section", "article": {"title", "url", "published", "categories"}, "items": [ … ]}</c>, as <c>preview --json</c> writes them.</param>
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
        if (expected.TryGetProperty("section", out var section)) Text(section, $"{name}: section", capture.Section, differences);
        if (expected.TryGetProperty("article", out var article)) Sighting(article, $"{name}: article", capture.Article, differences);
        if (!expected.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array) return;
        if (items.GetArrayLength() != capture.Items.Count) differences.Add($"{name}: expected {items.GetArrayLength()} items, found {capture.Items.Count}");
        var at = 0;
        foreach (var item in items.EnumerateArray())
        {
            Sighting(item, $"{name}: item {at + 1}", at < capture.Items.Count ? capture.Items[at] : null, differences);
            at++;
        }
    }

    private static void Sighting(JsonElement expected, string place, Sighting? found, List<string> differences)
    {
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
                case "summary": Text(property.Value, $"{place}, summary", found.Summary, differences); break;
                case "categories": Texts(property.Value, $"{place}, categories", found.Categories, differences); break;
                case "authors": Texts(property.Value, $"{place}, authors", found.Authors, differences); break;
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
        var wanted = expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray().Select(e => e.ToString()).ToList() : [];
        if (!wanted.SequenceEqual(found)) differences.Add($"{place}: expected {string.Join(", ", wanted.Select(Quoted))}, found {string.Join(", ", found.Select(Quoted))}");
    }

    private static string Quoted(string? text) => text is null ? "nothing" : $"\"{text}\"";
}
