using Microsoft.AspNetCore.Http;
using Pagewire.Web.Html;
using Pagewire.Web.Http;
using Pagewire.Web.Operations.Access;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations;

/// <summary>Lets requests to <c>/ops</c> in or shows where to sign in, and sends its pages.</summary>
/// <param name="site">What all endpoints share.</param>
/// <param name="access">Knows who may.</param>
internal sealed class OperationsAnswer(Site site, OperationsAccess access)
{
    /// <summary>Answers a request that was let in.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    internal delegate Task Handler(HttpContext context, Credential credential);

    /// <summary>A token for a form.</summary>
    public string FormToken => access.FormToken();

    /// <summary>The handler behind the key.</summary>
    public RouteHandler Guarded(Handler handler) => (context, _) =>
        access.Of(context.Request) is var credential and not Credential.None ? handler(context, credential)
        : WantsPage(context.Request) ? RefuseAsync(context, null)
        : Problem.WriteAsync(context, StatusCodes.Status401Unauthorized, "A key is needed here, in the header x-functions-key.");

    /// <summary>Sends a page.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="title">Its name in the browser's tab.</param>
    /// <param name="main">What it says.</param>
    /// <param name="status">The status.</param>
    /// <param name="scripts">The scripts that it needs, in this order.</param>
    public Task PageAsync(HttpContext context, string title, Markup main, int status = StatusCodes.Status200OK, params IReadOnlyList<Asset> scripts)
    {
        var frame = new PageFrame
        {
            Title = title,
            Site = site.Options.SiteTitle,
            Private = true,
            Section = "/ops",
            Scripts = scripts,
            SignOut = access.Of(context.Request) == Credential.Cookie ? FormToken : null,
        };
        var page = frame.Around(main);
        var code = context.Request.Query["code"].ToString();
        return PageAnswer.PrivateAsync(context, site, site.Options.OperationsGuardedByHost && code.Length > 0 ? HostKey.Carry(page, code) : page, status);
    }

    /// <summary>Sends JSON.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="json">The document in UTF-8.</param>
    /// <param name="status">The status.</param>
    public static Task JsonAsync(HttpContext context, byte[] json, int status = StatusCodes.Status200OK)
    {
        SecurityHeaders.Set(context.Response);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }

    /// <summary>Shows where to sign in.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="error">What was wrong with the last try; null where there was none.</param>
    public Task RefuseAsync(HttpContext context, string? error)
    {
        var next = HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/ops") ? context.Request.Path.Value! : "/ops";
        Markup form = $"""
            <div class="narrow">
            <h1>Operations</h1>
            {Markup.When(error is not null, $"<p class=\"notice bad\" role=\"alert\">{error}</p>\n")}<form class="form" method="post" action="/ops/sign-in">
            <input type="hidden" name="next" value="{next}">
            <div><label class="field-label" for="key">Key</label><input id="key" name="key" type="password" required autocomplete="current-password"></div>
            <div><button type="submit">Sign in</button></div>
            </form>
            </div>
            """;
        Markup closed = $"""
            <div class="narrow">
            <h1>Operations</h1>
            <p>These pages are open on the machine that the program runs on. To use them from elsewhere, give the site an operations key.</p>
            </div>
            """;
        return PageAsync(context, "Sign in", access.HasKeys ? form : closed, status: StatusCodes.Status401Unauthorized);
    }

    /// <summary>Leads to another page after a form.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="path">The path on this site.</param>
    public Task RedirectAsync(HttpContext context, string path) => PageAnswer.Redirect(context, site, path, StatusCodes.Status303SeeOther);

    /// <summary>Whether a browser's page is wanted rather than JSON.</summary>
    public static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString() is var accept && accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
