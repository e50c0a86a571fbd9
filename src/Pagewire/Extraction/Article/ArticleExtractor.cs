using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the article that an HTML page is about.</summary>
internal static class ArticleExtractor
{
    /// <summary>The page's article, as if it had one; null where nothing on it can be an article. The caller judges whether the page is one.</summary>
    /// <param name="model">The page's elements.</param>
    /// <param name="context">What else is known.</param>
    public static Sighting? Extract(PageModel model, ArticleContext context)
    {
        var lines = TextLines.Of(model);
        var place = BodyFinder.Find(model, lines);
        var article = ArticleData.Main(context.Metadata, context.Page.Url?.Value);
        var start = BodyFinder.Start(model, lines, place);
        if (TitleFinder.Find(model, context, article, start) is not { } title) return null;
        var page = new ArticlePage(model, lines, context, title, place, start);
        var published = DateFinder.Find(page, article);
        var body = place < 0 ? null : new BodyWriter(model, lines, context.Metadata.Base, BodyPruner.Prune(model, lines, place, title, context.Metadata.Meta("description", "og:description"))).Write();
        return new Sighting
        {
            Kind = SightingKind.Article,
            Title = title.Title,
            Published = published?.Value,
            PublishedFrom = published?.From ?? DateEvidence.None,
            Body = body,
            Strategy = "article",
        };
    }
}
