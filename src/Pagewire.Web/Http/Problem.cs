using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Pagewire.Web.Http;

/// <summary>Answers that say what is wrong, in one sentence: HTML for browsers, else <c>application/problem+json</c> (RFC 9457).</summary>
internal static class Problem
{
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
        var reason = ReasonPhrases.GetReasonPhrase(status);
        var html = AcceptsHtml(context.Request);
        var body = html ? Html(reason, sentence) : Json(status, reason, sentence);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = html ? "text/html; charset=utf-8" : "application/problem+json";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept";
        SecurityHeaders.Set(response);
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }

    // Browsers name text/html; curl, readers and scripts do not.
    private static bool AcceptsHtml(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static byte[] Json(int status, string reason, string sentence) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { ["type"] = "about:blank", ["title"] = reason, ["status"] = status, ["detail"] = sentence });

    private static byte[] Html(string reason, string sentence) => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{WebUtility.HtmlEncode(reason)}</title></head>
        <body><main><h1>{WebUtility.HtmlEncode(reason)}</h1><p>{WebUtility.HtmlEncode(sentence)}</p></main></body>
        </html>

        """);
}
