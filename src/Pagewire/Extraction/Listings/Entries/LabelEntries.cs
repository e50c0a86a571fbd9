using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Entries that are no stories: every second link of a list leads to what the story before it is filed under, and those addresses come again.</summary>
/// <param name="model">The page.</param>
/// <param name="names">Tells the names that entries are filed under.</param>
internal sealed class LabelEntries(PageModel model, FilingNames names)
{
    private const int FewestBoxes = 4;

    /// <summary>Makes such entries labels of the story that they stand with.</summary>
    /// <param name="entries">The entries of one list, in the page's order; labels are taken out of it.</param>
    public void Join(List<Entry> entries)
    {
        if (entries.Count < FewestBoxes * 2) return;
        var boxes = entries.GroupBy(Box).Select(box => box.ToList()).ToList();
        if (boxes.Count < FewestBoxes || boxes.Count(box => box.Count == 2) * 10 < boxes.Count * 7 || boxes.Exists(box => box.Count > 2)) return;
        var labels = boxes.Where(box => box.Count == 2).Select(box => box[1]).ToList();
        if (labels.Exists(label => label is not { Url: not null, Title: { } name } || !FilingNames.MayBe(name) || label.IsOnOwnDay) || boxes.DistinctBy(box => box[0].Url).Count() < boxes.Count) return;
        if (labels.DistinctBy(label => (label.Url, label.Title)).Count() != labels.DistinctBy(label => label.Url).Count() || !names.AreThose(labels.ConvertAll(label => label.Title!), (entries[0].Segment.TextFrom, entries[^1].Segment.TextTo), areLinks: true)) return;
        foreach (var box in boxes.Where(box => box.Count == 2)) box[0].Labels.Add(box[1].Title!);
        var taken = labels.ToHashSet();
        entries.RemoveAll(taken.Contains);
    }

    private int Box(Entry entry) => model[entry.Segment.Root].Parent;
}
