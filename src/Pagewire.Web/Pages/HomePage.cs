using Pagewire.Catalogue;
using Pagewire.Feeds;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>The start page: what there is to subscribe to, and the latest items.</summary>
internal sealed record HomePage
{
    /// <summary>The absolute addresses of the feeds.</summary>
    public required FeedAddresses Addresses { get; init; }

    /// <summary>The sources, sorted by name.</summary>
    public required IReadOnlyList<SourceSummary> Sources { get; init; }

    /// <summary>The newest items of all sources.</summary>
    public required IReadOnlyList<Item> Latest { get; init; }

    /// <summary>How many items there are; null while they are still being counted.</summary>
    public Tally? Tally { get; init; }

    /// <summary>Whether it is written to a file, where there is no searching and no uploading.</summary>
    public bool Static { get; init; }

    /// <summary>What stands inside the frame.</summary>
    public Markup Main() => Sources.Count == 0 ? Static ? $"<h1>No pages yet</h1>" : Empty() : $"""
        {Markup.When(!Static, Pieces.Search("Search all items", FeedPlace.Everything(null, "All items")))}<div class="columns">
        <section class="subscribe" aria-labelledby="subscribe">
        <h1 id="subscribe">Subscribe</h1>
        <p class="jump"><a href="#latest">Latest items</a></p>
        {Everything()}{Sources.Select(Source)}</section>
        <section class="latest" aria-labelledby="latest">
        <h2 id="latest">Latest</h2>
        {Pieces.Items(Latest, Sources.Count > 1 ? TitleOf : null)}
        <p class="more"><a href="/feeds/all">All items</a></p>
        </section>
        </div>
        """;

    // What a newcomer meets before the first upload.
    private static Markup Empty() => $"""
        <section class="welcome">
        <h1>No pages yet</h1>
        <p class="lead">Save a page of a site that has no feed, hand it over, and everybody can subscribe to it.</p>
        <ol class="steps">
        <li><h2>Save a page</h2><p>In the browser, press <kbd>Ctrl</kbd> <kbd>S</kbd> on a news list or an article.
        HTML, MHTML, WARC, plain text and archives of these are all welcome.</p></li>
        <li><h2>Hand it over</h2><p><a href="/ops/upload">Drop the file here</a>, put it into the folder or the container of uploads
        in a subfolder named after the site, or run <code>./pagewire ingest FILE</code>.</p></li>
        <li><h2>Subscribe</h2><p>The site, its sections and their RSS, Atom and JSON feeds then appear on this page.</p></li>
        </ol>
        <p>Unsure what would be found in a page? <a href="/ops/preview">Look at it first</a>; nothing is stored.</p>
        </section>
        """;

    private Markup Everything()
    {
        if (Sources.Count < 2) return Markup.Empty;
        var all = FeedPlace.Everything(null, "All sources");
        var categories = CategoryNames.Shared(Sources).Select(category => Category(
            FeedPlace.Of(null, category.Slug, category.Name), $"{category.Name}, all sources", Everywhere(category.Slug)));
        return $"""
            <div class="source every">
            <div class="line head"><h2><a href="{all.Page}">Everything</a>{Count(Tally?.Items)}</h2>{Pieces.Subscribe("everything", Addresses.Feed(all.Selection))}</div>
            {Categories(categories)}</div>

            """;
    }

    private long? Everywhere(string category) => Tally?.ByCategory.Where(count => count.Key.Category == category).Sum(count => count.Value);

    private Markup Source(SourceSummary source)
    {
        var all = FeedPlace.Everything(source.Name, source.Title);
        var items = Tally?.BySource.GetValueOrDefault(source.Name);
        var categories = source.Categories.Select(category => Category(
            FeedPlace.Of(source.Name, category.Slug, category.Name), $"{source.Title}, {category.Name}", Tally?.ByCategory.GetValueOrDefault((source.Name, category.Slug))));
        return $"""
            <div class="source">
            <div class="line head"><h2><a dir="auto" href="{all.Page}">{source.Title}</a>{Count(items)}</h2>{Pieces.Subscribe(source.Title, Addresses.Feed(all.Selection))}</div>
            {Categories(categories)}</div>

            """;
    }

    private static Markup Categories(IEnumerable<Markup> entries) => entries.Any() ? $"<ul>\n{entries}</ul>\n" : Markup.Empty;

    private Markup Category(FeedPlace place, string name, long? items) => $"""
        <li class="line"><span><a dir="auto" href="{place.Page}">{place.Title}</a>{Count(items)}</span>{Pieces.Subscribe(name, Addresses.Feed(place.Selection))}</li>

        """;

    private Markup Count(long? items) => items is not { } count ? Markup.Empty
        : $"<span class=\"count\">{count:N0}{(Tally!.Complete ? string.Empty : "+")}<span class=\"vh\"> {(count == 1 ? "item" : "items")}</span></span>";

    private string TitleOf(Item item) => Sources.FirstOrDefault(source => source.Name == item.Source)?.Title ?? item.Source.ToString();
}
