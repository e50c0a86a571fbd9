using Microsoft.AspNetCore.Http;
using Pagewire.Feeds;
using Pagewire.Web.Feeds;
using Pagewire.Web.Http;
using Pagewire.Web.Operations;
using Pagewire.Web.Pages;

namespace Pagewire.Web;

/// <summary>The web side as one delegate, which every host hands its <see cref="HttpContext"/> to.</summary>
public static class PagewireWeb
{
    /// <summary>Builds the delegate. It needs nothing from the host's services, routing or middleware, and sets no global state.</summary>
    /// <param name="options">What the configuration says.</param>
    /// <param name="services">What the endpoints work with.</param>
    /// <exception cref="ArgumentException">The public address is not an absolute http(s) address.</exception>
    public static RequestDelegate Build(WebOptions options, WebServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        var addresses = new FeedAddresses(options.PublicAddress);
        var site = new Site(options, services, addresses, new FeedMemory(options, services, addresses));
        var feeds = new FeedEndpoint(site.Feeds, new FeedAnswer(addresses, options));
        var routes = new RouteTable();
        FeedRoutes.Map(routes, site);
        var tally = new TallyCounter(services.Catalogue, options.PatienceForCounts, services.Clock);
        PageRoutes.Map(routes, site, tally);
        OperationsRoutes.Map(routes, site, tally);
        return ErrorBoundary.Around(context => feeds.FromMemory(context) ?? OnPoolAsync(context), services.Loggers);

        Task OnPoolAsync(HttpContext context) => PoolThreads.RunAsync(() => AnswerAsync(context));

        Task AnswerAsync(HttpContext context)
        {
            if (AddressSpelling.InSmallLetters(context.Request) is { } small)
            {
                // A page of another site that reads a feed is led on too.
                context.Response.Headers.AccessControlAllowOrigin = "*";
                return PageAnswer.Redirect(context, site, small, StatusCodes.Status301MovedPermanently);
            }
            if (FeedEndpoint.Owns(context.Request)) return feeds.HandleAsync(context);
            // Error pages look like the site's own.
            context.Features.Set(site);
            return routes.HandleAsync(context);
        }
    }
}
