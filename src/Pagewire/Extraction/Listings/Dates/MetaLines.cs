using System.Runtime.InteropServices;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>The dates amid lines that say who put an entry up, and where: "Posted by the editor on 12 March 2019 in News". Lists overlap, so each line is read once.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">Its dates.</param>
internal sealed class MetaLines(PageModel model, DateMarks dates)
{
    // "Posted by the editor on 12 March" is about the entry; a longer line with a day in it tells of that day.
    private const int MostWordsByLine = 8;
    private const int LongestByLine = 60;

    private const int LongestElement = 200;
    private const int LongestLine = 160;

    // A date is among the first lines of its entry.
    private const int MostLines = 12;
    private const int ShortestDate = 6;

    private static readonly PhraseSet s_now = new("now", "jetzt", "maintenant", "ahora", "agora", "adesso", "teraz", "nu", "nyt", "nå", "сейчас", "зараз", "şimdi", "τώρα");

    private readonly Dictionary<(int Start, int Length), FoundDate?> _known = [];

    /// <summary>The date in an element that says it holds one, or in one of the entry's first lines that are short; null where there is none.</summary>
    /// <param name="segment">The entry.</param>
    public FoundDate? Find(Segment segment)
    {
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextLength is < ShortestDate or > LongestElement || node.TextEnd > segment.TextTo || (node.Own & (Traits.Date | Traits.Byline)) == 0) continue;
            if (First(PageModel.OneLine(model.Text(i))) is { } inside) return inside;
        }
        var start = segment.TextFrom;
        FoundDate? inHeadline = null;
        for (var lines = 0; lines < MostLines && start < segment.TextTo; lines++)
        {
            var rest = model.AllText[start..segment.TextTo];
            var length = rest.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
            // A long line is prose, unless the date ends it: "Title (12.03.2019)".
            if (InLine(start, length) is { } found)
            {
                // "A school fair, Nov 24th, 2016": what a headline tells of counts where nothing else does.
                if (!IsHeading(start, length)) return found;
                inHeadline ??= found;
            }
            start += length + 1;
        }
        return inHeadline;
    }

    /// <summary>The first date in a line that is not labelled as another day, else the first of all; null where there is none. A day without its year counts in a few words alone.</summary>
    /// <param name="line">One line.</param>
    public FoundDate? First(ReadOnlySpan<char> line)
    {
        FoundDate? other = null;
        foreach (var found in DateText.All(line, dates.Context))
        {
            // "Buy now", "Jetzt lesen"
            if (found.Relative && found.Length < line.Length && s_now.Contains(line.Slice(found.Start, found.Length).Trim())) continue;
            if (!found.YearWritten && (line.Length >= LongestByLine || WordCount.Of(line) > MostWordsByLine)) continue;
            if (!DateLabel.IsOfAnotherDay(line, found.Start, found.Start + found.Length)) return found;
            other ??= found;
        }
        return other;
    }

    private FoundDate? InLine(int start, int length)
    {
        var line = model.AllText.Slice(start, length).Trim();
        if (line.Length is < ShortestDate or > LongestLine || !DateShape.HasDigit(line)) return null;
        ref var date = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, (start, length), out var known);
        if (!known) date = First(line) is { } found && !(found.Relative && IsTitle(start, length)) && !EmbeddedPost.Holds(model, model.FirstFrom(start)) ? found : null;
        return date;
    }

    // "Where the parties stand today": a headline's words are no date of its entry.
    private bool IsTitle(int start, int length) => IsIn(start, length, tag => tag.IsHeading() || tag == Tag.A);

    private bool IsHeading(int start, int length) => IsIn(start, length, TagKind.IsHeading);

    private bool IsIn(int start, int length, Predicate<Tag> isWanted)
    {
        for (var at = model.FirstFrom(start); at < model.Count && model[at].TextStart <= start; at++)
            if (isWanted(model[at].Tag) && model[at].TextEnd >= start + length - 1) return true;
        return false;
    }
}
