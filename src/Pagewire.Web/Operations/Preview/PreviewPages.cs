using Microsoft.AspNetCore.Http;
using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Web.Operations.Access;
using Pagewire.Web.Operations.Uploads;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Preview;

/// <summary>Answers <c>/ops/preview</c> and keeps profiles.</summary>
/// <param name="site">What all endpoints share.</param>
/// <param name="answer">Sends the pages.</param>
/// <param name="forms">Reads the forms.</param>
internal sealed class PreviewPages(Site site, OperationsAnswer answer, FormGuard forms)
{
    private const int MostPages = 20;
    private const string NoSource = "Name the source that the profile is for.";
    private const string Retake = "What is already in stays as it was read until “pagewire rebuild --apply” reads it again.";

    private readonly PageReader _reader = new(new ReadingOptions());

    /// <summary>Shows the form, with the profile of <c>?source=</c> where there is one.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task ShowAsync(HttpContext context, Credential credential)
    {
        var source = context.Request.Query["source"].ToString();
        var profile = source.Length == 0 ? null : await site.Services.Profiles.GetAsync(SourceName.From(source), context.RequestAborted);
        await PageAsync(context, new() { Source = source, Profile = profile ?? string.Empty });
    }

    /// <summary>Shows what would be found in the form's file. Stores nothing.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task PreviewAsync(HttpContext context, Credential credential)
    {
        if (await forms.ReadAsync(context, credential) is not { } form) return;
        var filled = Filled(form);
        filled = filled with { Profile = ProfileDraft.With(filled.Profile, form["use"].ToString(), filled.Selector) };
        if (form.Files.Count == 0)
        {
            await PageAsync(context, filled, error: "Choose a file to look at.");
            return;
        }
        if (filled.Captured.Length > 0 && CaptureTime.Written(filled.Captured, site.Services.Clock.GetUtcNow()) is null)
        {
            await PageAsync(context, filled, error: $"The time at which the page was saved, '{filled.Captured}', {CaptureTime.Expected}.");
            return;
        }
        if (filled.Source.Length > 0 && Nameless(filled.Source) is { } nameless)
        {
            await PageAsync(context, filled, error: nameless);
            return;
        }
        var text = filled.Profile.Length > 0 ? filled.Profile
            : filled.Source.Length > 0 ? await site.Services.Profiles.GetAsync(SourceName.From(filled.Source), context.RequestAborted)
            : null;
        if (ProfileDraft.Read(text, out var profile) is { } error)
        {
            await PageAsync(context, filled, error: error);
            return;
        }
        await PageAsync(context, filled, Find(form.Files[0], filled, profile, context.RequestAborted));
    }

    /// <summary>Keeps the form's profile as the source's.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task SaveProfileAsync(HttpContext context, Credential credential)
    {
        if (await forms.ReadAsync(context, credential) is not { } form) return;
        var filled = Filled(form);
        var error = Nameless(filled.Source) is { } nameless ? nameless
            : filled.Profile.Length == 0 ? "Write a profile first."
            : ProfileDraft.Read(filled.Profile, out _);
        if (error is not null)
        {
            await PageAsync(context, filled, error: error);
            return;
        }
        var source = SourceName.From(filled.Source);
        await site.Services.Profiles.PutAsync(source, filled.Profile, context.RequestAborted);
        await PageAsync(context, filled, done: $"Saved as the profile of {source}. It is used for every upload from now on. {Retake}");
    }

    /// <summary>Takes the source's profile away.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="credential">What let it in.</param>
    public async Task RemoveProfileAsync(HttpContext context, Credential credential)
    {
        if (await forms.ReadAsync(context, credential) is not { } form) return;
        var filled = Filled(form);
        if (Nameless(filled.Source) is { } nameless)
        {
            await PageAsync(context, filled, error: nameless);
            return;
        }
        var source = SourceName.From(filled.Source);
        if (await site.Services.Profiles.GetAsync(source, context.RequestAborted) is null)
        {
            await PageAsync(context, filled, error: $"{source} has no profile.");
            return;
        }
        await site.Services.Profiles.RemoveAsync(source, context.RequestAborted);
        await PageAsync(context, filled with { Profile = string.Empty }, done: $"The profile of {source} is removed. Uploads are read without one from now on. {Retake}");
    }

    private static string? Nameless(string source) => source.Length == 0 ? NoSource : SourceName.Fault(source) is { } fault ? $"The source '{source}' {fault}." : null;

    private PreviewResult Find(IFormFile file, PreviewForm filled, SourceProfile? profile, CancellationToken cancellation)
    {
        var source = filled.Source.Length == 0 ? SourceName.Default : SourceName.From(filled.Source);
        var upload = new Upload($"{source}/{UploadName.Plain(file.FileName)}", string.Empty, file.Length)
        {
            LastModified = site.Services.Clock.GetUtcNow(),
            Url = filled.Url.Length > 0 ? filled.Url : null,
            Captured = filled.Captured.Length > 0 ? filled.Captured : null,
        };
        using var content = file.OpenReadStream();
        var pages = new List<PreviewResult.PagePreview>();
        foreach (var read in _reader.Read(upload, content))
        {
            cancellation.ThrowIfCancellationRequested();
            if (pages.Count == MostPages) return new(file.FileName, pages, MorePages: true);
            pages.Add(new(read, read.Page is { } page ? Extractor.Extract(page, profile) : null, read.Page is null ? null : SelectorTry.On(read.Page, filled.Selector)));
        }
        return new(file.FileName, pages, MorePages: false);
    }

    private static PreviewForm Filled(IFormCollection form) => new()
    {
        Source = form["source"].ToString().Trim(),
        Url = form["url"].ToString().Trim(),
        Captured = form["captured"].ToString().Trim(),
        Selector = form["selector"].ToString().Trim(),
        Profile = form["profile"].ToString().Trim(),
    };

    private async Task PageAsync(HttpContext context, PreviewForm form, PreviewResult? result = null, string? error = null, string? done = null)
    {
        var sources = await site.Services.Catalogue.SourcesAsync(context.RequestAborted);
        var page = new PreviewPage
        {
            Token = answer.FormToken,
            Sources = [.. sources.Select(source => source.Name.ToString())],
            MaxBytes = site.Options.MaxUploadBytes,
            Form = form,
            Result = result,
            Error = error,
            Done = done,
        };
        await answer.PageAsync(context, "Preview", page.Main(), error is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, Asset.Drop, Asset.Preview);
    }
}
