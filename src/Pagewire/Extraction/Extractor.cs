using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Feeds;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Profiles;
using Pagewire.Extraction.StandIns;
using Pagewire.Extraction.Text;
using Pagewire.Extraction.Wording;
using Pagewire.Reading;
using Pagewire.Reading.Provenance;

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
        var language = page.Language ?? profile?.Language;
        var capture = new Capture { Url = page.Url, CapturedAt = page.CapturedAt, Language = language, Warnings = page.Warnings };
        var dates = new DateContext { CapturedAt = page.CapturedAt?.Value, IsFileTime = page.CapturedAt?.From == CaptureTimeLadder.LastModified, Language = RegionalEnglish.Of(language, page.Url?.Value), Order = profile?.DateOrder };
        var rules = new ProfileRules(profile);
        return Explained(page, dates, WithoutFiles(Bounded(rules.Apply(ShownText.In(page.Kind switch
        {
            PageKind.Text => OfText(page, capture, dates, rules),
            PageKind.Html when page.Model is not null => HtmlExtractor.Extract(page, capture, dates, profile),
            PageKind.Feed when page.Feed is not null => OfFeed(page, capture, dates),
            _ => capture,
        })))));
    }

    // Nothing else would tell that they are missing from the feeds.
    private static Capture WithoutFiles(Capture capture)
    {
        if (capture.RelativeFiles is not (> 0 and var files)) return capture;
        var counted = files == 1 ? "1 document with a relative address becomes no enclosure" : FormattableString.Invariant($"{files:N0} documents with relative addresses become no enclosures");
        return capture with { Warnings = [.. capture.Warnings, $"Nothing tells the page's address, so {counted}: say the address (--url, or the field url of a form and of a blob's metadata)."] };
    }

    // A page without any date that has dates nevertheless.
    private static Capture Explained(Page page, DateContext dates, Capture capture)
    {
        if (page.CapturedAt is not { } captured || capture.Article?.Published is not null || capture.Items.Any(item => item.Published is not null)) return capture;
        var warning = page.Lines is { } lines ? LateDates.Warning(lines, captured, dates)
            : page.Model is { } model ? LateDates.Warning(model.AllText.ToString().Split('\n'), captured, dates with { DaysAhead = ListingExtractor.MostDaysAhead }) : null;
        return warning is null ? capture : capture with { Warnings = [.. capture.Warnings, warning] };
    }

    // Every entry costs many times its bytes once it is joined with what is known.
    private static Capture Bounded(Capture capture)
    {
        if (capture.Items.Count <= Drops.MostItems) return capture;
        var dropped = new SortedDictionary<string, int>(capture.Dropped.ToDictionary(), StringComparer.Ordinal) { [Drops.OverLimit] = capture.Items.Count - Drops.MostItems };
        var warning = FormattableString.Invariant($"The page lists {capture.Items.Count:N0} entries, and those behind the limit of {Drops.MostItems:N0} entries a page were left out: split it.");
        return capture with { Items = [.. capture.Items.Take(Drops.MostItems)], Dropped = dropped, Warnings = [.. capture.Warnings, warning] };
    }

    private static Capture OfText(Page page, Capture capture, DateContext dates, ProfileRules rules)
    {
        var drops = new Drops();
        var lines = page.Lines ?? [];
        if (!rules.IsEmpty)
        {
            var kept = lines.Where(l => l.Length == 0 || !rules.Drops(l)).ToList();
            drops.Add(Drops.Dropped, lines.Count - kept.Count);
            lines = kept;
        }
        var found = TextExtractor.Extract(lines, dates, drops);
        var article = found.Article is { } a ? a with { Categories = found.Section is { } s ? [s] : [], Url = page.Url?.Value } : null;
        return StandIn.Judge(lines, capture with { Section = found.Section, Article = article, Items = found.Items, Paging = found.Paging, Dropped = drops.Counts });
    }

    private static Capture OfFeed(Page page, Capture capture, DateContext dates)
    {
        var drops = new Drops();
        var (title, language, items) = FeedExtractor.Extract(page.Feed!, page.Url?.Value, dates, drops);
        return capture with { Section = title, Language = capture.Language ?? language, Items = items, Dropped = drops.Counts };
    }
}
