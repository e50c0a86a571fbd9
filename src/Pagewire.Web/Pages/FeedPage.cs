using Pagewire.Catalogue;
using Pagewire.Feeds;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>A feed for people: search, items, older and newer ones, and where to subscribe.</summary>
internal sealed record FeedPage
{
    /// <summary>What is shown, with its search and its place in the time line.</summary>
    public required FeedPlace Place { get; init; }

    /// <summary>The absolute addresses of the feeds.</summary>
    public required FeedAddresses Addresses { get; init; }

    /// <summary>The feed's source where it has one.</summary>
    public SourceSummary? Source { get; init; }

    /// <summary>The other feeds that the reader can go to.</summary>
    public IReadOnlyList<FeedPlace> Siblings { get; init; } = [];

    /// <summary>The items of this page, newest first.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Gives a source's name for people; null where all items have the same source.</summary>
    public Func<Item, string>? SourceTitle { get; init; }

    /// <summary>The place in the time line where the next page begins; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>Whether it is written to a file, where nothing answers a search.</summary>
    public bool Static { get; init; }

    private FeedSelection Selection => Place.Selection;

    private FeedPlace Whole => FeedPlace.Of(Selection.Source, Selection.Category, Place.Title);

    private string? CommonLanguage => Items.Select(item => item.Language).Distinct().Take(2).ToList() is [{ } language] ? language : null;

    private FeedPlace Newest => new(Selection with { Before = null }, Place.Title);

    /// <summary>What stands inside the frame.</summary>
    public Markup Main() => $"""
        <div class="feed">
        <header class="title">
        {Crumbs()}<h1 dir="auto"{Pieces.Language(CommonLanguage)}>{Place.Title}</h1>
        <div class="box"><span>{(Selection.Query is null ? "Subscribe" : "Subscribe to this search")}</span>{Pieces.Subscribe(Place.Title, Addresses.Feed(Newest.Selection))}</div>
        </header>
        {Markup.When(!Static, Pieces.Search("Search these items", Whole, Selection.Query))}{Found()}{Paging()}{OtherFeeds()}</div>
        """;

    private Markup Crumbs() => Source is null || Selection.Category == TimelineQuery.All
        ? Markup.Empty
        : $"<p class=\"crumbs\" dir=\"auto\"><a href=\"{FeedPlace.Everything(Source.Name, Source.Title).Page}\">{Source.Title}</a></p>\n";

    private Markup Found()
    {
        if (Items.Count > 0) return $"<h2 class=\"vh\">Items</h2>\n{Pieces.Items(Items, SourceTitle)}\n";
        if (Selection.Query is null) return $"<p class=\"none\">{(Selection.Before is null ? "Nothing here yet." : "No older items.")}</p>\n";
        return $"<p class=\"none\">Nothing here matches <q dir=\"auto\">{Selection.Query}</q>. <a href=\"{Whole.Page}\">Show all items</a></p>\n";
    }

    private Markup Paging()
    {
        if (Next is null && Selection.Before is null) return Markup.Empty;
        var older = new FeedPlace(Selection with { Before = Next }, Place.Title);
        var toNewest = Markup.When(Selection.Before is not null, $"<a href=\"{Newest.Page}\">Newest</a>");
        var toOlder = Markup.When(Next is not null, $"<a class=\"next\" href=\"{older.Page}\" rel=\"next\">Older items</a>");
        return $"<nav class=\"paging\" aria-label=\"Pages\">{toNewest}{toOlder}</nav>\n";
    }

    private Markup OtherFeeds()
    {
        var edits = Whole.Selection with { Changes = true };
        var isWholeSource = Source is not null && Selection.Category == TimelineQuery.All;
        var opml = Markup.When(isWholeSource, $" · <a href=\"{Addresses.Opml(Selection.Source)}\">All feeds of {Place.Title} as OPML</a>");
        return $"""
            {SiblingPlaces()}<p class="edits">Edits to these items, as a feed of their own: {Pieces.Subscribe($"edits to {Place.Title}", Addresses.Feed(edits))}{opml}</p>

            """;
    }

    private Markup SiblingPlaces() => Siblings.Count == 0 ? Markup.Empty : $"""
        <nav class="siblings" aria-labelledby="siblings"><h2 id="siblings">{(Source is null ? "Sources" : "Categories")}</h2>
        <ul>{Siblings.Select(place => (Markup)$"<li dir=\"auto\"><a href=\"{place.Page}\">{place.Title}</a></li>")}</ul></nav>

        """;
}
