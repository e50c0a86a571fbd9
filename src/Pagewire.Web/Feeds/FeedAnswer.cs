using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Pagewire.Feeds;
using Pagewire.Web.Http;

namespace Pagewire.Web.Feeds;

/// <summary>Sends feeds, with bytes and header fields that are ready.</summary>
internal sealed class FeedAnswer
{
    private static readonly StringValues s_anyOrigin = "*";
    private static readonly StringValues s_vary = "Accept-Encoding";
    private static readonly StringValues s_noSniffing = "nosniff";

    // A feed that a browser shows needs nothing and may do nothing. It has no links to follow, so it says nothing of the Referer field.
    private static readonly StringValues s_policy = "default-src 'none'; sandbox";
    private static readonly StringValues[] s_contentTypes = [.. FeedFormats.All.Select(format => new StringValues(format.MediaType() + "; charset=utf-8"))];

    private readonly FeedAddresses _addresses;
    private readonly string? _hub;
    private readonly StringValues _exposed;
    private readonly StringValues _cacheControl;
    private readonly StringValues _pastCacheControl;

    /// <summary>Answers as the configuration says.</summary>
    /// <param name="addresses">The absolute addresses.</param>
    /// <param name="options">What the configuration says.</param>
    public FeedAnswer(FeedAddresses addresses, WebOptions options)
    {
        _addresses = addresses;
        _hub = options.Hub?.AbsoluteUri;
        _exposed = _hub is null ? "ETag" : "ETag, Link";
        _cacheControl = CacheControl(options.MaxAge, options.StaleWhileRevalidate);
        _pastCacheControl = CacheControl(options.MaxAge * 12, options.StaleWhileRevalidate * 12);
    }

    /// <summary>Sends a feed, or says that the reader has it.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="address">What was asked for.</param>
    /// <param name="served">The feed in the format and the coding that was asked for.</param>
    public Task SendAsync(HttpContext context, FeedAddress address, ServedDocument served)
    {
        var (request, response) = (context.Request, context.Response);
        var (document, shown) = (served.Document, served.Shown);
        var headers = response.Headers;
        headers.ETag = shown.ETagField;
        headers.CacheControl = served.IsPast ? _pastCacheControl : _cacheControl;
        headers.Vary = s_vary;
        headers.AccessControlAllowOrigin = s_anyOrigin;
        if (!FeedAddress.IsFeed(request.Path.Value!))
        {
            headers.Vary = "Accept, Accept-Encoding";
            headers.ContentLocation = AddressOf(address);
        }
        if (IsKnown(request.Headers, shown, document))
        {
            // RFC 9110 15.4.5: of the feed only what caches need; they have the rest.
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        headers.LastModified = document.LastModifiedField;
        headers.AccessControlExposeHeaders = _exposed;
        headers.XContentTypeOptions = s_noSniffing;
        headers.ContentSecurityPolicy = s_policy;
        if (_hub is not null) headers.Link = $"<{_hub}>; rel=\"hub\", <{AddressOf(address)}>; rel=\"self\"";
        headers.ContentType = s_contentTypes[(int)address.Format];
        if (shown.ContentEncoding is not null) headers.ContentEncoding = shown.ContentEncoding;
        headers.ContentLength = shown.Bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : WholeBody.WriteAsync(response, shown.Bytes);
    }

    /// <summary>Answers what is neither GET nor HEAD.</summary>
    /// <param name="context">The request and its response.</param>
    public static Task OtherMethodAsync(HttpContext context)
    {
        const string methods = "GET, HEAD, OPTIONS";
        var headers = context.Response.Headers;
        headers.Allow = methods;
        if (!HttpMethods.IsOptions(context.Request.Method)) return RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, $"Feeds answer {methods} only.");
        // What a browser asks before a page of another site sends a conditional request.
        headers.AccessControlAllowOrigin = s_anyOrigin;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since, Accept";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Says why there is no feed; pages of other sites may read that as well.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="sentence">What is wrong and what was expected.</param>
    public static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.Headers.AccessControlAllowOrigin = s_anyOrigin;
        return Problem.WriteAsync(context, status, sentence);
    }

    private string AddressOf(FeedAddress address) => _addresses.Feed(address.Selection!).In(address.Format);

    // RFC 9110 13.2.2: where there is If-None-Match, If-Modified-Since is not looked at.
    private static bool IsKnown(IHeaderDictionary request, Representation shown, FeedDocument document)
    {
        var tags = request.IfNoneMatch;
        if (tags.Count > 0) return EntityTags.Names(tags.ToString(), shown.ETag);
        var since = request.IfModifiedSince;
        return since.Count == 1 && DateTimeOffset.TryParseExact(since.ToString(), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && document.LastModified <= time;
    }

    private static StringValues CacheControl(TimeSpan maxAge, TimeSpan stale) =>
        string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)maxAge.TotalSeconds}, stale-while-revalidate={(long)stale.TotalSeconds}, stale-if-error=86400");
}
