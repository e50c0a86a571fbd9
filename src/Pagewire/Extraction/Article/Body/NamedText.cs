using System.Collections.Frozen;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Article.Body;

/// <summary>Finds the text of an article by the name that its system gives it, where it is too short, or too full of links, to be known by its sentences.</summary>
internal static class NamedText
{
    private const int Shortest = 20;

    // What goes on without sentences for longer lists what is new.
    private const int Longest = 3000;
    private const int LongestClass = 200;

    // In the microdata, in microformats, and in the themes of WordPress, Ghost, Hugo, Hexo, Drupal and others.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_classes = "e-content entry-content post-content post__content post-body post__body post_content post_body entry-body entry__content entry_content article-content article-body article-entry article__content article__body article_content article_body articlebody article-text news-content news-body news-text news-detail-content story-body story-content blog-content field--name-body field-name-body"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The place of the only element under the headline that is named so; -1 where there is none, or several.</summary>
    /// <param name="model">The page.</param>
    /// <param name="headline">The place of the headline.</param>
    public static int Under(PageModel model, int headline)
    {
        var found = -1;
        for (var place = model[headline].End; place < model.Count; place++)
        {
            ref readonly var node = ref model[place];
            if (node.TextLength is < Shortest or > Longest || !node.Tag.IsBlock() || node.Is(PageLines.Beside) || !IsNamed(node)) continue;
            if (found >= 0) return -1;
            found = place;
            place = node.End - 1;
        }
        return found;
    }

    private static bool IsNamed(in Node node)
    {
        if (PageMetadata.HasToken(node.Element.GetAttribute("itemprop"), "articleBody")) return true;
        if (node.Element.ClassName is not { Length: > 0 and <= LongestClass } names) return false;
        foreach (var range in names.AsSpan().SplitAny(" \t\r\n"))
            if (s_classes.Contains(names.AsSpan()[range])) return true;
        return false;
    }
}
