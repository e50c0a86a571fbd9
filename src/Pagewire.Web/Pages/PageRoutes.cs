using Pagewire.Web.Http;

namespace Pagewire.Web.Pages;

/// <summary>The addresses of the pages for people.</summary>
internal static class PageRoutes
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
