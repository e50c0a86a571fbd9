using Pagewire.Catalogue;

namespace Pagewire.Feeds;

/// <summary>Every feed there is, as OPML lists them.</summary>
public static class FeedList
{
    /// <summary>The feeds, by source: everything first, then each category; before them those over all sources.</summary>
    /// <param name="sources">The sources, as the catalogue gives them.</param>
    /// <param name="addresses">The absolute addresses.</param>
    /// <param name="site">The site's name for people.</param>
    /// <param name="withAll">Whether the feeds over all sources come first: everything, and the categories that several sources share.</param>
    public static IReadOnlyList<OpmlGroup> Of(IReadOnlyList<SourceSummary> sources, FeedAddresses addresses, string site, bool withAll = true)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(addresses);
        var names = new FeedNames(site);
        OpmlFeed Feed(FeedSelection selection) => new(names.Of(selection, sources)!.Title, addresses.Feed(selection).In(FeedFormat.Atom), addresses.Page(selection));

        var groups = sources.Select(source => new OpmlGroup(source.Title,
        [
            .. source.Categories.Select(category => category.Slug).Where(slug => slug != TimelineQuery.All).Prepend(TimelineQuery.All)
                .Select(slug => Feed(new() { Source = source.Name, Category = slug })),
        ]));
        return withAll ? [new(site, [Feed(new()), .. CategoryNames.Shared(sources).Select(category => Feed(new() { Category = category.Slug }))]), .. groups] : [.. groups];
    }
}
