using Microsoft.AspNetCore.Http;
using Pagewire.Web.Http;

namespace Pagewire.Web.Pages;

/// <summary>The addresses of the pages for people.</summary>
internal static class PageRoutes
{
    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="site">What all endpoints share.</param>
    /// <param name="tally">Counts items.</param>
    public static void Map(RouteTable routes, Site site, TallyCounter tally)
    {
        var pages = new PublicPages(site, tally);
        routes.Get("/", (context, _) => pages.HomeAsync(context));
        routes.Get("/feeds/{category}", (context, parts) => pages.FeedAsync(context, null, parts[0]));
        routes.Get("/feeds/{source}/{category}", (context, parts) => pages.FeedAsync(context, parts[0], parts[1]));
        routes.Get("/items/{id}", (context, parts) => pages.ItemAsync(context, parts[0]));
        routes.Get("/assets/{file}", (context, parts) => Asset.At("/assets/" + parts[0]) is { } asset
            ? PageAnswer.AssetAsync(context, asset)
            : Problem.NotFoundAsync(context, "There is no such file."));
        routes.Get("/favicon.ico", (context, _) => PageAnswer.Redirect(context, site, Asset.Icon.Path, StatusCodes.Status302Found));
        routes.Get("/robots.txt", (context, _) => RobotsAsync(context));
    }

    private static Task RobotsAsync(HttpContext context)
    {
        SecurityHeaders.Set(context.Response);
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("User-agent: *\nDisallow: /ops\n", context.RequestAborted);
    }
}
