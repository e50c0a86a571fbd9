using Pagewire.Web.Html;
using Pagewire.Web.Operations.Access;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Preview;

/// <summary><c>/ops/preview</c>: what would be found in a file, before anything is stored.</summary>
internal sealed record PreviewPage
{
    /// <summary>The form's token.</summary>
    public required string Token { get; init; }

    /// <summary>The sources that there are, sorted.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The most bytes of one file.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>What was filled in.</summary>
    public PreviewForm Form { get; init; } = new();

    /// <summary>What was found; null before a file was given.</summary>
    public PreviewResult? Result { get; init; }

    /// <summary>What was wrong with the form; null where nothing was.</summary>
    public string? Error { get; init; }

    /// <summary>What was done, such as a profile saved; null where nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>What stands inside the frame.</summary>
    public Markup Main() => OpsFrame.Around("Preview a page", "/ops/preview", $"""
        <form class="form" id="preview" method="post" action="/ops/preview" enctype="multipart/form-data">
        <input type="hidden" name="{FormGuard.TokenField}" value="{Token}">
        <div class="drop">
        <label for="file">Drop a saved page here, or choose it</label>
        <input id="file" name="file" type="file">
        <p class="help">Nothing is stored. At most {Size.Of(MaxBytes)}.</p>
        </div>
        <div class="pair">
        <div><label class="field-label" for="source">Source</label><input id="source" name="source" list="sources" value="{Form.Source}" maxlength="80" autocomplete="off" dir="auto"><datalist id="sources">{Sources.Select(source => (Markup)$"<option value=\"{source}\"></option>")}</datalist></div>
        <div><label class="field-label" for="captured">Saved on, UTC (optional)</label><input id="captured" name="captured" type="datetime-local" value="{Form.Captured}"></div>
        </div>
        <div><label class="field-label" for="url">Address of the page (optional)</label><input id="url" name="url" type="url" value="{Form.Url}" maxlength="2000"></div>
        <details{Markup.When(Form.Selector.Length + Form.Profile.Length > 0, $" open")}><summary>Selectors and the source’s profile</summary>
        <div class="form">
        <div><label class="field-label" for="selector">Try a CSS selector on the page</label><div class="field"><input id="selector" name="selector" value="{Form.Selector}" maxlength="500" spellcheck="false" autocapitalize="none" placeholder="article.news h2 a"><button type="submit">Try</button></div></div>
        <div><label class="field-label" for="profile">Profile</label><textarea id="profile" name="profile" rows="12" spellcheck="false" aria-describedby="profile-help">
        {Form.Profile}</textarea><p class="help" id="profile-help">JSON, used for this preview in place of the source’s own and kept only when you save it: <code>items</code> and <code>article</code> hold selectors, <code>categories</code> rules for titles, <code>zone</code>, <code>language</code> and <code>dateOrder</code> say how dates are meant, <code>drop</code> leaves lines out.</p></div>
        <div class="uses"><button type="submit" class="quiet" formaction="/ops/profile">Save as the source’s profile</button> <button type="submit" class="quiet" formaction="/ops/profile/remove">Remove the source’s profile</button></div>
        </div></details>
        <div><button type="submit">Show what would be found</button></div>
        </form>
        <div id="found" class="found" aria-live="polite">
        {Found()}</div>

        """);

    /// <summary>The part of the page that changes with each try.</summary>
    public Markup Found() =>
        $"{Markup.When(Error is not null, $"<p class=\"notice bad\" role=\"alert\">{Error}</p>\n")}{Markup.When(Done is not null, $"<p class=\"notice\" role=\"status\">{Done}</p>\n")}{Result?.Show()}";
}
