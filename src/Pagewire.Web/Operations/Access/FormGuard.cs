using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Pagewire.Web.Http;

namespace Pagewire.Web.Operations.Access;

/// <summary>Reads forms that may change something: only from our own pages or from programs, and not larger than allowed.</summary>
/// <param name="access">Knows who may.</param>
/// <param name="maxBytes">The most bytes of one file of a form.</param>
/// <param name="larger">What else may be done with a larger one, one sentence; empty where nothing may.</param>
internal sealed class FormGuard(OperationsAccess access, long maxBytes, string larger = "")
{
    /// <summary>The form's field with the token.</summary>
    public const string TokenField = "token";

    // Names, addresses and a profile beside the files.
    private const int FieldBytes = 1 << 20;

    // Of an exception that the parser of forms throws; where the disk for large forms is full, it is the system's.
    private static readonly int s_noSystemError = new IOException().HResult;

    /// <summary>The form; null where it was refused, and answered.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What lets the request in.</param>
    public async Task<IFormCollection?> ReadAsync(HttpContext context, Credential credential)
    {
        var request = context.Request;
        if (!access.IsFromHere(request))
        {
            await Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "This form was sent from another site, and is not accepted.");
            return null;
        }
        if (!request.HasFormContentType)
        {
            await Problem.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "A form is expected here, as multipart/form-data.");
            return null;
        }
        if (request.ContentLength > MostBytes)
        {
            await TooLargeAsync(context, $"The form has {Pages.Size.Of(request.ContentLength.Value)}");
            return null;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostBytes;
        var form = await FormAsync(context);
        if (form is null || !NeedsToken(request, credential) || access.IsFormToken(form[TokenField])) return form;
        await Problem.WriteAsync(context, StatusCodes.Status403Forbidden, "This form is too old; open its page again and send it from there.");
        return null;
    }

    private long MostBytes => maxBytes + FieldBytes;

    private async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(new FormOptions
            {
                MultipartBodyLengthLimit = maxBytes,
                ValueLengthLimit = FieldBytes,
                ValueCountLimit = 1024,
                MultipartBoundaryLengthLimit = 200,
            }, context.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await TooLargeAsync(context, $"The form has over {Pages.Size.Of(MostBytes)}");
        }
        catch (InvalidDataException limit) when (limit.Message.Contains($"body length limit {maxBytes} ", StringComparison.Ordinal))
        {
            await TooLargeAsync(context, $"A file of the form has over {Pages.Size.Of(maxBytes)}");
        }
        catch (Exception wrong) when (wrong is InvalidDataException || (wrong is IOException && wrong.HResult == s_noSystemError))
        {
            await Problem.BadRequestAsync(context, "The form is not well formed, or ends too early.");
        }
        return null;
    }

    private Task TooLargeAsync(HttpContext context, string size) =>
        Problem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, $"{size}, and a file may have {Pages.Size.Of(maxBytes)} here. {larger}".TrimEnd());

    // A key in a header or an address is nothing that another site could make a browser send, and a program on this machine,
    // which names neither where it comes from nor a site, is no browser.
    private static bool NeedsToken(HttpRequest request, Credential credential) => credential switch
    {
        Credential.Cookie => true,
        Credential.Loopback => request.Headers.ContainsKey("Sec-Fetch-Site") || request.Headers.Origin.Count > 0,
        _ => false,
    };
}
