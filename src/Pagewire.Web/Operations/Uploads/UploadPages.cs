using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;
using Pagewire.Reading;
using Pagewire.Web.Http;
using Pagewire.Web.Operations.Access;
using Pagewire.Web.Operations.Receipts;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Uploads;

/// <summary>Answers <c>/ops/upload</c>: stores files and takes them in.</summary>
/// <param name="site">What all endpoints share.</param>
/// <param name="answer">Sends the pages.</param>
/// <param name="forms">Reads the forms.</param>
internal sealed partial class UploadPages(Site site, OperationsAnswer answer, FormGuard forms)
{
    private readonly ILogger _logger = site.Services.Loggers.CreateLogger("Pagewire.Web.Upload");

    /// <summary>Shows the form.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public Task ShowAsync(HttpContext context, Credential credential) => PageAsync(context, null, null, null);

    /// <summary>Stores the form's files and takes them in; answers with their receipts.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task TakeInAsync(HttpContext context, Credential credential)
    {
        if (await forms.ReadAsync(context, credential) is not { } form) return;
        if (Wrong(form, site.Services.Clock.GetUtcNow()) is { } error)
        {
            await (OperationsAnswer.WantsPage(context.Request) ? PageAsync(context, form, null, error) : Problem.BadRequestAsync(context, error));
            return;
        }
        var receipts = new List<Receipt>();
        var folder = await site.Services.Uploads.FolderOfAsync(SourceName.From(form["source"].ToString()), context.RequestAborted);
        foreach (var file in form.Files)
        {
            if (await TakeInAsync(file, folder, form, context.RequestAborted) is { } receipt) receipts.Add(receipt);
        }
        await (OperationsAnswer.WantsPage(context.Request)
            ? PageAsync(context, form, receipts, null)
            : OperationsAnswer.JsonAsync(context, ReceiptsJson.Write(receipts)));
    }

    private async Task<Receipt?> TakeInAsync(IFormFile file, string folder, IFormCollection form, CancellationToken cancellation)
    {
        var upload = await StoreAsync(file, folder, form, cancellation);
        // Once stored it will be taken in, whether or not somebody still waits for the answer.
        var receipt = await site.Services.Ingestor.TakeInAsync(upload.Name, CancellationToken.None);
        Log.TookIn(_logger, upload.Name, receipt?.Sightings ?? 0);
        if (receipt is not null) Tell(receipt);
        return receipt;
    }

    // The upload is taken in, whatever becomes of telling others.
    private void Tell(Receipt receipt)
    {
        try
        {
            site.Services.TookIn?.Invoke(receipt);
        }
        catch (Exception trouble)
        {
            Log.NotTold(_logger, receipt.Upload, trouble);
        }
    }

    private async Task<Upload> StoreAsync(IFormFile file, string folder, IFormCollection form, CancellationToken cancellation)
    {
        var url = form["url"].ToString() is { Length: > 0 } address ? address : null;
        var captured = CaptureTime.Written(form["captured"].ToString(), site.Services.Clock.GetUtcNow());
        await using var content = file.OpenReadStream();
        return await UploadName.AddAsync(site.Services.Uploads, folder, file.FileName, content, url, captured, cancellation);
    }

    private static string? Wrong(IFormCollection form, DateTimeOffset now)
    {
        if (form.Files.Count == 0) return "Choose at least one file.";
        if (string.IsNullOrWhiteSpace(form["source"])) return "Name the source that the pages are from.";
        if (SourceName.Fault(form["source"].ToString()) is { } fault) return $"The source '{form["source"]}' {fault}.";
        if (form["url"].ToString() is { Length: > 0 } url && Html.SafeHref.Web(url) is null) return "The page's address must be an http or https one, such as https://example.org/news.";
        if (form.Files.Count > 1 && form["url"].ToString().Length > 0) return $"An address is that of one page, and {form.Files.Count} files were chosen: send the file that has it by itself, or leave the address out.";
        if (form["captured"].ToString() is { Length: > 0 } captured && CaptureTime.Written(captured, now) is null) return $"The time at which the pages were saved, '{captured}', {CaptureTime.Expected}.";
        return null;
    }

    private async Task PageAsync(HttpContext context, IFormCollection? form, IReadOnlyList<Receipt>? receipts, string? error)
    {
        var sources = await site.Services.Catalogue.SourcesAsync(context.RequestAborted);
        var page = new UploadPage
        {
            Token = answer.FormToken,
            Sources = [.. sources.Select(source => source.Name.ToString())],
            MaxBytes = site.Options.MaxUploadBytes,
            Receipts = receipts,
            Source = Written("source"),
            // The next file is from another address, and was saved at another time.
            Url = error is null ? string.Empty : Written("url"),
            Captured = error is null ? string.Empty : Written("captured"),
            Error = error,
        };
        await answer.PageAsync(context, "Upload", page.Main(), error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, Asset.Drop, Asset.Upload);

        string Written(string field) => form?[field].ToString() ?? string.Empty;
    }

    // Names were freed of control characters when they were made, so a line of the log stays one.
    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Uploaded {Upload}: {Sightings} items seen.")]
        public static partial void TookIn(ILogger logger, string upload, int sightings);

        [LoggerMessage(2, LogLevel.Warning, "Uploaded {Upload} and taken in; whoever is told of that was not.")]
        public static partial void NotTold(ILogger logger, string upload, Exception trouble);
    }
}
