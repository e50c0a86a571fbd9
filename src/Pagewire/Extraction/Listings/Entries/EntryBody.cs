using Pagewire.Extraction.Model;
using Pagewire.Extraction.Sanitising;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>The body of an entry that shows more than a teaser: a blog's front page with whole posts.</summary>
internal static class EntryBody
{
    private const int Least = 900;

    /// <summary>The body; null where the entry shows a teaser at most.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">Knows the base address.</param>
    /// <param name="segment">The entry.</param>
    /// <param name="title">The element that is its title; -1 where it is loose text.</param>
    public static ArticleBody? Of(PageModel model, PageMetadata metadata, Segment segment, int title)
    {
        var length = segment.TextTo - segment.TextFrom;
        if (length < Least || title < 0) return null;
        var best = -1;
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (model.Holds(i, title) || node.TextLength < Least / 2 || node.TextLength * 10 < length * 6 || node.TextStart < segment.TextFrom) continue;
            best = i;
            // Its paragraphs hold less than it does: the outermost without the title is the body.
            break;
        }
        if (best < 0) return null;
        var html = HtmlSanitiser.Sanitise(model[best].Element, metadata.Base);
        return new(html, model.Text(best).ToString().Replace("\n", "\n\n", StringComparison.Ordinal));
    }
}
