using System.Globalization;
using Pagewire.Extraction;

namespace Pagewire.Catalogue.Joining;

/// <summary>An enclosure as a member of a set: <c>url type length</c>, none of which holds a space.</summary>
internal static class EnclosureText
{
    public static string? Of(Enclosure enclosure)
    {
        var url = PlainText.Of(enclosure.Url, 4000)?.Replace(" ", "%20", StringComparison.Ordinal);
        var type = PlainText.Of(enclosure.MediaType, 100)?.Replace(" ", "", StringComparison.Ordinal);
        return url is null ? null : string.Create(CultureInfo.InvariantCulture, $"{url} {type ?? "application/octet-stream"} {enclosure.Length}");
    }

    public static Enclosure Parse(string text)
    {
        var parts = text.Split(' ');
        return new(parts[0], parts[1], parts[2].Length == 0 ? null : long.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
