using Microsoft.AspNetCore.Http;
using Pagewire.Feeds;
using Pagewire.Reading;
using Pagewire.Web.Http;

namespace Pagewire.Web.Feeds;

/// <summary>The addresses of the lists of feeds; <see cref="FeedEndpoint"/> has those of the feeds.</summary>
internal static class FeedRoutes
{
    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="site">What all endpoints share.</param>
    public static void Map(RouteTable routes, Site site)
    {
        routes.Get("/opml", (context, _) => OpmlAsync(context, site, null));
        routes.Get("/opml/{source}", (context, parts) => OpmlAsync(context, site, SourceName.From(parts[0])));
    }

    private static async Task OpmlAsync(HttpContext context, Site site, SourceName? only)
    {
        var sources = await site.Feeds.SourcesAsync(all => only is null || all.Any(source => source.Name == only));
        if (only is { } name) sources = [.. sources.Where(source => source.Name == name)];
        if (only is not null && sources.Count == 0)
        {
            await Problem.NotFoundAsync(context, "There is no source of that name.");
            return;
        }
        var bytes = OpmlWriter.Write(only is null ? site.Options.SiteTitle : sources[0].Title, FeedList.Of(sources, site.Addresses, site.Options.SiteTitle, withAll: only is null));
        var response = context.Response;
        SecurityHeaders.Set(response);
        response.ContentType = "text/x-opml; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "public, max-age=300";
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.ContentDisposition = "inline; filename=\"feeds.opml\"";
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
