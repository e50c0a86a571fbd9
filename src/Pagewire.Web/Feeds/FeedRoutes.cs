using Pagewire.Web.Http;

namespace Pagewire.Web.Feeds;

/// <summary>The addresses of the feeds.</summary>
internal static class FeedRoutes
{
    /// <summary>Adds them.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="site">What all endpoints share.</param>
    public static void Map(RouteTable routes, Site site)
    {
        _ = routes;
        _ = site;
    }
}
