using Pagewire.Catalogue;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>A feed for people: search, items, older and newer ones, and where to subscribe.</summary>
internal sealed record FeedPage
{
    /// <summary>The feed.</summary>
    public required FeedPlace Place { get; init; }

    /// <summary>The feed's source where it has one.</summary>
    public SourceSummary? Source { get; init; }

    /// <summary>The other categories that the reader can go to.</summary>
    public IReadOnlyList<FeedPlace> Siblings { get; init; } = [];

    /// <summary>The addresses of its formats, those of the search where there is one.</summary>
    public required IReadOnlyList<FeedLink> Links { get; init; }

    /// <summary>The items of this page, newest first.</summary>
    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Gives a source's name for people; null where all items have the same source.</summary>
    public Func<Item, string>? SourceTitle { get; init; }

    /// <summary>What is searched for; null where nothing is.</summary>
    public string? Query { get; init; }

    /// <summary>The place in the time line where the next page begins; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>Whether this is the page with the newest items.</summary>
    public bool IsNewest { get; init; } = true;

    /// <summary>What stands inside the frame.</summary>
    public Markup Main() => $"""
        <div class="feed">
        <header class="title">
        {Markup.When(Source is not null && Place.Category != TimelineQuery.All, $"<p class=\"crumbs\" dir=\"auto\"><a href=\"{SourcePage}\">{Source?.Title}</a></p>\n")}<h1 dir="auto">{Place.Title}</h1>
        {SubscribeBox()}
        </header>
        <form class="search" role="search" method="get" action="{Place.Page}">
        <label for="q">Search these items</label>
        <div class="field"><input id="q" name="q" type="search" value="{Query}" maxlength="200" dir="auto" aria-describedby="q-help"><button type="submit">Search</button></div>
        <p id="q-help" class="help">Words must all occur. <code>"two words"</code> for a phrase, <code>-word</code> to leave out.</p>
        </form>
        {Found()}{Paging()}{OtherCategories()}</div>
        """;

    private string SourcePage => FeedPlace.Everything(Source?.Name, string.Empty).Page;

    private Markup SubscribeBox() => $"""
        <div class="box"><span>{(Query is null ? "Subscribe" : "Subscribe to this search")}</span>{Pieces.Subscribe(Place.Title, Links)}</div>
        """;

    private Markup Found()
    {
        if (Items.Count > 0)
        {
            return $"""
                <h2 class="vh">Items</h2>
                {Pieces.Items(Items, SourceTitle)}

                """;
        }
        if (Query is null) return $"<p class=\"none\">{(IsNewest ? "Nothing here yet." : "No older items.")}</p>\n";
        return $"<p class=\"none\">Nothing here matches <q dir=\"auto\">{Query}</q>. <a href=\"{Place.Page}\">Show all items</a></p>\n";
    }

    private Markup Paging()
    {
        if (Next is null && IsNewest) return Markup.Empty;
        var newest = Place.Page + (Query is null ? string.Empty : "?q=" + Uri.EscapeDataString(Query));
        var older = $"{newest}{(Query is null ? '?' : '&')}before={Uri.EscapeDataString(Next ?? string.Empty)}";
        return $"""
            <nav class="paging" aria-label="Pages">
            {Markup.When(!IsNewest, $"<a href=\"{newest}\">Newest</a>")}{Markup.When(Next is not null, $"<a class=\"next\" href=\"{older}\" rel=\"next\">Older items</a>")}
            </nav>

            """;
    }

    private Markup OtherCategories() => Siblings.Count == 0 ? Markup.Empty : $"""
        <nav class="siblings" aria-labelledby="siblings"><h2 id="siblings">{(Source is null ? "Sources" : "Categories")}</h2>
        <ul>{Siblings.Select(place => (Markup)$"<li dir=\"auto\"><a href=\"{place.Page}\">{place.Title}</a></li>")}</ul></nav>

        """;
}
