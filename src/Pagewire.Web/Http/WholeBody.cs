using Microsoft.AspNetCore.Http;

namespace Pagewire.Web.Http;

/// <summary>Sends a body that is ready in memory.</summary>
internal static class WholeBody
{
    /// <summary>Sends the header fields and the body. It is copied in one piece, which the system sends with one call; written to the body's stream, it would be cut into blocks of 4 KiB.</summary>
    /// <param name="response">The response with its header fields.</param>
    /// <param name="bytes">The body.</param>
    public static async Task WriteAsync(HttpResponse response, byte[] bytes)
    {
        // Without the request's own token: to make one costs as much as the rest, and a broken connection ends the writing anyway.
        await response.StartAsync(CancellationToken.None);
        var body = response.BodyWriter;
        bytes.CopyTo(body.GetSpan(bytes.Length));
        body.Advance(bytes.Length);
        await body.FlushAsync(CancellationToken.None);
    }
}
