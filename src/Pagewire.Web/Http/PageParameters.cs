using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Pagewire.Catalogue;

namespace Pagewire.Web.Http;

/// <summary>The parameters of addresses that people follow: what somebody else hung onto a link does not count, and neither does an empty field of a form.</summary>
internal static class PageParameters
{
    // The Functions host looks for its key there.
    private const string HostsKey = "code";

    /// <summary>The parameters that count.</summary>
    /// <param name="query">All of them.</param>
    public static QueryCollection Of(IQueryCollection query) => new(query
        .Where(parameter => parameter.Value.ToString().Trim().Length > 0 && !TrackingParameters.Contains(parameter.Key))
        .ToDictionary(parameter => parameter.Key, parameter => parameter.Value.Count == 1 ? new StringValues(parameter.Value.ToString().Trim()) : parameter.Value));

    /// <summary>The handler for requests that have no other parameters; what an address does not know is refused, not passed over.</summary>
    /// <param name="names">The names of those that it knows.</param>
    /// <param name="handler">Answers.</param>
    public static RouteHandler Only(IReadOnlyList<string> names, RouteHandler handler) => (context, parts) =>
        Of(context.Request.Query).Keys.FirstOrDefault(name => name != HostsKey && !names.Contains(name)) is { } unknown
            ? Problem.BadRequestAsync(context, $"This page has no parameter '{OneLine.Of(unknown)}'{(names.Count == 0 ? ": it takes none" : $": it takes {string.Join(" and ", names)}")}.")
            : handler(context, parts);
}
