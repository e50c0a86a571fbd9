using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Pagewire.Functions;

/// <summary>The endpoints twice: only the delegate behind the function with keys opens <c>/ops</c>, so that no spelling of a path gets there through the public one.</summary>
/// <param name="Public">Answers everybody; to it <c>/ops</c> is closed.</param>
/// <param name="Guarded">Answers those whose key the host has checked.</param>
public sealed record Site(RequestDelegate Public, RequestDelegate Guarded)
{
    internal static async Task<IActionResult> AnswerAsync(RequestDelegate answer, HttpRequest request)
    {
        // The worker has routed the request to a function already; our own routes come now.
        var context = request.HttpContext;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        await answer(context);
        return new EmptyResult();
    }
}
