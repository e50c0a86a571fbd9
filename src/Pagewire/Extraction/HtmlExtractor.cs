using Pagewire.Extraction.Article;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Finding;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Profiles;
using Pagewire.Extraction.StandIns;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;
using Pagewire.Reading;

namespace Pagewire.Extraction;

/// <summary>Finds the article and the entries of an HTML page.</summary>
internal static class HtmlExtractor
{
    // So many dated entries in panels that are closed are what the page is for.
    private const int LeastInPanels = 3;

    // A text no longer introduces closed panels that list so many days.
    private const int ManyInPanels = 8;
    private const int LongestIntroduction = 700;

    // The names of panels are no longer, and no more.
    private const int MostPanels = 60;
    private const int WidestName = 60;

    /// <summary>Reads the page; where next to nothing stands open on it, what its closed panels list.</summary>
    /// <param name="page">The page, with its model.</param>
    /// <param name="capture">What is known of it.</param>
    /// <param name="dates">How its dates are to be understood.</param>
    /// <param name="profile">What is known of the source; null where there is no profile.</param>
    public static Capture Extract(Page page, Capture capture, DateContext dates, SourceProfile? profile)
    {
        var model = page.Model!;
        var shown = Extract(model, page, capture, dates, profile);
        var isIntroduced = shown is { Article.Body.Text.Length: <= LongestIntroduction, Items.Count: 0 };
        if (!model.HasClosedPanels || shown.Article is not null && !isIntroduced || shown.Items.Count >= LeastInPanels && !MayNamePanels(shown.Items)) return shown;
        var opened = Extract(PageModel.Of(model.Document, opened: true), page, capture, dates, profile);
        return (opened.Article is null || isIntroduced) && opened.Items.Count(item => item.Published is not null) >= (isIntroduced ? ManyInPanels : LeastInPanels) && (shown.Items.Count < LeastInPanels || Name(shown.Items, opened.Items)) ? opened : shown;
    }

    private static bool MayNamePanels(IReadOnlyList<Sighting> items) => items.Count <= MostPanels && items.All(item => item.Published is null && TextSize.Of(item.Title) <= WidestName);

    // What stands open is the name of a committee over each closed table of its meetings.
    private static bool Name(IReadOnlyList<Sighting> names, IReadOnlyList<Sighting> items)
    {
        var named = items.Where(item => item.Published is not null).SelectMany(item => item.Categories).ToHashSet(StringComparer.Ordinal);
        return names.Count(name => named.Contains(name.Title)) * 2 >= names.Count;
    }

    private static Capture Extract(PageModel model, Page page, Capture capture, DateContext dates, SourceProfile? profile)
    {
        var metadata = PageMetadata.Of(model, page.Url?.Value);
        var drops = new Drops();
        var finding = ListingExtractor.Find(model, metadata, dates);
        var marked = MarkedEntries.Of(model);
        var judge = new PageJudge(new MainText(model), new ArticleContext(page, metadata, finding.Dates.Context with { DaysAhead = dates.DaysAhead }, profile), marked);
        var names = new CategoryNaming(finding.Dates.Context);
        var article = judge.IsArticle(finding) ? names.In(ArticleExtractor.Read(judge.Article!)) : null;
        var named = profile is null ? null : new ProfileExtractor(model, metadata, finding.Dates.Context, profile);
        var namedItems = named?.Items(drops);
        if (named is not null)
        {
            article = named.Article(article);
            drops.Add(Drops.SlowSelector, named.LeftOut);
        }
        var lists = article is null ? ListChoice.OfIndex(finding, drops) : ListChoice.OfArticle(finding, judge.Body, drops);
        ComingDays.Mend(lists, finding.Dates.Context);
        var section = article is null ? names.Of(IndexSection(finding, lists)) : article.Categories.Count > 0 ? article.Categories[0] : null;
        var items = namedItems ?? ListedItems.Of(lists, finding.Details, article, page.Language, drops);
        if (article is null) items = Joined(items, marked.Read(metadata), JsonLdEntries.Of(metadata), StateEntries.Of(model, metadata), page.Url?.Value);
        // An archive may have one post, and nothing else but what stands beside it.
        if (article is null && namedItems is null && TemplateWords.AreOfList(model.Document) && lists.TrueForAll(list => (list.Region & ListChoice.Beside) != 0)) items = DataJoin.WithOnly(items, marked.Read(metadata), page.Url?.Value);
        // What a profile names is taken as it is.
        if (namedItems is null) items = names.In(items, article);
        return StandIn.Judge(model, capture with
        {
            Section = section,
            Article = article,
            Items = items,
            Paging = PagingFinder.Find(model, metadata, page.Url?.Value, isIndex: article is null && items.Count > 0),
            Dropped = drops.Counts,
            Warnings = named is null ? capture.Warnings : [.. capture.Warnings, .. named.Warnings(article is not null)],
        });
    }

    private static List<Sighting> Joined(List<Sighting> items, List<DataEntry> marked, List<DataEntry> jsonLd, List<DataEntry> state, string? pageUrl) =>
        DataJoin.Join(DataJoin.Join(DataJoin.Complete(DataJoin.Join(items, marked, pageUrl), marked, pageUrl), jsonLd, pageUrl), state, pageUrl);

    private static string? IndexSection(ListingExtractor.Finding finding, List<EntryList> lists) => lists.Count > 0 ? lists[0].Heading : finding.PageHeading;
}
