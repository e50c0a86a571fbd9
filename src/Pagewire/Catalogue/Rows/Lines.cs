namespace Pagewire.Catalogue.Rows;

/// <summary>An item's rows in the time lines.</summary>
internal static class Lines
{
    /// <summary>The most categories of one item that get time lines, so that an item that moves, or joins another, still fits into one batch.</summary>
    public const int MostCategories = 14;

    /// <summary>The keys of its rows: by feed date and by arrival, in <c>all</c> and each category; by change in <c>all</c> and each category where it has changed.</summary>
    public static IEnumerable<string> Of(Item item)
    {
        foreach (var category in CategoriesOf(item))
        {
            yield return Keys.Line(TimelineOrder.FeedDate, category, item.FeedDate, item.Id);
            yield return Keys.Line(TimelineOrder.Arrival, category, item.Arrived, item.Id);
            if (item.Versions > 1) yield return Keys.Line(TimelineOrder.Changes, category, item.Updated, item.Id);
        }
    }

    /// <summary>The slugs that the item is found under; a category of the site that is called "all" adds nothing to the one that holds everything.</summary>
    private static IEnumerable<string> CategoriesOf(Item item) =>
        item.Categories.Select(c => c.Slug).Where(slug => slug != TimelineQuery.All).Take(MostCategories).Prepend(TimelineQuery.All);
}
