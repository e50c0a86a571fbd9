using Microsoft.AspNetCore.Http;

namespace Pagewire.Web.Http;

/// <summary>The addresses of feeds, lists of feeds and items have small letters only, but people type capitals.</summary>
internal static class AddressSpelling
{
    private static readonly string[] s_beginnings = ["/feeds/", "/opml", "/items/"];

    /// <summary>The address in small letters, with its query; null where it has no others, or is none of these.</summary>
    /// <param name="request">The request.</param>
    public static string? InSmallLetters(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return null;
        if (!s_beginnings.Any(beginning => path.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))) return null;
        var small = path.ToLowerInvariant();
        return small == path ? null : new PathString(small).ToUriComponent() + request.QueryString.ToUriComponent();
    }
}
