using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Headers;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>
/// Entries without boxes whose titles are headings: an intro over the first one looks like the last paragraph of every entry
/// ("&lt;p&gt;All our news&lt;/p&gt;&lt;h2&gt;Title&lt;/h2&gt;&lt;p&gt;day&lt;/p&gt;&lt;p&gt;text&lt;/p&gt;"), as if each began with it.
/// </summary>
internal sealed class HeadingTitles(PageModel model, SegmentHeaders headers)
{
    private const int LongestLabel = 30;

    /// <summary>How many of the siblings before a root belong to its entry: none over its title, where as much follows the last root as stands between two entries.</summary>
    /// <param name="roots">The roots in one container.</param>
    /// <param name="before">The siblings before the first of them.</param>
    /// <param name="gap">The siblings between two roots that the first was compared with.</param>
    /// <param name="gaps">The siblings between all roots.</param>
    /// <param name="leading">How many before the first look like those before the others.</param>
    /// <param name="areAlike">Whether two siblings look alike.</param>
    public int Leading(List<int> roots, List<int> before, List<int> gap, List<List<int>> gaps, int leading, Func<int, int, bool> areAlike)
    {
        var title = 0;
        if (!model[roots[0]].Tag.IsHeading())
            for (title = 1; title <= leading && !model[gap[^title]].Tag.IsHeading();) title++;
        if (title >= leading) return leading;
        if (title > 0 && gaps.Count(g => g.Count >= title && model[g[^title]].Tag.IsHeading()) * 10 < gaps.Count * 7) return leading;
        // A day or a heading over the title is of its entry; so are a few words over every title, the first too, that name its kind.
        var over = title + 1;
        if (headers.Is(gap[^over]) || IsLabel(before[^over]) && gaps.TrueForAll(g => g.Count >= over && IsLabel(g[^over]))) return leading;
        var rest = gaps.Min(g => g.Count) - title;
        var follows = 0;
        for (var at = model[roots[^1]].End; follows < rest && at < model[model[roots[0]].Parent].End && areAlike(at, gap[follows]); at = model[at].End) follows++;
        return follows >= rest ? title : leading;
    }

    private bool IsLabel(int place) => model[place] is { TextLength: > 0 and <= LongestLabel, LinkCount: 0 } && model.Text(place).TrimEnd() is [.., var last] text && char.IsLetter(last) && !DateShape.HasDigit(text);
}
