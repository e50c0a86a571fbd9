using Pagewire.Catalogue;
using Pagewire.Feeds;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>Makes the pages that everybody may see.</summary>
/// <param name="site">What all endpoints share.</param>
/// <param name="tally">Counts items.</param>
internal sealed class PublicPages(Site site, TallyCounter tally)
{
    /// <summary>What is said at the address of a feed of edits without its extension.</summary>
    public const string NoPageOfEdits = "A feed of edits has no page for people: its address ends in /changes.rss, /changes.atom or /changes.json.";

    private const int LatestShown = 15;

    private readonly FeedItems _items = new(site.Services.Catalogue, site.Feeds.Bodies);
    private readonly FeedNames _names = new(site.Options.SiteTitle);

    private ItemCatalogue Catalogue => site.Services.Catalogue;

    /// <summary>The start page.</summary>
    public async Task<PageMemory.Outcome> HomeAsync()
    {
        var page = new HomePage
        {
            Addresses = site.Addresses,
            Sources = await site.Feeds.SourcesAsync(),
            Latest = (await Catalogue.TimelineAsync(new() { Limit = LatestShown })).Items,
            Tally = await tally.GetAsync(),
            Static = site.Options.Static,
        };
        return Page(new PageFrame
        {
            Site = site.Options.SiteTitle,
            Section = "/",
            Canonical = site.Addresses.Home,
            Feeds = [(site.Options.SiteTitle, site.Addresses.Feed(new()))],
            Scripts = [Asset.Copy],
        }, page.Main());
    }

    /// <summary>A feed for people.</summary>
    /// <param name="source">The source's name; null for all.</param>
    /// <param name="wanted">The category, what is searched for, where the page begins, in which order; its source is not looked at.</param>
    /// <exception cref="FormatException">A parameter cannot be read; the message is one sentence for people.</exception>
    public async Task<PageMemory.Outcome> FeedAsync(string? source, FeedSelection wanted)
    {
        var category = wanted.Category;
        var sources = await site.Feeds.SourcesAsync(all => (source is null || Named(source, all) is not null) && _names.Of(wanted with { Source = Named(source, all)?.Name, Query = null }, all) is not null);
        var one = Named(source, sources);
        if (source is not null && one is null) return Missing(category == FeedSelection.ChangesSegment ? NoPageOfEdits : "There is no source of this name.");
        var selection = wanted with { Source = one?.Name };
        if (_names.Of(selection with { Query = null }, sources) is not { } name)
            return Missing(category == FeedSelection.ChangesSegment ? NoPageOfEdits : "There is no category of this name.");
        var found = await _items.SelectAsync(selection);
        var page = new FeedPage
        {
            Place = new(selection, category == TimelineQuery.All ? one?.Title ?? "All items" : CategoryNames.Of(category, one is null ? sources : [one])!),
            Addresses = site.Addresses,
            Source = one,
            Siblings = Siblings(sources, one, category),
            Items = found.Items,
            Next = site.Options.Static ? null : found.Next,
            Static = site.Options.Static,
            SourceTitle = one is null ? item => TitleOf(item, sources) : null,
        };
        return Page(new PageFrame
        {
            Title = selection.Query is null ? page.Place.Title : $"{selection.Query} · {page.Place.Title}",
            Site = site.Options.SiteTitle,
            Canonical = selection.Query is null && selection.Before is null ? site.Addresses.Page(selection) : null,
            Private = selection.Query is not null,
            Feeds = [(name.Title, site.Addresses.Feed(selection with { Before = null }))],
            Scripts = [Asset.Copy],
        }, page.Main());
    }

    /// <summary>An item, or where the item is that it was joined into.</summary>
    public async Task<PageMemory.Outcome> ItemAsync(string id)
    {
        if (await Catalogue.ItemAsync(id) is not { } history) return Missing("There is no item of this id.");
        var item = history.Item;
        if (item.Id != id) return new() { Moved = ItemPage.Address(item.Id) };
        var source = TitleOf(item, await site.Feeds.SourcesAsync());
        var page = new ItemPage
        {
            History = history,
            SourceTitle = source,
            Body = item.BodyHash is { } hash ? await site.Feeds.Bodies.HtmlAsync(hash) : null,
            Edits = await Edit.OfAsync(history, site.Feeds.Bodies),
        };
        return Page(new PageFrame
        {
            Title = item.Title,
            Site = site.Options.SiteTitle,
            Canonical = site.Addresses.Item(item.Id),
            Feeds = [(source, site.Addresses.Feed(new() { Source = item.Source }))],
        }, page.Main());
    }

    private static SourceSummary? Named(string? source, IReadOnlyList<SourceSummary> sources) => source is null ? null : sources.FirstOrDefault(summary => summary.Name.ToString() == source);

    private static IReadOnlyList<FeedPlace> Siblings(IReadOnlyList<SourceSummary> sources, SourceSummary? one, string category) => one is null
        ? [.. sources.Select(source => FeedPlace.Everything(source.Name, source.Title))]
        : [.. one.Categories.Where(other => other.Slug != category).Select(other => FeedPlace.Of(one.Name, other.Slug, other.Name))];

    private static string TitleOf(Item item, IReadOnlyList<SourceSummary> sources) =>
        sources.FirstOrDefault(source => source.Name == item.Source)?.Title ?? item.Source.ToString();

    private static PageMemory.Outcome Missing(string sentence) => new() { Missing = sentence };

    private PageMemory.Outcome Page(PageFrame frame, Markup main) =>
        new() { Page = (site.Options.Static ? frame with { Navigation = PageFrame.StaticNavigation } : frame).Around(main) };
}
