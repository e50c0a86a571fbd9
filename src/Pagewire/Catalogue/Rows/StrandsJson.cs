using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Catalogue.Joining;

namespace Pagewire.Catalogue.Rows;

/// <summary>Strands as the JSON in an item row's column <c>State</c>. Equal strands give equal text.</summary>
internal static class StrandsJson
{
    private const string Unknown = "unknown";
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<Strand> strands)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_readable))
        {
            json.WriteStartArray();
            foreach (var strand in strands.OrderBy(s => s.Key, StringComparer.Ordinal)) Write(json, strand);
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IReadOnlyList<Strand> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(ReadStrand)];
    }

    private static void Write(Utf8JsonWriter json, Strand strand)
    {
        json.WriteStartObject();
        if (strand.UrlKey is { } url) json.WriteString("url", url);
        if (strand.TitleKey is { } title) json.WriteString("title", title);
        if (strand.PathKey is { } path) json.WriteString("path", path);
        if (strand.Opening.Length > 0) json.WriteString("opening", strand.Opening);
        if (strand.UrlShared) json.WriteBoolean("urlShared", true);
        if (strand.TitleShared) json.WriteBoolean("titleShared", true);
        if (strand.PathShared) json.WriteBoolean("pathShared", true);
        if (strand.IsRest)
        {
            json.WriteStartArray("restOf");
            foreach (var key in strand.RestKeys) json.WriteStringValue(key);
            json.WriteEndArray();
        }
        json.WriteString("first", Text(strand.Seen.First));
        json.WriteString("last", Text(strand.Seen.Last));
        json.WriteString("arrived", Text(strand.Arrived));
        WriteMap(json, "registers", strand.Registers, (name, register) => WriteMap(json, name, register, (value, seen) =>
        {
            json.WriteStartArray(value);
            json.WriteStringValue(Text(seen.First));
            json.WriteStringValue(Text(seen.Last));
            json.WriteEndArray();
        }));
        WriteMap(json, "sets", strand.Sets, (name, set) => WriteMap(json, name, set, (value, first) => json.WriteString(value, Text(first))));
        json.WriteEndObject();
    }

    private static void WriteMap<T>(Utf8JsonWriter json, string name, SortedDictionary<string, T> map, Action<string, T> write)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in map) write(key, value);
        json.WriteEndObject();
    }

    private static Strand ReadStrand(JsonElement json) => new()
    {
        UrlKey = String(json, "url"),
        TitleKey = String(json, "title"),
        PathKey = String(json, "path"),
        Opening = String(json, "opening") ?? "",
        UrlShared = json.TryGetProperty("urlShared", out _),
        TitleShared = json.TryGetProperty("titleShared", out _),
        PathShared = json.TryGetProperty("pathShared", out _),
        RestKeys = json.TryGetProperty("restOf", out var rest) ? [.. rest.EnumerateArray().Select(k => k.GetString()!)] : [],
        Seen = new(Time(json.GetProperty("first"), Seen.UnknownFirst), Time(json.GetProperty("last"), Seen.UnknownLast)),
        Arrived = Time(json.GetProperty("arrived"), Seen.UnknownFirst)!.Value,
        Registers = Map(json.GetProperty("registers"), register => Map(register, seen => new Seen(Time(seen[0], Seen.UnknownFirst), Time(seen[1], Seen.UnknownLast)))),
        Sets = Map(json.GetProperty("sets"), set => Map(set, first => Time(first, Seen.UnknownFirst)!.Value)),
    };

    private static SortedDictionary<string, T> Map<T>(JsonElement json, Func<JsonElement, T> value)
    {
        var map = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject()) map[property.Name] = value(property.Value);
        return map;
    }

    private static string? String(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Text(DateTimeOffset? time) => time is not { } known ? null
        : known == Seen.UnknownFirst || known == Seen.UnknownLast ? Unknown
        : known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Time(JsonElement json, DateTimeOffset unknown) => json.GetString() switch
    {
        null => null,
        Unknown => unknown,
        var text => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
    };
}
