using System.Text.Json;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Article.Dates;

/// <summary>Finds when an article was published: what its data says, then what stands beside its title, then its address, then its text.</summary>
internal static class DateFinder
{
    // Names that content management systems and search engines give to it, the most careful first.
    internal static readonly string[] PublishedNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datePublished", "rnews:datePublished", "parsely-pub-date", "cXenseParse:recs:publishtime", "cXenseParse:publishtime",
        "cxenseparse:recs:articlepublishtime", "dc.date.issued", "dcterms.issued", "dcterms.available", "publish-date", "publish_date", "publishdate", "publishedDate", "published-date", "published_date", "publication_date", "publication-date",
        "publicationdate", "prism.publicationDate", "pubdate", "pub_date", "pub-date", "date_published", "article_date_original", "article.published", "firstPublishedTime", "OriginalPublicationDate", "govuk:first-published-at", "citation_publication_date", "citation_online_date", "citation_date", "shareaholic:article_published_time",
        "bt:pubDate", "vr:published_time", "release_date", "releaseDate", "article:post_date", "displaydate", "DisplayDate", "news_publish_time", "apub:time", "weibo:article:create_at", "article:date", "og:pubdate", "og:time", "DCSext.articleFirstPublished",
    ];

    // Names that say only that something has a date: of a page, of its draft, or of its template.
    private static readonly string[] s_vagueNames =
    [
        "dc.date.created", "dcterms.created", "article.created", "dateCreated", "created", "creation_date", "sailthru.date", "dc.date", "dcterms.date", "date", "timestamp", "time", "pagedate", "doc_date",
    ];

    /// <summary>The names of metadata under which a page states its date, the most careful first.</summary>
    internal static IEnumerable<string> Names => PublishedNames.Concat(s_vagueNames);

    /// <summary>When it was published and where that was found; nothing where the page does not say.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="article">Its article's JSON-LD; null where there is none.</param>
    public static (Published Value, DateEvidence From)? Find(ArticlePage page, JsonElement? article)
    {
        var dates = page.Context.Dates;
        if (FromData(page, article) is { } data)
        {
            var stated = data with { Value = InOrder(page, data) };
            return ShownDate.Against(page, stated, article) is { } shown ? (shown, DateEvidence.DateLine) : (stated.Value, DateEvidence.StructuredData);
        }
        if (Beside(page) is { } beside) return beside;
        if (page.Url is { } url && DateText.FromUrl(url, dates) is { } address) return (address, DateEvidence.Url);
        foreach (var copy in page.UnderCopies())
            if (Beside(copy) is { } other) return other;
        if (DateElements.UnderText(page) is { } ending) return ending;
        if (DateLines.InText(page, updated: false) is { } text) return (text, DateEvidence.Text);
        if ((DateLines.BesideTitle(page, updated: true) ?? DateLines.InText(page, updated: true)) is { } updated) return (updated, DateEvidence.Text);
        if (ScriptDates.Find(page.Model) is { } script) return (script, DateEvidence.Text);
        if (DateLines.OnlyOne(page) is { } alone) return (alone, DateEvidence.Text);
        foreach (var found in DateText.All(page.Headline.Title, dates))
            if (found.YearWritten) return (found.Value, DateEvidence.Title);
        return null;
    }

    private static (Published, DateEvidence)? Beside(ArticlePage page)
    {
        var element = DateElements.Find(page);
        if (element is { IsOfChange: false } stamp) return (ByAddress(page, stamp.Value, stamp.From), stamp.From);
        if (DateLines.BesideTitle(page, updated: false) is { } line && line.Day != element?.Value.Day) return (ByAddress(page, line, DateEvidence.DateLine), DateEvidence.DateLine);
        return element is { } changed ? (ByAddress(page, changed.Value, changed.From), changed.From) : null;
    }

    private static StatedDate? FromData(ArticlePage page, JsonElement? article)
    {
        StatedDate? best = null;

        void Take(string? text, bool vague)
        {
            if (Read(text, page.Context.Dates) is not { } value) return;
            // The same day with a time says more.
            if (best is not { } found) best = new(value, vague, IsYearFirst(text));
            else if (found.Value.Instant is null && value.Instant is not null && value.Day == found.Value.Day) best = found with { Value = value };
        }

        if (article is { } node)
        {
            var published = JsonLdReader.Text(node, "datePublished");
            Take(published ?? JsonLdReader.Text(node, "dateCreated", "uploadDate"), published is null);
        }
        foreach (var name in PublishedNames) Take(page.Context.Metadata.Meta(name), vague: false);
        foreach (var name in page.Context.Metadata.Names)
            if (PublicationNames.Are(name)) Take(page.Context.Metadata.Meta(name), vague: false);
        foreach (var name in s_vagueNames) Take(page.Context.Metadata.Meta(name), vague: true);
        return best;
    }

    // What people see beside the title decides which day "11/01/2023" is, and on which day the site's own clock stood.
    private static Published InOrder(ArticlePage page, StatedDate stated)
    {
        var data = stated.Value;
        if (data.Instant is { } instant) return instant.Offset == TimeSpan.Zero ? Published.At(SiteClock.Show(page, instant)) : data;
        if (stated.IsOrdered || data.Day.Day > 12 || data.Day.Day == data.Day.Month) return data;
        var shown = DateLines.BesideTitle(page, updated: false) ?? DateLines.InText(page, updated: false);
        return shown is { } other && IsTurned(data, other) ? other : data;
    }

    // The address decides which day "03/10/2023" is.
    private static Published ByAddress(ArticlePage page, Published shown, DateEvidence from)
    {
        if (shown.Instant is not null || page.Url is not { } url) return shown;
        if (DateText.FromUrl(url, page.Context.Dates) is { } address) return IsTurned(shown, address) ? address : shown;
        return from < DateEvidence.StructuredData && MonthFolder.Turned(shown.Day, url, page.Model.AllText, page.Context.Dates) is { } turned ? Published.On(turned) : shown;
    }

    /// <summary>Whether one day is the other with day and month in each other's place.</summary>
    internal static bool IsTurned(Published date, Published other) => date.Day.Day <= 12 && other.Day == new DateOnly(date.Day.Year, date.Day.Day, date.Day.Month);

    /// <summary>Reads what stands in data meant for programs, which is often meant for people after all.</summary>
    /// <param name="text">The value; null where there is none.</param>
    /// <param name="dates">How to understand it.</param>
    internal static Published? Read(string? text, DateContext dates)
    {
        if (text is null) return null;
        text = text.Trim();
        Published value;
        // "10/05/2022" is no program's date, whoever put it there.
        if (IsNumbers(text) && DateText.Leading(text, dates) is { YearWritten: true } numbers) value = numbers.Value;
        else if (!DateText.TryParseMachine(text, out value) && !(text.Length > 10 && text[4] == '-' && DateText.TryParseMachine(text.AsSpan(0, 10), out value)))
        {
            if (DateText.Leading(text, dates) is not { YearWritten: true } found) return null;
            value = found.Value;
        }
        return dates.CapturedAt is { } captured && value.Day > DateOnly.FromDateTime(captured.UtcDateTime).AddDays(1) ? null : value;
    }

    private static bool IsYearFirst(string? text) => text.AsSpan().TrimStart() is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', '-', ..];

    private static bool IsNumbers(string text) => text.Length >= 8 && text.AsSpan(0, 4).ContainsAny('/', '.', '-');
}
