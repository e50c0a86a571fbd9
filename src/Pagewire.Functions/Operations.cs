using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Pagewire.Functions;

/// <summary>Everything under <c>/ops</c>, behind the app's function keys.</summary>
/// <param name="site">Answers.</param>
public sealed class Operations(Site site)
{
    /// <summary>Answers.</summary>
    /// <param name="request">The request.</param>
    [Function(nameof(Operations))]
    public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head", "post", Route = "ops/{*path}")] HttpRequest request) =>
        Site.AnswerAsync(site.Guarded, request);
}
