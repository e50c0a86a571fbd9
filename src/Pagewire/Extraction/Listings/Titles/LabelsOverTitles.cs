using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;
using Pagewire.Reading.Masthead;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Labels of no known class that stand alone over the titles of a list: "Culture". Where most entries have one, of few names that come again, it is what they are filed under.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">How to understand dates.</param>
internal sealed class LabelsOverTitles(PageModel model, DateContext dates)
{
    private const int FewestEntries = 4;
    private const int FewestNames = 2;
    private const int LongestName = 40;
    private const int MostWords = 4;
    private const int MostLinesOver = 3;

    private readonly BoxNames _boxes = new(model);

    /// <summary>Keeps them as the entries' labels.</summary>
    /// <param name="entries">The entries of one list.</param>
    public void Take(List<Entry> entries)
    {
        if (entries.Count < FewestEntries) return;
        var labelled = new List<(Entry Entry, string Name)>();
        foreach (var entry in entries)
            if (entry.TitlePlace >= 0 && Over(entry) is { } name) labelled.Add((entry, name));
        if (labelled.Count * 3 < entries.Count * 2) return;
        var names = labelled.Select(label => label.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Count < FewestNames || names.Count * 2 > labelled.Count + 1 || ArePlaces(names) || ArePeople(names) && !AreInMenu(names, entries)) return;
        foreach (var (entry, name) in labelled)
            if (!entry.Labels.Contains(name)) entry.Labels.Add(name);
    }

    // The line right over the title, whatever days stand between; null where it is no name in an element of its own.
    private string? Over(Entry entry)
    {
        var end = model.LineStart(model[entry.TitlePlace].TextStart);
        for (var lines = 0; lines < MostLinesOver && end > entry.Segment.TextFrom; lines++)
        {
            var start = Math.Max(entry.Segment.TextFrom, model.LineStart(end - 1));
            var line = model.Text(start, end);
            if (!DatedTitle.IsOnlyDate(line, dates)) return IsName(line) && StandsAlone(start, end) ? line.ToString() : null;
            end = start;
        }
        return null;
    }

    private static bool IsName(ReadOnlySpan<char> line) =>
        line.Length is > 1 and <= LongestName && char.IsLetter(line[0]) && char.IsLetter(line[^1]) && !DateShape.HasDigit(line) && !line.ContainsAny(":：") && WordCount.Of(line) <= MostWords
        && !Phrases.LeadsOn(line) && PaperName.Of(line) == PaperName.Kind.None && !WeekdayNames.Contains(line) && !CategoryWords.IsOfNotice(line.ToString());

    private bool StandsAlone(int start, int end)
    {
        for (var at = model.FirstFrom(start); at < model.Count && model[at].TextStart <= start + 1; at++)
        {
            ref readonly var node = ref model[at];
            if (node.TextLength == 0 || node.TextEnd > end) continue;
            return !node.Tag.IsHeading() && (node.Own & (Traits.Byline | Traits.Title | Traits.Unseen)) == 0 && !IsOfOtherThing(at, end);
        }
        return false;
    }

    // "<div class=venue><i class=map-marker></i> <span>Vienna</span></div>": what it is stands in the classes of the boxes round it.
    private bool IsOfOtherThing(int place, int end)
    {
        var outer = place;
        while (model[outer].Parent is >= 0 and var parent && model[parent].TextStart == model[place].TextStart && model[parent].TextEnd <= end) outer = parent;
        for (var at = outer; at < model[outer].End; at++)
            if (_boxes.IsOfOtherThing(at)) return true;
        return false;
    }

    private static bool ArePlaces(HashSet<string> names) => names.Count(name => CityZones.TryFind(name, out _)) * 2 >= names.Count;

    // "Eve Cooper", and nothing else but such names.
    private static bool ArePeople(HashSet<string> names) => names.All(IsPerson);

    private static bool IsPerson(string name)
    {
        var words = 0;
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan()[range];
            if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[1])) return false;
            words++;
        }
        return words is 2 or 3;
    }

    // What the page's menu names too is a part of the site.
    private bool AreInMenu(HashSet<string> names, List<Entry> entries)
    {
        foreach (var link in model.Links)
            if ((model[link].TextEnd <= entries[0].Segment.TextFrom || model[link].TextStart >= entries[^1].Segment.TextTo) && model[link].TextLength <= LongestName && names.Contains(model.Line(link))) return true;
        return false;
    }
}
