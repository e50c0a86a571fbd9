using System.Text.Json;

namespace Pagewire.Extraction.Structured;

/// <summary>Reads JSON-LD scripts as pages really write them.</summary>
internal static class JsonLdReader
{
    private const int MaxObjects = 20_000;

    /// <summary>Whether a script's type is JSON-LD's.</summary>
    /// <param name="type">The attribute; null where it has none.</param>
    public static bool IsJsonLd(string? type) => type is not null && type.AsSpan().Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the script's objects in document order; what cannot be read adds nothing.</summary>
    /// <param name="script">The script's text.</param>
    /// <param name="into">Where to.</param>
    public static void Read(string script, List<JsonElement> into)
    {
        if (LooseJson.TryParse(script, out var root)) Collect(root, into);
    }

    private static void Collect(JsonElement value, List<JsonElement> into)
    {
        if (into.Count >= MaxObjects) return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in value.EnumerateArray()) Collect(one, into);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            into.Add(value);
            foreach (var property in value.EnumerateObject())
                if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) Collect(property.Value, into);
        }
    }

    /// <summary>Whether an object is of such a type: <c>NewsArticle</c>, <c>schema:NewsArticle</c> or its full address; one of several counts.</summary>
    /// <param name="node">An object.</param>
    /// <param name="isWanted">Judges the type's last word.</param>
    public static bool IsA(JsonElement node, Func<string, bool> isWanted)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty("@type", out var type)) return false;
        if (type.ValueKind == JsonValueKind.String) return isWanted(LastWord(type.GetString()!));
        if (type.ValueKind != JsonValueKind.Array) return false;
        foreach (var one in type.EnumerateArray())
            if (one.ValueKind == JsonValueKind.String && isWanted(LastWord(one.GetString()!))) return true;
        return false;
    }

    /// <summary>Article and everything under it in schema.org that stands for one text with a date.</summary>
    /// <param name="type">The type's last word.</param>
    public static bool IsArticleType(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) && type != "JobPosting"
        || type is "Report" or "Review" or "CreativeWork" or "VideoObject" or "Event";

    /// <summary>A property as text: a string, a number, the first such of an array, or the name, value or address of an object.</summary>
    /// <param name="node">An object.</param>
    /// <param name="names">The properties, best first.</param>
    public static string? Text(JsonElement node, params ReadOnlySpan<string> names)
    {
        if (node.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in names)
            if (node.TryGetProperty(name, out var value) && TextOf(value) is { } text) return text;
        return null;
    }

    /// <summary>A value as text, as <see cref="Text"/> does.</summary>
    /// <param name="value">Any value.</param>
    public static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()) ? null : value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => FirstText(value),
        JsonValueKind.Object => Text(value, "@value", "name", "headline", "url", "@id"),
        _ => null,
    };

    private static string? FirstText(JsonElement array)
    {
        foreach (var one in array.EnumerateArray())
            if (TextOf(one) is { } text) return text;
        return null;
    }

    private static string LastWord(string type) => type[(type.LastIndexOfAny(['/', '#', ':']) + 1)..];
}
