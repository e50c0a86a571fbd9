using Pagewire.Extraction.Article;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text;
using Pagewire.Reading;

namespace Pagewire.Extraction;

/// <summary>Page in, capture out: pure, without clock, I/O or configuration beyond the source's profile.</summary>
public static class Extractor
{
    /// <summary>Finds the article and the listed entries of a page.</summary>
    /// <param name="page">The page; its DOM is not changed.</param>
    /// <param name="profile">What is known of the source; null where there is no profile.</param>
    public static Capture Extract(Page page, SourceProfile? profile = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        var capture = new Capture { Url = page.Url, CapturedAt = page.CapturedAt, Language = page.Language };
        var dates = new DateContext { CapturedAt = page.CapturedAt?.Value, Language = page.Language };
        return page.Kind switch
        {
            PageKind.Text => OfText(page, capture, dates),
            PageKind.Html => OfHtml(page, capture, dates, profile),
            _ => capture,
        };
    }

    private static Capture OfText(Page page, Capture capture, DateContext dates)
    {
        var drops = new Drops();
        var found = TextExtractor.Extract(page.Lines ?? [], dates, drops);
        var article = found.Article is { } a ? a with { Categories = found.Section is { } s ? [s] : [], Url = page.Url?.Value } : null;
        return capture with { Section = found.Section, Article = article, Items = found.Items, Paging = found.Paging, Dropped = drops.Counts };
    }

    private static Capture OfHtml(Page page, Capture capture, DateContext dates, SourceProfile? profile)
    {
        if (page.Document is not { } document) return capture;
        var model = PageModel.Of(document);
        var metadata = PageMetadata.Of(model, page.Url?.Value);
        var article = ArticleExtractor.Extract(model, new ArticleContext(page, metadata, dates, profile));
        var drops = new Drops();
        var lists = ListingExtractor.Find(model, metadata, dates, drops);
        var items = new List<Sighting>();
        foreach (var list in lists)
            foreach (var entry in list.Entries)
            {
                if (entry.Title is null) drops.Add(Drops.NoTitle);
                else items.Add(Listed(entry, list));
            }
        return capture with { Article = article, Items = items, Dropped = drops.Counts };
    }

    private static Sighting Listed(Entry entry, EntryList list) => new()
    {
        Kind = SightingKind.Listed,
        Title = entry.Title!,
        Url = entry.Url,
        Published = entry.Published,
        PublishedFrom = entry.Evidence,
        Categories = [.. (list.Heading is null ? entry.Labels : entry.Labels.Prepend(list.Heading)).Distinct()],
        Summary = entry.Summary,
        Body = entry.Body,
        Image = entry.Image,
        Enclosures = entry.Enclosures,
        Strategy = "listing",
    };
}
