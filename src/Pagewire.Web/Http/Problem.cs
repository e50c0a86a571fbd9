using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Pagewire.Web.Html;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Http;

/// <summary>Answers that say what is wrong, in one sentence: HTML for browsers, else <c>application/problem+json</c> (RFC 9457).</summary>
internal static class Problem
{
    // Read by people too, and never put inside HTML.
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>404.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="sentence">What is not there; it names nothing of the storage.</param>
    public static Task NotFoundAsync(HttpContext context, string sentence) => WriteAsync(context, StatusCodes.Status404NotFound, sentence);

    /// <summary>400.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="sentence">What is wrong and what was expected.</param>
    public static Task BadRequestAsync(HttpContext context, string sentence) => WriteAsync(context, StatusCodes.Status400BadRequest, sentence);

    /// <summary>Any status.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="sentence">What is wrong and what was expected.</param>
    public static Task WriteAsync(HttpContext context, int status, string sentence)
    {
        var html = AcceptsHtml(context.Request);
        var body = html ? Html(context.Features.Get<Site>(), Heading(status), sentence) : Json(status, ReasonPhrases.GetReasonPhrase(status), sentence);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = html ? "text/html; charset=utf-8" : "application/problem+json";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        if (html) PageAnswer.Describe(response);
        else SecurityHeaders.Set(response);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }

    // Browsers name text/html; curl, readers and scripts do not.
    private static bool AcceptsHtml(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static byte[] Json(int status, string reason, string sentence) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["type"] = "about:blank", ["title"] = reason, ["status"] = status, ["detail"] = sentence }, s_readable);

    // For people, who need not know the names of HTTP.
    private static string Heading(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Something in this request is wrong",
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => "This is not open to you",
        StatusCodes.Status404NotFound => "Nothing is here",
        StatusCodes.Status405MethodNotAllowed => "This cannot be done here",
        StatusCodes.Status408RequestTimeout => "That took too long",
        StatusCodes.Status413PayloadTooLarge => "That is too large",
        < StatusCodes.Status500InternalServerError => "This cannot be answered",
        _ => "Something went wrong here",
    };

    private static byte[] Html(Site? site, string heading, string sentence)
    {
        var frame = new PageFrame { Title = heading, Site = site?.Options.SiteTitle ?? "Pagewire", Private = true };
        Markup main = $"""
            <div class="narrow">
            <h1>{heading}</h1>
            <p class="lead">{sentence}</p>
            <p><a href="/">To the start page</a></p>
            </div>
            """;
        return PageAnswer.Bytes(site, frame.Around(main));
    }
}
