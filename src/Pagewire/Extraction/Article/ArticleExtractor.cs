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
        _ = model;
        _ = context;
        return null;
    }
}
