using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>Machine-readable dates that a theme stamps with the moment the page was made, one for all entries, beside written ones that differ.</summary>
internal static class StampedDates
{
    private const int Least = 3;

    /// <summary>Puts the written dates in their place where that is so.</summary>
    /// <param name="model">The page.</param>
    /// <param name="marks">Its dates; changed in place.</param>
    /// <param name="context">How to understand dates.</param>
    public static void Mend(PageModel model, List<DateMark> marks, DateContext context)
    {
        var stamped = new List<int>();
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i].Evidence != DateEvidence.StructuredData || model[marks[i].Place].Tag != Tag.Time) continue;
            if (stamped.Count > 0 && marks[stamped[0]].Found.Value.Day != marks[i].Found.Value.Day) return;
            stamped.Add(i);
        }
        if (stamped.Count < Least) return;
        var written = new List<FoundDate>();
        foreach (var i in stamped)
        {
            if (DateText.Whole(PageModel.OneLine(model.Text(marks[i].Place)), context) is not { YearWritten: true, Relative: false } found) return;
            written.Add(found);
        }
        if (written.DistinctBy(found => found.Value.Day).Count() < 2) return;
        for (var i = 0; i < stamped.Count; i++) marks[stamped[i]] = marks[stamped[i]] with { Found = written[i], Evidence = DateEvidence.DateLine };
    }
}
