using System.Text.Json;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Article;

/// <summary>What the page's JSON-LD says of the one article that the page is about.</summary>
internal static class ArticleData
{
    /// <summary>The object of the page's own article; null where there is none, or several and nothing tells which.</summary>
    /// <param name="metadata">The page's metadata.</param>
    /// <param name="pageUrl">The page's address; null where unknown.</param>
    public static JsonElement? Main(PageMetadata metadata, string? pageUrl)
    {
        JsonElement? best = null;
        var (bestScore, rivals) = (0, 0);
        foreach (var node in metadata.JsonLd)
        {
            if (!JsonLdReader.IsA(node, IsText)) continue;
            var score = Score(node, metadata, pageUrl);
            if (score > bestScore) (best, bestScore, rivals) = (node, score, 0);
            else if (score == bestScore) rivals++;
        }
        // Several that say nothing of this page are the entries of a list.
        return bestScore >= Own || rivals == 0 ? best : null;
    }

    // From here on an object names the page's address or its title.
    private const int Own = 10;

    private static bool IsText(string type) => JsonLdReader.IsArticleType(type) && type is not ("VideoObject" or "Event") || type is "WebPage" or "Recipe" or "HowTo";

    private static int Score(JsonElement node, PageMetadata metadata, string? pageUrl)
    {
        var score = JsonLdReader.IsA(node, type => type is "WebPage" or "CreativeWork" or "HowTo") ? 1 : 4;
        if (SameAddress(JsonLdReader.Text(node, "mainEntityOfPage"), metadata, pageUrl) || SameAddress(JsonLdReader.Text(node, "url"), metadata, pageUrl)
            || SameAddress(JsonLdReader.Text(node, "@id"), metadata, pageUrl)) score += Own;
        var headline = TitleText.Fold(JsonLdReader.Text(node, "headline", "name"));
        if (headline.Length >= 8 && (TitleText.Fold(metadata.Meta("og:title")).Contains(headline, StringComparison.Ordinal)
            || TitleText.Fold(metadata.Title).Contains(headline, StringComparison.Ordinal))) score += Own;
        if (node.TryGetProperty("datePublished", out _)) score += 3;
        if (node.TryGetProperty("articleBody", out _)) score++;
        return score;
    }

    private static bool SameAddress(string? reference, PageMetadata metadata, string? pageUrl)
    {
        if (reference is null) return false;
        var address = Bare(metadata.Absolute(reference));
        return address.Length > 0 && (address == Bare(pageUrl) || address == Bare(metadata.Absolute(metadata.Canonical)) || address == Bare(metadata.Absolute(metadata.Meta("og:url"))));
    }

    private static string Bare(string? address)
    {
        if (address is null) return "";
        var start = address.IndexOf("://", StringComparison.Ordinal) is var i and >= 0 ? i + 3 : 0;
        var end = address.IndexOfAny(['?', '#'], start);
        return (end < 0 ? address[start..] : address[start..end]).TrimEnd('/');
    }
}
