using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Feeds;
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
            PageKind.Html when page.Document is not null => HtmlExtractor.Extract(page, capture, dates, profile),
            PageKind.Feed when page.Feed is not null => OfFeed(page, capture, dates),
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

    private static Capture OfFeed(Page page, Capture capture, DateContext dates)
    {
        var drops = new Drops();
        var (title, language, items) = FeedExtractor.Extract(page.Feed!, page.Url?.Value, dates, drops);
        return capture with { Section = title, Language = capture.Language ?? language, Items = items, Dropped = drops.Counts };
    }
}
