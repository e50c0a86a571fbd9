using Microsoft.AspNetCore.Http;

namespace Pagewire.Web.Operations.Access;

/// <summary>Signs browsers in and out.</summary>
/// <param name="answer">Sends the pages.</param>
/// <param name="access">Knows the keys.</param>
internal sealed class SignInPages(OperationsAnswer answer, OperationsAccess access)
{
    private const int MostBytes = 8 << 10;

    /// <summary>Takes a key and gives the cookie.</summary>
    /// <param name="context">The request and its response.</param>
    public async Task SignInAsync(HttpContext context)
    {
        if (await new FormGuard(access, MostBytes).ReadAsync(context, Credential.None) is not { } form) return;
        if (!access.IsKey(form["key"]))
        {
            await answer.RefuseAsync(context, "This key opens nothing here.");
            return;
        }
        access.SignIn(context.Response);
        var next = form["next"].ToString();
        await answer.RedirectAsync(context, IsOurs(next) ? next : "/ops");
    }

    /// <summary>Takes the cookie away.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task SignOutAsync(HttpContext context, Credential credential)
    {
        if (await new FormGuard(access, MostBytes).ReadAsync(context, credential) is null) return;
        access.SignOut(context.Response);
        await answer.RedirectAsync(context, "/");
    }

    private static bool IsOurs(string path) =>
        path == "/ops" || (path.StartsWith("/ops/", StringComparison.Ordinal) && path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-'));
}
