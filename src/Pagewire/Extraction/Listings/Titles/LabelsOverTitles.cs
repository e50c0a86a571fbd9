using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Labels of no known class that stand by themselves over the titles of a list or before them, beside the day or not: "Culture". Where most entries have one, of few names that come again, it is what they are filed under.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">How to understand dates.</param>
/// <param name="names">Tells such names.</param>
internal sealed class LabelsOverTitles(PageModel model, DateContext dates, FilingNames names)
{
    private const int FewestEntries = 4;
    private const int MostLinesOver = 3;

    // A day and a name.
    private const int LongestLine = 90;

    private const int LongestAlternative = 16;

    /// <summary>Keeps them as the entries' labels.</summary>
    /// <param name="entries">The entries of one list.</param>
    public void Take(List<Entry> entries)
    {
        if (entries.Count < FewestEntries) return;
        if (!Take(entries, Over) && !Take(entries, Beside)) Take(entries, Drawn);
    }

    private bool Take(List<Entry> entries, Func<Entry, (string Name, int Place)?> find)
    {
        var labelled = new List<(Entry Entry, string Name, int Place)>();
        foreach (var entry in entries)
            if (entry.TitlePlace >= 0 && find(entry) is var (name, place)) labelled.Add((entry, name, place));
        if (labelled.Count * 3 < entries.Count * 2 || !names.AreThose(labelled.ConvertAll(label => label.Name), (entries[0].Segment.TextFrom, entries[^1].Segment.TextTo), areLinks: false)) return false;
        foreach (var (entry, name, place) in labelled)
        {
            if (!entry.Labels.Exists(label => label.Contains(name, StringComparison.Ordinal))) entry.Labels.Add(name);
            if (place >= 0) entry.Apart.Add(place);
        }
        return true;
    }

    // The line right over the title, whatever days stand between; null where it is no name in an element of its own.
    private (string, int)? Over(Entry entry)
    {
        var end = model.LineStart(model[entry.TitlePlace].TextStart);
        for (var lines = 0; lines < MostLinesOver && end > entry.Segment.TextFrom; lines++)
        {
            var start = Math.Max(entry.Segment.TextFrom, model.LineStart(end - 1));
            var line = model.Text(start, end);
            if (!DatedTitle.IsOnlyDate(line, dates)) return FilingNames.MayBe(line) && StandsAlone(start, end) ? (line.ToString(), -1) : null;
            end = start;
        }
        return null;
    }

    // "<span>Culture</span> <span>3 May 2024</span>": the only thing before the title but for its day, in an element of its own.
    private (string, int)? Beside(Entry entry)
    {
        if (entry.Published is null) return null;
        (string, int)? name = null;
        for (var at = entry.Segment.From; at < entry.TitlePlace; at++)
        {
            ref readonly var node = ref model[at];
            if (node.TextLength == 0 || model.Holds(at, entry.TitlePlace) || node.TextStart < entry.Segment.TextFrom || node.LinkCount > 0 || node.TextLength > LongestLine) continue;
            var text = model.Text(at);
            if (!DatedTitle.IsOnlyDate(text, dates))
            {
                if (node.End > at + 1 && model[at + 1].TextLength < node.TextLength) continue;
                if (name is not null || !FilingNames.MayBe(text) || !IsOfItself(at)) return null;
                name = (text.ToString(), at);
            }
            at = node.End - 1;
        }
        return name;
    }

    // "<img alt="Culture">": a drawn name before the title. Photographs have alternatives that differ.
    private (string, int)? Drawn(Entry entry)
    {
        for (var at = entry.Segment.From; at < entry.TitlePlace; at++)
            if (model[at].Tag == Tag.Img && !IsPhotograph(at) && model[at].Element.GetAttribute("alt")?.Trim() is { Length: > 1 and <= LongestAlternative } name) return FilingNames.MayBe(name) ? (name, at) : null;
        return null;
    }

    private bool IsPhotograph(int image)
    {
        var source = model[image].Element.GetAttribute("src").AsSpan();
        if (source.IndexOfAny('?', '#') is >= 0 and var end) source = source[..end];
        return source.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || source.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) || source.EndsWith(".webp", StringComparison.OrdinalIgnoreCase);
    }

    private bool StandsAlone(int start, int end)
    {
        for (var at = model.FirstFrom(start); at < model.Count && model[at].TextStart <= start + 1; at++)
        {
            ref readonly var node = ref model[at];
            if (node.TextLength == 0 || node.TextEnd > end) continue;
            return IsOfItself(at) && !IsOfOtherThing(at, end);
        }
        return false;
    }

    private bool IsOfItself(int place) => !model[place].Tag.IsHeading() && (model[place].Own & (Traits.Byline | Traits.Title | Traits.Unseen)) == 0 && !IsOfOtherThing(place, model[place].TextEnd + 1);

    // "<div class=venue><i class=map-marker></i> <span>Vienna</span></div>": what it is stands in the classes of the boxes round it.
    private bool IsOfOtherThing(int place, int end)
    {
        var outer = place;
        while (model[outer].Parent is >= 0 and var parent && model[parent].TextStart == model[place].TextStart && model[parent].TextEnd <= end) outer = parent;
        for (var at = outer; at < model[outer].End; at++)
            if (BoxNames.IsOfOtherThing(model[at].Element.GetAttribute("class")) || BoxNames.IsOfOtherThing(model[at].Element.GetAttribute("itemprop"))) return true;
        return false;
    }
}
