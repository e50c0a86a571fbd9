using Microsoft.AspNetCore.Http;

namespace Pagewire.Web.Http;

/// <summary>What every answer tells browsers.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing may be loaded, run, framed or sent: right for feeds, files and error pages.</summary>
    public const string Strictest = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Sets the headers; a page that needs more names its own policy.</summary>
    /// <param name="response">The response, not yet begun.</param>
    /// <param name="policy">The Content Security Policy.</param>
    public static void Set(HttpResponse response, string policy = Strictest)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = policy;
        headers["Referrer-Policy"] = "no-referrer";
    }
}
