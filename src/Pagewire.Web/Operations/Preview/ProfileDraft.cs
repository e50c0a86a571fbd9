using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pagewire.Extraction;

namespace Pagewire.Web.Operations.Preview;

/// <summary>A profile while somebody writes it.</summary>
internal static class ProfileDraft
{
    // For people to read and change: letters of every script and CSS's own marks as they are.
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a selector that was tried can be used for: the profile's object, its property, and the words for people.</summary>
    public static IReadOnlyList<(string Object, string Property, string Words)> Uses { get; } =
    [
        ("items", "item", "each match is an entry"),
        ("items", "title", "an entry’s title"),
        ("items", "link", "an entry’s link"),
        ("items", "date", "an entry’s date"),
        ("article", "title", "an article’s title"),
        ("article", "date", "an article’s date"),
        ("article", "body", "the match is an article’s text"),
        ("article", "remove", "the matches are no part of the text"),
    ];

    /// <summary>Reads a draft.</summary>
    /// <param name="json">The text; null or empty is no profile.</param>
    /// <param name="profile">The profile; null where there is none.</param>
    /// <returns>What is wrong, one sentence; null where nothing is.</returns>
    public static string? Read(string? json, out SourceProfile? profile)
    {
        profile = null;
        if (string.IsNullOrWhiteSpace(json)) return null;
        return SourceProfile.TryParse(json, "The profile", out profile, out var error) ? null : error;
    }

    /// <summary>The draft with a selector in it; the draft itself where it is no JSON object, or the use is not one of <see cref="Uses"/>.</summary>
    /// <param name="json">The draft; empty where there is none yet.</param>
    /// <param name="use">Such as <c>items.item</c>.</param>
    /// <param name="selector">The selector.</param>
    public static string With(string json, string use, string selector)
    {
        var wanted = Uses.FirstOrDefault(one => $"{one.Object}.{one.Property}" == use);
        if (wanted.Object is null || selector.Length == 0 || Parse(json) is not { } profile) return json;
        if (profile[wanted.Object] is not JsonObject part) profile[wanted.Object] = part = [];
        part[wanted.Property] = selector;
        return profile.ToJsonString(s_readable);
    }

    private static JsonObject? Parse(string json)
    {
        if (json.Length == 0) return [];
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
