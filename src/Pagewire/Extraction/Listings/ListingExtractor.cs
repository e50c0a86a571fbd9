using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Listings;

/// <summary>Finds the entries that a page lists, by its structure alone.</summary>
internal static class ListingExtractor
{
    /// <summary>Finds the lists that stand, in document order.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">What its head says.</param>
    /// <param name="context">How dates are to be understood.</param>
    /// <param name="drops">Where to count what is left out.</param>
    public static List<EntryList> Find(PageModel model, PageMetadata metadata, DateContext context, Drops drops)
    {
        var dates = DateMarks.Of(model, context);
        var links = new LinkTable(model, metadata);
        var groups = new MarkGroups(model);
        var lists = new ListFinder(model, dates, links, groups, new EntryReader(model, dates, metadata, links, groups.Path)).Find();
        return ListChoice.Choose(lists, drops);
    }
}
