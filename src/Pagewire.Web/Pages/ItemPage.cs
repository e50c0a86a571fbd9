using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>One item: its text, where and when it was seen, and what it said before.</summary>
internal sealed record ItemPage
{
    /// <summary>The item with its past.</summary>
    public required ItemHistory History { get; init; }

    /// <summary>Its source's name for people.</summary>
    public required string SourceTitle { get; init; }

    /// <summary>Its body's clean HTML; null where it has none.</summary>
    public string? Body { get; init; }

    /// <summary>What it said before and after each edit, newest edit first.</summary>
    public IReadOnlyList<Edit> Edits { get; init; } = [];

    private Item Item => History.Item;

    /// <summary>The address of an item's page on this site.</summary>
    /// <param name="id">The item's id.</param>
    public static string Address(string id) => "/items/" + Uri.EscapeDataString(id);

    /// <summary>What stands inside the frame.</summary>
    public Markup Main() => $"""
        <article class="item"{Pieces.Language(Item.Language)}>
        <header class="title">
        <p class="crumbs" lang="en"><a href="{FeedPlace.Everything(Item.Source, SourceTitle).Page}" dir="auto">{SourceTitle}</a>{Item.Categories.Select(Category)}</p>
        <h1 dir="auto">{Item.Title}</h1>
        <p class="byline" lang="en">{Markup.Join(" · ", Byline())}</p>
        </header>
        {Text()}{Files()}</article>
        {Original()}{VersionsSection()}{Seen()}
        """;

    private Markup Category(Category category) =>
        $" <a class=\"tag\" dir=\"auto\" href=\"{FeedPlace.Of(Item.Source, category.Slug, category.Name).Page}\">{category.Name}</a>";

    private IEnumerable<Markup> Byline()
    {
        yield return Item.Published switch
        {
            { Instant: { } instant } => Pieces.Time(instant),
            { } day => Pieces.Time(day),
            _ => $"<span class=\"undated\">No date on the page; first seen {Pieces.Time(Item.FirstSeen, clock: false)}</span>",
        };
        if (Item.Authors.Count > 0) yield return $"<span dir=\"auto\">{string.Join(", ", Item.Authors)}</span>";
        if (Edits.Count > 0) yield return $"<a class=\"edited\" href=\"#versions\">edited {Pieces.Time(Item.Updated, clock: false)}</a>";
    }

    private Markup Text()
    {
        if (Body is not null) return $"<div class=\"body\" dir=\"auto\">\n{BodyMarkup.Of(Body)}\n</div>\n";
        if (Item.Summary is { Length: > 0 } summary) return $"<div class=\"body\" dir=\"auto\"><p>{summary}</p></div>\n";
        var more = Markup.When(SafeHref.Web(Item.Url) is not null, $" Upload the article's own page to see its text here.");
        return $"<p class=\"none\" lang=\"en\">Only the title was on the uploaded pages.{more}</p>\n";
    }

    private Markup Files() => Item.Enclosures.Count == 0 ? Markup.Empty : $"""
        <section class="files" aria-labelledby="files" lang="en"><h2 id="files">Files</h2>
        <ul>{Item.Enclosures.Select(File)}</ul></section>

        """;

    private static Markup File(Enclosure file) =>
        $"<li>{FileLink(file.Url)} <span class=\"help\">{file.MediaType}{(file.Length is { } bytes ? ", " + Size.Of(bytes) : string.Empty)}</span></li>";

    // Of a page without a known address, files have only the path that it gave: on this site that would lead nowhere.
    private static Markup FileLink(string address) => SafeHref.Web(address) is { } uri
        ? (Markup)$"<a href=\"{address}\" rel=\"noreferrer\">{(uri.Segments[^1].Trim('/') is { Length: > 0 } name ? Uri.UnescapeDataString(name) : address)}</a>"
        : $"<span>{address}</span>";

    private Markup Original() => SafeHref.Web(Item.Url) is { } url
        ? $"<p class=\"original\"><a href=\"{Item.Url}\" rel=\"noreferrer\">Read it on {url.IdnHost}</a></p>\n"
        : Markup.Empty;

    private Markup VersionsSection() => Edits.Count == 0 ? Markup.Empty : $"""
        <section class="versions" aria-labelledby="versions"><h2 id="versions">What was changed</h2>
        <p class="help">Each edit as the uploaded pages show it: <del>taken out</del>, <ins>put in</ins>.</p>
        {Edits.Select(edit => edit.Show(Item.Language))}</section>

        """;

    private Markup Seen() => $"""
        <section class="seen" aria-labelledby="seen"><h2 id="seen">Where and when it was seen</h2>
        <dl>
        <div><dt>First seen</dt><dd>{Pieces.Time(Item.FirstSeen)}</dd></div>
        <div><dt>Last seen</dt><dd>{Pieces.Time(Item.LastSeen)}</dd></div>
        <div><dt>Date found in</dt><dd>{DateFrom(Item.PublishedFrom)}</dd></div>
        <div><dt>{(History.Uploads.Count == 1 ? "Upload" : "Uploads")}</dt><dd><ul>{History.Uploads.Select(name => (Markup)$"<li dir=\"auto\">{name}</li>")}</ul></dd></div>
        </dl></section>
        """;

    private static string DateFrom(DateEvidence evidence) => evidence switch
    {
        DateEvidence.Profile => "the place that the source's profile names",
        DateEvidence.StructuredData => "the page’s structured data",
        DateEvidence.DateLine => "a line of its own beside the title",
        DateEvidence.Url => "the address",
        DateEvidence.Text => "the text",
        DateEvidence.WithoutYear => "a day without its year: the latest before the page was saved",
        DateEvidence.Title => "the title",
        _ => "no place: the page gives none",
    };
}
