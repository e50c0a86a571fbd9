using Microsoft.AspNetCore.Http;

namespace Pagewire.Web.Http;

/// <summary>Answers a request.</summary>
/// <param name="context">The request and its response.</param>
/// <param name="parts">What stood in the pattern's holes, percent-decoded, in order.</param>
internal delegate Task RouteHandler(HttpContext context, string[] parts);

/// <summary>Paths and who answers them. Hosts have routers of their own, with endpoints already chosen; this one is the same in all of them.</summary>
internal sealed class RouteTable
{
    private readonly List<Route> _routes = [];

    /// <summary>Answers GET and HEAD.</summary>
    /// <param name="pattern">Such as <c>/items/{id}</c> or <c>/feeds/{category}.rss</c>: what stands in braces is a hole. The first pattern that fits answers.</param>
    /// <param name="handler">Answers; to HEAD it may write the body as well, which is then not sent.</param>
    public void Get(string pattern, RouteHandler handler)
    {
        Add("GET", pattern, handler);
        Add("HEAD", pattern, handler);
    }

    /// <summary>Answers POST.</summary>
    /// <param name="pattern">Such as <c>/ops/upload</c>.</param>
    /// <param name="handler">Answers.</param>
    public void Post(string pattern, RouteHandler handler) => Add("POST", pattern, handler);

    /// <summary>Answers another method.</summary>
    /// <param name="method">The method, in capitals.</param>
    /// <param name="pattern">Such as <c>/feeds/{name}</c>.</param>
    /// <param name="handler">Answers.</param>
    public void Add(string method, string pattern, RouteHandler handler) =>
        _routes.Add(new(method, Segments(pattern), handler));

    /// <summary>Finds who answers; else answers 404, or 405 where the path is known with another method.</summary>
    /// <param name="context">The request and its response.</param>
    public Task HandleAsync(HttpContext context)
    {
        var path = Segments(context.Request.Path.Value ?? "/");
        var allowed = new List<string>();
        foreach (var route in _routes)
        {
            if (route.Match(path) is not { } parts) continue;
            if (route.Method == context.Request.Method) return route.Handler(context, parts);
            if (!allowed.Contains(route.Method)) allowed.Add(route.Method);
        }
        if (allowed.Count == 0) return Problem.NotFoundAsync(context, "There is nothing at this address.");
        context.Response.Headers.Allow = string.Join(", ", allowed);
        return Problem.WriteAsync(context, StatusCodes.Status405MethodNotAllowed, $"This address answers {string.Join(", ", allowed)} only.");
    }

    // A second slash at the beginning is an address of its own, where nothing is.
    private static string[] Segments(string path) => path[(path.StartsWith('/') ? 1 : 0)..].Split('/');

    private sealed record Route(string Method, string[] Pattern, RouteHandler Handler)
    {
        public string[]? Match(string[] path)
        {
            if (path.Length != Pattern.Length) return null;
            List<string>? parts = null;
            for (var i = 0; i < path.Length; i++)
            {
                if (!Pattern[i].StartsWith('{'))
                {
                    if (Pattern[i] != path[i]) return null;
                    continue;
                }
                var end = Pattern[i].AsSpan(Pattern[i].IndexOf('}', StringComparison.Ordinal) + 1);
                if (path[i].Length <= end.Length || !path[i].AsSpan().EndsWith(end)) return null;
                (parts ??= []).Add(path[i][..^end.Length]);
            }
            return parts is null ? [] : [.. parts];
        }
    }
}
