using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Pagewire.Feeds;

namespace Pagewire.Web.Feeds;

/// <summary>At the address of a page, a program that asks for a feed by name gets it.</summary>
internal static class FeedNegotiation
{
    /// <summary>The feed format that a request wants more than a page; null where it wants a page, or does not care.</summary>
    /// <param name="accept">The <c>Accept</c> field.</param>
    public static FeedFormat? Wants(StringValues accept)
    {
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var ranges)) return null;
        var page = Weight(ranges, "text/html");
        var best = FeedFormats.All.Select(format => (Format: format, Weight: Weight(ranges, format.MediaType()))).MaxBy(choice => choice.Weight);
        return best.Weight > page ? best.Format : null;
    }

    // Wildcards say nothing about which kind is wanted.
    private static double Weight(IList<MediaTypeHeaderValue> ranges, string mediaType) =>
        ranges.FirstOrDefault(range => range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) is { } range ? range.Quality ?? 1 : 0;
}
