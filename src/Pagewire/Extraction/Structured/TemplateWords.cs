using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Structured;

/// <summary>What the programs that make sites call a page's template, in the class of its <c>body</c>: whether it lists entries or shows one.</summary>
internal static class TemplateWords
{
    // WordPress (body_class), Ghost, Movable Type, Joomla, Drupal, Squarespace.
    private static readonly string[] s_ofLists = ["archive", "home-template", "tag-template", "author-template", "mt-main-index", "mt-archive-listing", "mt-archive-index", "view-category", "layout-blog", "page-taxonomy", "path-taxonomy", "view-list"];

    private static readonly string[] s_ofEntries = ["single", "singular", "single-post", "post-template", "page-template", "mt-entry-archive", "view-article", "view-item", "page-node", "path-node"];

    // WordPress (the template of a post, whatever the theme), Movable Type, Blogger.
    private static readonly string[] s_ofPosts = ["single-post", "single-format-standard", "post-template-default", "mt-entry-archive", "item-view"];

    private static readonly string[] s_ofOthers = ["single-attachment", "attachment", "single-product"];

    /// <summary>Whether a page is a post's own.</summary>
    /// <param name="document">The page.</param>
    public static bool AreOfPost(PageDocument document) => document.Body?.GetAttribute("class") is { Length: > 0 } names && Any(names, s_ofPosts);

    /// <summary>Whether a page is that of a post of a kind that the site has made up: "single single-press_release postid-12". WordPress numbers files and goods too.</summary>
    /// <param name="document">The page.</param>
    public static bool AreOfOwnKind(PageDocument document) =>
        document.Body?.GetAttribute("class") is { Length: > 0 } names && names.Contains("postid-", StringComparison.Ordinal) && PageMetadata.HasToken(names, "single") && !Any(names, s_ofOthers);

    /// <summary>Whether a page is one of those that list: an archive, a category, or the front of a blog.</summary>
    /// <param name="document">The page.</param>
    public static bool AreOfList(PageDocument document)
    {
        if (document.Body?.GetAttribute("class") is not { Length: > 0 } names || Any(names, s_ofEntries)) return false;
        // WordPress calls a front page of posts both, and one that shows a text of its own "home" alone.
        return Any(names, s_ofLists) || PageMetadata.HasToken(names, "home") && PageMetadata.HasToken(names, "blog");
    }

    private static bool Any(string names, string[] words)
    {
        foreach (var word in words)
            if (PageMetadata.HasToken(names, word)) return true;
        return false;
    }
}
