using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Web.Html;
using Pagewire.Web.Operations.Receipts;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Preview;

/// <summary>What was found in a previewed file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Pages">Each page with what was found on it, up to the most shown.</param>
/// <param name="MorePages">Whether the file holds more pages than these.</param>
internal sealed record PreviewResult(string File, IReadOnlyList<PreviewResult.PagePreview> Pages, bool MorePages)
{
    private const int MostItems = 200;

    /// <summary>The result as markup.</summary>
    public Markup Show() => $"""
        <h2>Found in <span dir="auto">{File}</span></h2>
        {Pages.Select(Show)}{Markup.When(MorePages, $"<p class=\"help\">The file holds more pages; the first {Pages.Count} are shown.</p>\n")}
        """;

    private static Markup Show(PagePreview page)
    {
        if (page.Read.Error is { } error) return $"<section class=\"page\">{Part(page)}<p class=\"notice bad\">{error}</p></section>\n";
        if (page.Read.LeftOut is { } left) return $"<section class=\"page\">{Part(page)}<p class=\"notice\">Left out: {left.Count:N0} × {left.Reason}</p></section>\n";
        return $"""
            <section class="page">{Part(page)}
            {page.Selector?.Show()}{page.Capture!.Warnings.Select(warning => (Markup)$"<p class=\"notice\" dir=\"auto\">{warning}</p>\n")}<dl class="facts">
            {Facts(page.Read.Page!, page.Capture!)}</dl>
            {Article(page.Capture.Article)}{Items(page.Capture.Items)}{Nothing(page.Capture)}</section>

            """;
    }

    private static Markup Part(PagePreview page) =>
        $"<h3 dir=\"auto\"{Markup.When(page.Read.Part is null, $" class=\"vh\"")}>{page.Read.Part ?? (page.Read.LeftOut is null ? "The page" : "Beside the pages")}</h3>";

    private static Markup Facts(Page page, Capture capture)
    {
        var address = SafeHref.Web(capture.Url?.Value);
        return $"""
            {ReceiptList.Fact("Read as", $"{page.Format}, {page.Encoding}")}{Evidence("Address", capture.Url is { } url ? (address?.AbsoluteUri ?? url.Value, url.From) : null)}{Evidence("Saved", capture.CapturedAt is { } captured ? (captured.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture), captured.From) : null)}{ReceiptList.Fact("Language", capture.Language)}{ReceiptList.Fact("Section", capture.Section)}{ReceiptList.Fact("Paging", capture.Paging is { } paging ? $"page {paging.Current?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"} of {paging.Last?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}" : null)}{ReceiptList.Relative(capture.RelativeLinks)}{ReceiptList.Dropped(capture.Dropped)}
            """;
    }

    private static Markup Evidence(string name, (string Value, string From)? evidence) =>
        $"<div><dt>{name}</dt><dd dir=\"auto\">{evidence?.Value} <span class=\"help\">{(evidence is { } known ? "from " + known.From : "nothing tells")}</span></dd></div>\n";

    private static Markup Article(Sighting? article) => article is null ? Markup.Empty : $"""
        <h4>The article <span class="strategy">{article.Strategy}</span></h4>
        <div class="article"><h5 dir="auto">{article.Title}</h5><p class="help">{About(article)}</p>{Body(article)}</div>

        """;

    private static Markup Body(Sighting article)
    {
        if (article.Body is not { } body) return $"<p class=\"help\">No text was found.</p>";
        return $"<div class=\"body preview\" dir=\"auto\" tabindex=\"0\" role=\"region\" aria-label=\"Text of the article\">{BodyMarkup.Of(body.Html, level: 6)}</div>";
    }

    private static Markup Items(IReadOnlyList<Sighting> items) => items.Count == 0 ? Markup.Empty : $"""
        <h4>{Pieces.Count(items.Count, "entry", "entries")}</h4>
        <div class="wide" tabindex="0" role="region" aria-label="Entries"><table class="data"><thead><tr><th scope="col">Date</th><th scope="col">Entry</th><th scope="col">Found by</th></tr></thead><tbody>
        {items.Take(MostItems).Select(Row)}</tbody></table></div>
        {Markup.When(items.Count > MostItems, $"<p class=\"help\">And {items.Count - MostItems:N0} more.</p>\n")}
        """;

    private static Markup Row(Sighting item) => $"""
        <tr><td>{(item.Published is { } published ? Pieces.Time(published) : Markup.Empty)}</td><td class="name"><span dir="auto">{item.Title}</span><p class="help" dir="auto">{About(item)}</p></td><td><span class="strategy">{item.Strategy}</span></td></tr>

        """;

    private static Markup About(Sighting item)
    {
        var parts = new List<Markup>();
        if (item.Kind == SightingKind.Article && item.Published is { } published) parts.Add(Pieces.Time(published));
        if (item.Published is not null) parts.Add($"date from {From(item.PublishedFrom)}");
        if (item.Authors.Count > 0) parts.Add($"by {string.Join(", ", item.Authors)}");
        if (item.Categories.Count > 0) parts.Add($"in {string.Join(", ", item.Categories)}");
        if (item.Url is { } url) parts.Add(SafeHref.Web(url) is null ? (Markup)$"<span>{url}</span>" : $"<a href=\"{url}\" rel=\"noreferrer\">{url}</a>");
        if (item.Summary is { Length: > 0 } summary && item.Kind == SightingKind.Listed) parts.Add($"“{Pieces.Shorten(summary, 160)}”");
        return Markup.Join(" · ", parts);
    }

    private static string From(DateEvidence evidence) => evidence switch
    {
        DateEvidence.Profile => "the profile's selector",
        DateEvidence.StructuredData => "structured data",
        DateEvidence.DateLine => "a line of its own",
        DateEvidence.Url => "the address",
        DateEvidence.Text => "the text",
        DateEvidence.WithoutYear => "a day without its year: the latest before the page was saved",
        DateEvidence.Title => "the title",
        _ => "nowhere",
    };

    private static Markup Nothing(Capture capture) => capture.Article is null && capture.Items.Count == 0
        ? $"<p class=\"notice bad\">No article and no entries were found. A selector in the source's profile can say where they are.</p>\n"
        : Markup.Empty;

    /// <summary>One page of the file.</summary>
    /// <param name="Read">The page, or why it could not be read.</param>
    /// <param name="Capture">What was found; null where it could not be read.</param>
    /// <param name="Selector">What the selector found on it; null where none was tried, or the page has no elements.</param>
    internal sealed record PagePreview(ReadResult Read, Capture? Capture, SelectorTry? Selector);
}
