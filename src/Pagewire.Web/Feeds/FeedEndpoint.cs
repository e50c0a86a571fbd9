using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Pagewire.Feeds;
using Pagewire.Web.Http;

namespace Pagewire.Web.Feeds;

/// <summary>Answers for feeds. Most requests are answered from memory with bytes and header fields that are ready.</summary>
internal sealed class FeedEndpoint
{
    private static readonly StringValues _anyOrigin = "*";
    private static readonly StringValues _exposed = "ETag, Last-Modified, Link";
    private static readonly StringValues _vary = "Accept-Encoding";
    private static readonly StringValues[] _contentTypes = [.. FeedFormats.All.Select(format => new StringValues(format.MediaType() + "; charset=utf-8"))];

    private readonly FeedMemory _memory;
    private readonly FeedAddresses _addresses;
    private readonly string? _hub;
    private readonly StringValues _cacheControl;
    private readonly StringValues _pastCacheControl;

    // What was read from a path and a query, so that the same address is not read again for every request.
    private readonly BoundedCache<(string Path, string Query), FeedAddress> _read = new(4_096, _ => 1);

    /// <summary>An endpoint.</summary>
    /// <param name="memory">The feeds.</param>
    /// <param name="addresses">The absolute addresses.</param>
    /// <param name="options">What the configuration says.</param>
    public FeedEndpoint(FeedMemory memory, FeedAddresses addresses, WebOptions options)
    {
        _memory = memory;
        _addresses = addresses;
        _hub = options.Hub?.AbsoluteUri;
        _cacheControl = CacheControl(options.MaxAge, options.StaleWhileRevalidate);
        _pastCacheControl = CacheControl(options.MaxAge * 12, options.StaleWhileRevalidate * 12);
    }

    /// <summary>Whether a request asks for a feed, by its address or, at the address of a page, by its <c>Accept</c> field.</summary>
    /// <param name="request">The request.</param>
    public static bool Owns(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return FeedAddress.IsFeed(path) || (path.StartsWith("/feeds/", StringComparison.Ordinal) && FeedNegotiation.Wants(request.Headers.Accept) is not null);
    }

    /// <summary>Answers.</summary>
    /// <param name="context">The request and its response.</param>
    public Task HandleAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)) return OtherMethodAsync(context);
        var address = Read(context.Request);
        if (address.Selection is null) return RefuseAsync(context, address.Status, address.Error!);
        var feed = _memory.GetAsync(address.Selection);
        return feed.IsCompletedSuccessfully ? AnswerAsync(context, address, feed.Result) : AwaitAsync(context, address, feed);
    }

    private FeedAddress Read(HttpRequest request)
    {
        var path = request.Path.Value!;
        if (!FeedAddress.IsFeed(path)) return FeedAddress.Read(path, FeedNegotiation.Wants(request.Headers.Accept)!.Value, request.Query);
        var key = (path, request.QueryString.Value ?? "");
        if (_read.TryGet(key, out var known)) return known;
        var address = FeedAddress.Read(path, request.Query);
        if (address.Selection is not null) _read.Set(key, address);
        return address;
    }

    private async Task AwaitAsync(HttpContext context, FeedAddress address, ValueTask<ServedFeed?> pending)
    {
        ServedFeed? feed;
        try
        {
            feed = await pending;
        }
        catch (FormatException error)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, error.Message);
            return;
        }
        await AnswerAsync(context, address, feed);
    }

    private Task AnswerAsync(HttpContext context, FeedAddress address, ServedFeed? feed)
    {
        if (feed is null) return RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such feed: no source or category has that name.");
        var request = context.Request;
        var response = context.Response;
        var document = feed.In(address.Format);
        var shown = document.In(ContentCodings.Choose(request.Headers.AcceptEncoding));
        var headers = response.Headers;
        headers.ETag = shown.ETagField;
        headers.LastModified = document.LastModifiedField;
        headers.CacheControl = feed.IsPast ? _pastCacheControl : _cacheControl;
        headers.Vary = _vary;
        headers.AccessControlAllowOrigin = _anyOrigin;
        headers.AccessControlExposeHeaders = _exposed;
        if (_hub is not null) headers.Link = $"<{_hub}>; rel=\"hub\", <{_addresses.Feed(address.Selection!).In(address.Format)}>; rel=\"self\"";
        if (!FeedAddress.IsFeed(request.Path.Value!))
        {
            headers.Vary = "Accept, Accept-Encoding";
            headers.ContentLocation = _addresses.Feed(address.Selection!).In(address.Format);
        }
        if (IsKnown(request.Headers, shown, document))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        SecurityHeaders.Set(response);
        headers.ContentType = _contentTypes[(int)address.Format];
        if (shown.ContentEncoding is not null) headers.ContentEncoding = shown.ContentEncoding;
        headers.ContentLength = shown.Bytes.Length;
        // Without RequestAborted: a token for every request costs as much as the rest, and a broken connection ends the write anyway.
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(shown.Bytes, CancellationToken.None).AsTask();
    }

    // RFC 9110 13.2.2: where there is If-None-Match, If-Modified-Since is not looked at.
    private static bool IsKnown(IHeaderDictionary request, Representation shown, FeedDocument document)
    {
        var tags = request.IfNoneMatch;
        if (tags.Count > 0) return EntityTags.Names(tags.ToString(), shown.ETag);
        var since = request.IfModifiedSince;
        return since.Count == 1 && DateTimeOffset.TryParseExact(since.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && document.LastModified <= time;
    }

    private static Task OtherMethodAsync(HttpContext context)
    {
        const string methods = "GET, HEAD, OPTIONS";
        var headers = context.Response.Headers;
        headers.Allow = methods;
        if (!HttpMethods.IsOptions(context.Request.Method)) return RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, $"Feeds answer {methods} only.");
        // What a browser asks before a page of another site sends a conditional request.
        headers.AccessControlAllowOrigin = _anyOrigin;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since, Accept";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.Headers.AccessControlAllowOrigin = _anyOrigin;
        return Problem.WriteAsync(context, status, sentence);
    }

    private static StringValues CacheControl(TimeSpan maxAge, TimeSpan stale) =>
        string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)maxAge.TotalSeconds}, stale-while-revalidate={(long)stale.TotalSeconds}, stale-if-error=86400");
}
