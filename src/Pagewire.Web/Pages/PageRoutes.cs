using Microsoft.AspNetCore.Http;
using Pagewire.Feeds;
using Pagewire.Web.Feeds;
using Pagewire.Web.Http;

namespace Pagewire.Web.Pages;

/// <summary>The addresses of the pages for people.</summary>
internal static class PageRoutes
{
    // An id is a source's name, a dot and 16 digits.
    private const int LongestId = 200;

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="site">What all endpoints share.</param>
    /// <param name="tally">Counts items.</param>
    public static void Map(RouteTable routes, Site site, TallyCounter tally)
    {
        var pages = new PublicPages(site, tally);
        var memory = new PageMemory(site);
        routes.Get("/", PageParameters.Only([], (context, _) => memory.AnswerAsync(context, "/", pages.HomeAsync)));
        routes.Get("/feeds/{category}", (context, parts) => FeedAsync(context, null, parts[0]));
        routes.Get("/feeds/{source}/{category}", (context, parts) => FeedAsync(context, parts[0], parts[1]));
        routes.Get("/feeds/{source}/{category}/changes", (context, _) => Problem.NotFoundAsync(context, PublicPages.NoPageOfEdits));
        foreach (var feed in (string[])["{category}", "{source}/{category}"])
            routes.Get($"/feeds/{feed}/archive/{{month}}", (context, _) =>
                Problem.NotFoundAsync(context, "A month's archive has no page for people: its address ends in .rss, .atom or .json."));
        routes.Get("/items/{id}", PageParameters.Only([], (context, parts) => parts[0].Length > LongestId
            ? Problem.NotFoundAsync(context, "There is no item of this id.")
            : memory.AnswerAsync(context, $"items {parts[0]}", () => pages.ItemAsync(parts[0]))));
        routes.Get("/assets/{file}", (context, parts) => Asset.At("/assets/" + parts[0]) is { } asset
            ? PageAnswer.AssetAsync(context, asset)
            : Problem.NotFoundAsync(context, "There is no such file."));
        routes.Get("/favicon.ico", (context, _) => PageAnswer.Redirect(context, site, Asset.Icon.Path, StatusCodes.Status302Found));
        routes.Get("/robots.txt", (context, _) => RobotsAsync(context));

        Task FeedAsync(HttpContext context, string? source, string category)
        {
            var address = FeedAddress.Read(new FeedSelection { Category = category }, FeedFormat.Rss, PageParameters.Of(context.Request.Query));
            return address.Selection is { } selection
                ? memory.AnswerAsync(context, $"feeds {source}/{category}{selection.QueryString}", () => pages.FeedAsync(source, selection))
                : Problem.WriteAsync(context, address.Status, address.Error!);
        }
    }

    private static Task RobotsAsync(HttpContext context)
    {
        SecurityHeaders.Set(context.Response);
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("User-agent: *\nDisallow: /ops\n", context.RequestAborted);
    }
}
