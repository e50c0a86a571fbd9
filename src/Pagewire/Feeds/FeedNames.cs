using Pagewire.Catalogue;

namespace Pagewire.Feeds;

/// <summary>What a feed is called.</summary>
/// <param name="Title">Its title, plain text: the category, the source or the site, and the search.</param>
/// <param name="Description">One sentence that says what it holds.</param>
/// <param name="Author">Who stands for entries that name no author.</param>
public sealed record FeedName(string Title, string Description, string Author);

/// <summary>Names feeds by their category, their source and what was searched for.</summary>
/// <param name="site">The site's name for people.</param>
public sealed class FeedNames(string site)
{
    /// <summary>A feed's name; null where its source or its category is not known.</summary>
    /// <param name="selection">Which feed.</param>
    /// <param name="sources">The sources, as the catalogue gives them.</param>
    public FeedName? Of(FeedSelection selection, IReadOnlyList<SourceSummary> sources)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(sources);
        var source = selection.Source is { } name ? sources.FirstOrDefault(one => one.Name == name) : null;
        if (selection.Source is not null && source is null) return null;
        var category = selection.Category == TimelineQuery.All ? null : CategoryNames.Of(selection.Category, source is null ? sources : [source]);
        if (category is null && selection.Category != TimelineQuery.All) return null;

        var owner = source?.Title ?? site;
        var title = category is null ? owner : $"{category} · {owner}";
        if (selection.Query is not null) title += $" · {selection.Query}";
        if (selection.Changes) title = $"Changes · {title}";
        var what = selection.Changes ? "What was changed after it was published" : "Items";
        var where = source is null ? "from all sources" : $"from {owner}";
        var description = $"{what} {(category is null ? where : $"in {category}, {where}")}{(selection.Query is null ? "" : $", found by {selection.Query}")}.";
        return new(title, description, owner);
    }
}
