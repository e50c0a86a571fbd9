using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Pagewire.Functions.Tests;

public class HttpTests
{
    private static readonly Site s_site = new(context => AnswerAsync(context, "public"), context => AnswerAsync(context, "guarded"));

    [Fact]
    public async Task The_public_function_hands_over_to_the_public_delegate() => Assert.Equal("public", await BodyAsync(new Web(s_site).RunAsync));

    [Fact]
    public async Task The_function_with_keys_hands_over_to_the_guarded_delegate() => Assert.Equal("guarded", await BodyAsync(new Operations(s_site).RunAsync));

    private static async Task<string> BodyAsync(Func<HttpRequest, Task<IActionResult>> function)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Response.Body = body;
        // As the worker leaves it.
        context.SetEndpoint(new Endpoint(null, null, "the worker's"));
        context.Request.RouteValues["path"] = "ops/uploads";

        Assert.IsType<EmptyResult>(await function(context.Request));

        Assert.Null(context.GetEndpoint());
        Assert.Empty(context.Request.RouteValues);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    private static Task AnswerAsync(HttpContext context, string text)
    {
        Assert.Null(context.GetEndpoint());
        return context.Response.WriteAsync(text);
    }
}
