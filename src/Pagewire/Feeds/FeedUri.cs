using System.Text.RegularExpressions;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Feeds;

/// <summary>Addresses as feeds may name them.</summary>
internal static partial class FeedUri
{
    /// <summary>An absolute http(s) address in the characters of RFC 3986; null where the text is none.</summary>
    /// <param name="text">What a page gave; null gives null.</param>
    public static string? Of(string? text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || WebHost.Ascii(address) is not { } host) return null;
        if (host != address.Host && !Uri.TryCreate(new UriBuilder(address) { Host = host }.ToString(), UriKind.Absolute, out address)) return null;
        return Forbidden().Replace(address.AbsoluteUri, match => Uri.EscapeDataString(match.Value));
    }

    /// <summary>The enclosures whose address and media type a feed may name.</summary>
    /// <param name="enclosures">What pages gave.</param>
    public static IEnumerable<Enclosure> Clean(IEnumerable<Enclosure> enclosures)
    {
        foreach (var enclosure in enclosures)
            if (Of(enclosure.Url) is { } url && MediaType().IsMatch(enclosure.MediaType))
                yield return enclosure with { Url = url, Length = enclosure.Length is >= 0 ? enclosure.Length : null };
    }

    [GeneratedRegex("[^A-Za-z0-9._~:/?#@!$&'()*+,;=%\\[\\]-]|%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Forbidden();

    [GeneratedRegex("^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+\\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MediaType();
}
