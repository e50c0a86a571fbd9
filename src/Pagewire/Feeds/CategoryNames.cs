using Pagewire.Catalogue;

namespace Pagewire.Feeds;

/// <summary>Categories over all sources. Sites write the same heading in different ways: the one that sorts first names it, whatever came first.</summary>
public static class CategoryNames
{
    /// <summary>A category's name; null where none of the sources has it.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="sources">The sources that count.</param>
    public static string? Of(string slug, IEnumerable<SourceSummary> sources) =>
        sources.SelectMany(source => source.Categories).Where(category => category.Slug == slug).Select(category => category.Name).Min(StringComparer.Ordinal);

    /// <summary>The categories that more than one source has, by name: each has a feed over all sources.</summary>
    /// <param name="sources">All sources.</param>
    public static IReadOnlyList<Category> Shared(IReadOnlyList<SourceSummary> sources) =>
    [
        .. sources.SelectMany(source => source.Categories.DistinctBy(category => category.Slug))
            .Where(category => category.Slug != TimelineQuery.All)
            .GroupBy(category => category.Slug, StringComparer.Ordinal)
            .Where(same => same.Skip(1).Any())
            .Select(same => new Category(same.Key, Of(same.Key, sources)!))
            .OrderBy(category => category.Name, StringComparer.Ordinal),
    ];
}
