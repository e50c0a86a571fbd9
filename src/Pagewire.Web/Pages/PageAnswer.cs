using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Pagewire.Web.Feeds;
using Pagewire.Web.Html;
using Pagewire.Web.Http;

namespace Pagewire.Web.Pages;

/// <summary>Sends pages, with everything that browsers are told about them.</summary>
internal static class PageAnswer
{
    // Everything from this site alone, no inline script or style, and no framing.
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Sends a public page, which caches may keep for a while.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="site">What all endpoints share.</param>
    /// <param name="page">The whole document.</param>
    public static Task PublicAsync(HttpContext context, Site site, FeedDocument page)
    {
        var (request, response) = (context.Request, context.Response);
        var shown = page.In(ContentCodings.Choose(request.Headers.AcceptEncoding));
        response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture,
            $"public, max-age={(int)site.Options.MaxAge.TotalSeconds}, stale-while-revalidate={(int)site.Options.StaleWhileRevalidate.TotalSeconds}");
        response.Headers.ETag = shown.ETagField;
        // At a feed's page a program that asks for a feed gets one.
        response.Headers.Vary = "Accept, Accept-Encoding";
        if (EntityTags.Names(request.Headers.IfNoneMatch.ToString(), shown.ETag))
        {
            Describe(response);
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        if (shown.ContentEncoding is not null) response.Headers.ContentEncoding = shown.ContentEncoding;
        return SendAsync(context, shown.Bytes);
    }

    /// <summary>Sends a page that is meant for one person now.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="site">What all endpoints share.</param>
    /// <param name="page">The whole document.</param>
    /// <param name="status">The status.</param>
    public static Task PrivateAsync(HttpContext context, Site site, Markup page, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return SendAsync(context, Bytes(site, page));
    }

    /// <summary>Sends an asset; its name changes with its bytes, so it may be kept for ever.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="asset">The asset.</param>
    public static Task AssetAsync(HttpContext context, Asset asset)
    {
        var response = context.Response;
        SecurityHeaders.Set(response);
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.ContentType = asset.MediaType;
        response.ContentLength = asset.Bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(asset.Bytes).AsTask();
    }

    /// <summary>Leads elsewhere on this site.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="site">What all endpoints share.</param>
    /// <param name="path">The path on this site.</param>
    /// <param name="status">301 for good, 303 after a form.</param>
    public static Task Redirect(HttpContext context, Site site, string path, int status)
    {
        Describe(context.Response);
        context.Response.StatusCode = status;
        context.Response.Headers.Location = Prefix(site) + path;
        return Task.CompletedTask;
    }

    private static Task SendAsync(HttpContext context, byte[] bytes)
    {
        Describe(context.Response);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>What browsers are told about every page.</summary>
    /// <param name="response">The response, not yet begun.</param>
    public static void Describe(HttpResponse response)
    {
        SecurityHeaders.Set(response, Policy);
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>
    /// A page's bytes. Pages name their own site from its root; where the site is reached below a path, the path goes in front:
    /// texts hold no bare quotation marks and bodies only absolute addresses, so nothing else looks like these.
    /// </summary>
    /// <param name="site">What all endpoints share; null where that is unknown.</param>
    /// <param name="page">The whole document.</param>
    public static byte[] Bytes(Site? site, Markup page)
    {
        var html = page.ToString();
        var prefix = Prefix(site);
        if (prefix.Length > 0)
        {
            foreach (var attribute in (string[])["href", "src", "action", "formaction"])
            {
                html = html.Replace($" {attribute}=\"/", $" {attribute}=\"{prefix}/", StringComparison.Ordinal);
            }
        }
        return Encoding.UTF8.GetBytes(html);
    }

    private static string Prefix(Site? site) => site?.Options.PublicAddress.AbsolutePath.TrimEnd('/') ?? string.Empty;
}
