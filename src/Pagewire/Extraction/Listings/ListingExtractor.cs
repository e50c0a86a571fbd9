using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Finding;
using Pagewire.Extraction.Listings.Headers;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Listings;

/// <summary>Finds what a page lists, by its structure alone.</summary>
internal static class ListingExtractor
{
    /// <summary>How many days after the capture an entry's date may lie: meetings and closing dates are announced for the year to come, and the one after.</summary>
    public const int MostDaysAhead = 731;

    /// <summary>All that looks like a list, and the headings over it.</summary>
    /// <param name="Lists">The lists; some overlap.</param>
    /// <param name="Dates">The page's dates.</param>
    /// <param name="Headings">The page's headings.</param>
    /// <param name="PageHeading">The heading of the whole page; null where it has none.</param>
    /// <param name="Host">The page's host; null where unknown.</param>
    /// <param name="Details">Completes the entries of chosen lists.</param>
    /// <param name="Lead">Finds the story over a list.</param>
    /// <param name="Few">Finds the entries of a page without any list.</param>
    internal sealed record Finding(RankedLists Lists, DateMarks Dates, Headings Headings, string? PageHeading, string? Host, EntryDetails Details, LeadStory Lead, FewEntries Few)
    {
        /// <summary>The best list, where it is good enough to stand; else null.</summary>
        public EntryList? Main => Lists.Best();

        /// <summary>Whether a list leads to pages of the same site; true where nothing tells.</summary>
        /// <param name="list">The list.</param>
        public bool IsOwnSite(EntryList list)
        {
            var own = 0;
            var linked = 0;
            foreach (var entry in list.Entries)
            {
                if (entry.Url is null) continue;
                linked++;
                if (Host is null || Addresses.Host(entry.Url) is var host && (host.IsEmpty || Addresses.IsSameSite(host, Host))) own++;
            }
            return own * 2 >= linked && linked * 2 >= list.Entries.Count;
        }
    }

    /// <summary>Finds the lists.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">What its head says.</param>
    /// <param name="context">How dates are to be understood.</param>
    public static Finding Find(PageModel model, PageMetadata metadata, DateContext context)
    {
        var dates = DateMarks.Of(model, context with { DaysAhead = MostDaysAhead });
        var links = new LinkTable(model, metadata);
        var groups = new MarkGroups(model);
        var headings = new Headings(model, dates);
        var headers = new EntryHeaders(model, dates, headings);
        var reader = new EntryReader(model, dates, metadata, links, groups.Path, headers);
        return new(new ListFinder(model, dates, links, groups, reader, new(model, dates, metadata, headers)).Find(), dates, headings, PageHeading(model), metadata.Base?.Host, new(model, dates, metadata), new(model, reader), new(model, dates, reader));
    }

    private static string? PageHeading(PageModel model)
    {
        foreach (var heading in model.Headings)
            if (model[heading].Tag == Tag.H1 && model[heading].LinkCount == 0 && model[heading].TextLength is > 1 and <= 100) return model.Line(heading);
        return null;
    }
}
