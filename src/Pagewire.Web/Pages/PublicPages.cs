using Microsoft.AspNetCore.Http;
using Pagewire.Catalogue;
using Pagewire.Feeds;
using Pagewire.Web.Html;
using Pagewire.Web.Http;

namespace Pagewire.Web.Pages;

/// <summary>Answers requests for the pages that everybody may see.</summary>
internal sealed class PublicPages
{
    private const int LatestShown = 20;

    private readonly Site _site;
    private readonly TallyCounter _tally;
    private readonly Refreshing<IReadOnlyList<SourceSummary>> _sources;
    private readonly Refreshing<TimelinePage> _latest;

    public PublicPages(Site site, TallyCounter tally)
    {
        _tally = tally;
        _site = site;
        _sources = new(Catalogue.SourcesAsync, site.Options.FreshFor, site.Services.Clock);
        _latest = new(cancellation => Catalogue.TimelineAsync(new() { Limit = LatestShown }, cancellation), site.Options.FreshFor, site.Services.Clock);
    }

    private ItemCatalogue Catalogue => _site.Services.Catalogue;

    /// <summary>The start page.</summary>
    /// <param name="context">The request and its response.</param>
    public async Task HomeAsync(HttpContext context)
    {
        var page = new HomePage
        {
            Addresses = _site.Addresses,
            Sources = await _sources.GetAsync(),
            Latest = (await _latest.GetAsync()).Items,
            Tally = await _tally.GetAsync(),
        };
        var everything = FeedPlace.Everything(null, _site.Options.SiteTitle);
        await SendAsync(context, new PageFrame
        {
            Site = _site.Options.SiteTitle,
            Section = "/",
            Canonical = _site.Addresses.Home,
            Feeds = [(everything.Title, _site.Addresses.Feed(everything.Selection))],
            Scripts = [Asset.Copy],
        }, page.Main());
    }

    /// <summary>A feed for people.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="source">The source's name; null for all.</param>
    /// <param name="category">The category's slug.</param>
    public async Task FeedAsync(HttpContext context, string? source, string category)
    {
        var sources = await _sources.GetAsync();
        var one = source is null ? null : sources.FirstOrDefault(summary => summary.Name.ToString() == source);
        if (source is not null && one is null)
        {
            await Problem.NotFoundAsync(context, "There is no source of this name.");
            return;
        }
        if (TitleOf(one is null ? sources : [one], one, category) is not { } title)
        {
            await Problem.NotFoundAsync(context, "There is no category of this name.");
            return;
        }
        var query = context.Request.Query;
        var selection = new FeedSelection
        {
            Source = one?.Name,
            Category = category,
            Query = query["q"].ToString().Trim() is { Length: > 0 } words ? words : null,
            Before = query["before"].ToString() is { Length: > 0 } before ? before : null,
        };
        var found = await FindAsync(selection, context.RequestAborted);
        var place = new FeedPlace(selection, title);
        var page = new FeedPage
        {
            Place = place,
            Addresses = _site.Addresses,
            Source = one,
            Siblings = one is null
                ? [.. sources.Select(summary => FeedPlace.Everything(summary.Name, summary.Title))]
                : [.. one.Categories.Where(other => other.Slug != category).Select(other => FeedPlace.Of(one.Name, other.Slug, other.Name))],
            Items = found.Items,
            Next = found.Next,
            SourceTitle = one is null ? item => sources.FirstOrDefault(summary => summary.Name == item.Source)?.Title ?? item.Source.ToString() : null,
        };
        await SendAsync(context, new PageFrame
        {
            Title = title,
            Site = _site.Options.SiteTitle,
            Canonical = selection.Query is null && selection.Before is null ? _site.Addresses.Page(selection) : null,
            Private = selection.Query is not null,
            Feeds = [(title, _site.Addresses.Feed(selection with { Before = null }))],
            Scripts = [Asset.Copy],
        }, page.Main());
    }

    /// <summary>An item, or where the item is that it was joined into.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="id">Its id.</param>
    public async Task ItemAsync(HttpContext context, string id)
    {
        var history = await Catalogue.ItemAsync(id, context.RequestAborted);
        if (history is null)
        {
            await Problem.NotFoundAsync(context, "There is no item of this id.");
            return;
        }
        var item = history.Item;
        if (item.Id != id)
        {
            await PageAnswer.Redirect(context, _site, ItemPage.Address(item.Id), StatusCodes.Status301MovedPermanently);
            return;
        }
        var source = (await _sources.GetAsync()).FirstOrDefault(summary => summary.Name == item.Source);
        var page = new ItemPage
        {
            History = history,
            SourceTitle = source?.Title ?? item.Source.ToString(),
            Body = item.BodyHash is { } hash ? await Catalogue.BodyAsync(hash, context.RequestAborted) : null,
            Edits = await EditsAsync(history, context.RequestAborted),
        };
        var feed = FeedPlace.Everything(item.Source, page.SourceTitle);
        await SendAsync(context, new PageFrame
        {
            Title = item.Title,
            Site = _site.Options.SiteTitle,
            Canonical = _site.Addresses.Item(item.Id),
            Feeds = [(feed.Title, _site.Addresses.Feed(feed.Selection))],
        }, page.Main());
    }

    private async Task<IReadOnlyList<Edit>> EditsAsync(ItemHistory history, CancellationToken cancellation)
    {
        var edits = new List<Edit>();
        foreach (var field in history.Versions.GroupBy(version => version.Field))
        {
            var versions = field.ToList();
            if (versions.Count < 2 || field.Key == "url") continue;
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var version in versions)
            {
                texts[version.Value] = field.Key == "body" ? BodyText.Of(await Catalogue.BodyAsync(version.Value, cancellation)) : version.Value;
            }
            edits.AddRange(Edit.Between(versions, version => texts[version.Value]));
        }
        return [.. edits.OrderByDescending(edit => edit.FirstAfter).ThenBy(edit => edit.Field, StringComparer.Ordinal)];
    }

    private async Task<TimelinePage> FindAsync(FeedSelection selection, CancellationToken cancellation)
    {
        var query = new TimelineQuery { Source = selection.Source, Category = selection.Category, Limit = selection.Limit, Before = selection.Before };
        return await Catalogue.TimelineAsync(query, cancellation);
    }

    private static string? TitleOf(IReadOnlyList<SourceSummary> sources, SourceSummary? one, string category) =>
        category == TimelineQuery.All
            ? one?.Title ?? "All items"
            : sources.SelectMany(source => source.Categories).FirstOrDefault(known => known.Slug == category)?.Name;

    private Task SendAsync(HttpContext context, PageFrame frame, Markup main) => PageAnswer.PublicAsync(context, _site, frame.Around(main));
}
