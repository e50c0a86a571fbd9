using System.Text.Json;
using Pagewire.Extraction.Article;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction;

/// <summary>Judges whether a page is an article's own or an index, by what it says of itself, its text, its lists and its address.</summary>
/// <param name="model">The page.</param>
/// <param name="metadata">What its head says.</param>
/// <param name="article">What would be its article; null where nothing can be.</param>
/// <param name="marked">What its elements are marked as.</param>
internal sealed class PageJudge(PageModel model, PageMetadata metadata, FoundArticle? article, MarkedEntries marked)
{
    // The most that a text can speak for an article.
    private const double MostByText = 3.5;
    private const double LiveBlog = 6;

    // From here on the page calls itself an article.
    private const double SaysSo = 2;

    private readonly Lazy<BodyRange> _body = new(() => article?.Body is { } body ? BodyRange.Of(body.Text, article.Page) : default);

    /// <summary>Where the article's body stands in the page's text.</summary>
    public BodyRange Body => _body.Value;

    /// <summary>Whether the page is the article's own.</summary>
    /// <param name="finding">What the page lists.</param>
    public bool IsArticle(ListingExtractor.Finding finding)
    {
        if (article is null) return false;
        var main = finding.Main;
        var says = Says();
        // A text that several entries hold between them is none of one article.
        if (says < SaysSo && marked.Count > 1 && marked.In(Body) > 1) return false;
        var score = says + ByAddress() + 2 * article.Confidence;
        var place = new ListPlacement(model, article, _body, finding);
        if (main is null || place.IsOfText(main, says >= SaysSo)) return score + ByText(article) >= 1;
        score += place.ByLength(main);
        // A clear index is one whatever the text would be, which is not read then.
        return score + MostByText + ListPlacement.Most > 0 && score + ByText(article) + place.Of(main) > 0;
    }

    private double Says()
    {
        double score = 0;
        var articles = 0;
        var lists = 0;
        foreach (var node in metadata.JsonLd)
        {
            // The posts of a live blog are parts of the one article.
            if (JsonLdReader.IsA(node, t => t is "LiveBlogPosting")) return LiveBlog;
            if (JsonLdReader.IsA(node, t => t.EndsWith("Article", StringComparison.Ordinal) || t is "BlogPosting" or "Report") && HasText(node, "headline", "name")) articles++;
            else if (JsonLdReader.IsA(node, t => t is "ItemList" or "CollectionPage" or "Blog" or "SearchResultsPage")) lists++;
        }
        if (articles == 1) score += 3;
        else if (articles > 3) score -= 2;
        if (lists > 0) score -= articles == 1 ? 0.5 : 2;
        var type = metadata.Meta("og:type");
        if (type is not null && type.Contains("article", StringComparison.OrdinalIgnoreCase)) score += 2;
        else if (type is "website" or "blog") score -= 1;
        if (metadata.Meta("article:published_time", "datePublished", "pubdate", "DC.date.issued", "publish-date", "parsely-pub-date", "sailthru.date") is not null) score += 2;
        return score;
    }

    private static bool HasText(JsonElement node, params ReadOnlySpan<string> names) => JsonLdReader.Text(node, names) is not null;

    private double ByAddress()
    {
        var own = article!.Page.Context.OwnAddress ?? metadata.Absolute(metadata.Canonical) ?? metadata.Meta("og:url");
        if ((own ?? article.Page.Url) is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return 0;
        var path = uri.AbsolutePath.Trim('/');
        // Many sites let the relative addresses of every page count from their front page.
        if (path.Length == 0) return uri.Query.Length > 4 ? 0 : own is null ? -1 : -2.5;
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (last.StartsWith("index.", StringComparison.OrdinalIgnoreCase) || last.StartsWith("default.", StringComparison.OrdinalIgnoreCase)) return path.Contains('/', StringComparison.Ordinal) || uri.Query.Length > 1 ? 0 : -2;
        if (AddressWords.IsIndex(path)) return -2;
        var hyphens = last.AsSpan().Count('-') + last.AsSpan().Count('_');
        if (hyphens >= 3) return 1.5;
        return last.AsSpan().ContainsAnyInRange('0', '9') && last.Length > 4 ? 1 : 0;
    }

    private double ByText(FoundArticle found)
    {
        var length = found.Body is { } body ? PageLines.SizeOf(body.Text) : 0;
        double score = length > 2500 ? 2 : length > 1000 ? 1.5 : length > 400 ? 1 : length > 150 ? 0.5 : -1;
        if (model.AllText.Length > 0 && Body.Length > 0.4 * model.AllText.Length) score += 1;
        if (found.Published is { From: >= DateEvidence.DateLine }) score += 0.5;
        return score;
    }
}
