using Microsoft.AspNetCore.Http;
using Pagewire.Feeds;

namespace Pagewire.Web.Feeds;

/// <summary>Finds the feed that a request asks for. Most requests find it ready in memory.</summary>
/// <param name="memory">The feeds.</param>
/// <param name="answer">Sends them.</param>
internal sealed class FeedEndpoint(FeedMemory memory, FeedAnswer answer)
{
    private const int LongestRemembered = 2_000;

    // What was read from a path and a query, so that the same address is not read again for every request.
    private readonly BoundedCache<(string Path, string Query), FeedAddress> _read = new(4_096, _ => 1);

    /// <summary>Whether a request asks for a feed, by its address or, at the address of a page, by its <c>Accept</c> field.</summary>
    public static bool Owns(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return FeedAddress.IsFeed(path) || (path.StartsWith("/feeds/", StringComparison.Ordinal) && FeedNegotiation.Wants(request.Headers.Accept) is not null);
    }

    /// <summary>Answers without asking storage, writing or compressing anything; null where that does not do.</summary>
    /// <param name="context">The request and its response.</param>
    public Task? FromMemory(HttpContext context)
    {
        var request = context.Request;
        return IsRead(request.Method) && _read.TryGet(KeyOf(request), out var address)
            && memory.Ready(address.Selection!)?.Ready(address.Format, ContentCodings.Choose(request.Headers.AcceptEncoding)) is { } served
            ? answer.SendAsync(context, address, served)
            : null;
    }

    /// <summary>Answers.</summary>
    /// <param name="context">The request and its response.</param>
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsRead(request.Method))
        {
            await FeedAnswer.OtherMethodAsync(context);
            return;
        }
        var address = Read(request);
        if (address.Selection is null)
        {
            await FeedAnswer.RefuseAsync(context, address.Status, address.Error!);
            return;
        }
        ServedFeed? feed;
        try
        {
            feed = await memory.GetAsync(address.Selection);
        }
        catch (FormatException error)
        {
            await FeedAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, error.Message);
            return;
        }
        await (feed is null
            ? FeedAnswer.RefuseAsync(context, StatusCodes.Status404NotFound, address.Selection.Archive is null ? "There is no such feed: no source or category has that name." : "There is no such archive: no source or category has that name, or none of its items is of that month.")
            : answer.SendAsync(context, address, feed.In(address.Format, ContentCodings.Choose(request.Headers.AcceptEncoding))));
    }

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static (string Path, string Query) KeyOf(HttpRequest request) => (request.Path.Value ?? "", request.QueryString.Value ?? "");

    private FeedAddress Read(HttpRequest request)
    {
        var path = request.Path.Value!;
        if (!FeedAddress.IsFeed(path)) return FeedAddress.Read(path, FeedNegotiation.Wants(request.Headers.Accept)!.Value, request.Query);
        var address = FeedAddress.Read(path, request.Query);
        var key = KeyOf(request);
        if (address.Selection is not null && key.Path.Length + key.Query.Length <= LongestRemembered) _read.Set(key, address);
        return address;
    }
}
