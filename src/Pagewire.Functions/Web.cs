using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Pagewire.Functions;

/// <summary>Everything else, for everybody. The host tries routes in the order of the functions' names, so this name sorts last.</summary>
/// <param name="site">Answers.</param>
public sealed class Web(Site site)
{
    /// <summary>Answers.</summary>
    /// <param name="request">The request.</param>
    [Function(nameof(Web))]
    public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", Route = "{*path}")] HttpRequest request) =>
        Site.AnswerAsync(site.Public, request);
}
