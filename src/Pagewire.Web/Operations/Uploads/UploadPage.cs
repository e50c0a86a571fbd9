using Pagewire.Catalogue;
using Pagewire.Reading;
using Pagewire.Web.Html;
using Pagewire.Web.Operations.Access;
using Pagewire.Web.Operations.Receipts;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Uploads;

/// <summary><c>/ops/upload</c>: hands files over. Works without a script; with one, files go one by one with their progress.</summary>
internal sealed record UploadPage
{
    /// <summary>The form's token.</summary>
    public required string Token { get; init; }

    /// <summary>The sources that there are, sorted.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The most bytes of one file.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>What became of the files that were just handed over; null before.</summary>
    public IReadOnlyList<Receipt>? Receipts { get; init; }

    /// <summary>What was written into the form; empty before.</summary>
    public string Source { get; init; } = string.Empty;

    /// <inheritdoc cref="Source"/>
    public string Url { get; init; } = string.Empty;

    /// <inheritdoc cref="Source"/>
    public string Captured { get; init; } = string.Empty;

    /// <summary>What was wrong with the form; null where nothing was.</summary>
    public string? Error { get; init; }

    /// <summary>What stands inside the frame.</summary>
    public Markup Main() => OpsFrame.Around("Upload saved pages", "/ops/upload", $"""
        {Markup.When(Error is not null, $"<p class=\"notice bad\" role=\"alert\">{Error}</p>\n")}{Done()}<form class="form" id="upload" method="post" action="/ops/upload" enctype="multipart/form-data" data-most="{MaxBytes}">
        <input type="hidden" name="{FormGuard.TokenField}" value="{Token}">
        <div class="drop">
        <label for="files">Drop saved pages here, or choose them</label>
        <input id="files" name="files" type="file" multiple required>
        <p class="help">HTML, MHTML, plain text, WARC, and gzip or zip of these; at most {Size.Of(MaxBytes)} a file, and {Size.Of(new ReadingOptions().MaxPageBytes)} for each page in it.</p>
        </div>
        <div class="pair">
        <div><label class="field-label" for="source">Source</label><input id="source" name="source" list="sources" value="{Source}" required maxlength="80" autocomplete="off" dir="auto" aria-describedby="source-help"><datalist id="sources">{Sources.Select(source => (Markup)$"<option value=\"{source}\"></option>")}</datalist><p class="help" id="source-help">The site that the pages are from: a short name, such as <code>westhaven-council</code>.</p></div>
        <div><label class="field-label" for="captured">Saved on (optional)</label><input id="captured" name="captured" type="datetime-local" value="{Captured}" aria-describedby="captured-help"><p class="help" id="captured-help">In UTC, where the pages do not say it themselves.</p></div>
        </div>
        <div><label class="field-label" for="url">Address of the page (optional)</label><input id="url" name="url" type="url" value="{Url}" maxlength="2000" aria-describedby="url-help"><p class="help" id="url-help">For a single file that does not say where it is from.</p></div>
        <div><button type="submit">Upload</button></div>
        </form>
        <section id="progress" class="panel" aria-labelledby="progress-title" hidden><h2 id="progress-title">This upload</h2><p class="vh" role="status"></p><ul class="receipts"></ul></section>

        """);

    private Markup Done() => Receipts is null ? Markup.Empty : $"""
        <section class="panel" aria-labelledby="done"><h2 id="done">Taken in: {Pieces.Count(Receipts.Count, "file")}</h2>
        {ReceiptList.Show(Receipts, open: Receipts.Count < 4)}</section>

        """;
}
