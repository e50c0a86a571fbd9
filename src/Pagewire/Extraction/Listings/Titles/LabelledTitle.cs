using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Finds the title of an entry whose lines are named: "Subject of the tender" over what is bought, "Buyer" over who buys.</summary>
internal sealed class LabelledTitle(PageModel model, DateMarks dates, ListContext list)
{
    // From this share on the entries have such a line.
    private const double MostEntries = 0.5;

    private const int LeastWords = 2;
    private const int LongestName = 60;

    /// <summary>The line under a name such as "Subject", which most entries have; null where there is none.</summary>
    /// <param name="segment">The entry.</param>
    public string? In(Segment segment)
    {
        var isUnder = false;
        for (var at = segment.TextFrom; at < segment.TextTo;)
        {
            var rest = model.AllText[at..segment.TextTo];
            var stop = rest.IndexOf('\n');
            var line = (stop < 0 ? rest : rest[..stop]).Trim();
            at += stop < 0 ? rest.Length : stop + 1;
            if (line.IsEmpty) continue;
            if (isUnder) return IsTitle(line) ? line.ToString() : null;
            isUnder = line.Length <= LongestName && FieldNames.Titles.Contains(line.TrimEnd(" :：")) && list.Repeated(line) >= MostEntries;
        }
        return null;
    }

    private bool IsTitle(ReadOnlySpan<char> line) =>
        line.Length <= TextFacts.LongestTitle && Letters.Any(line) && WordCount.Of(line) >= LeastWords && !DatedTitle.IsOnlyDate(line, dates.Context) && !Phrases.LeadsOn(line) && list.Repeated(line) <= TitleLines.MostRepeated;
}
