using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Finds the one story that stands over a list in a shape of its own: the newest, with a larger picture.</summary>
/// <param name="model">The page.</param>
/// <param name="reader">Reads entries.</param>
internal sealed class LeadStory(PageModel model, EntryReader reader)
{
    private const int MostHeadings = 4;
    private const int Farthest = 2500;
    private const int Longest = 2500;
    private const int LeastWords = 3;

    // What a card may stand in and what the list stands in may differ by.
    private const Traits Inside = Traits.Link | Traits.Heading | Traits.Main;

    /// <summary>The story; null where none stands over the list.</summary>
    /// <param name="list">A list of dated entries that lead to pages of their own.</param>
    public Entry? Over(EntryList list)
    {
        if (list.Dated < EntryList.MostlyDated || list.Linked < EntryList.MostlyLinked) return null;
        var first = list.Entries[0].Segment;
        var headings = model[first.From].HeadingsBefore;
        for (var h = headings - 1; h >= 0 && h >= headings - MostHeadings; h--)
        {
            var heading = model.Headings[h];
            ref readonly var node = ref model[heading];
            if (first.TextFrom - node.TextEnd > Farthest) return null;
            if (((node.Region ^ list.Region) & ~Inside) != 0 || WordCount.Of(model.Text(heading)) < LeastWords) continue;
            var card = Card(heading, first.From);
            if (card == heading || model[card].TextLength > Longest || IsSlide(card)) continue;
            var entry = reader.ReadAlone(card);
            if (IsStory(entry) && !list.Entries.Exists(e => e.Url == entry.Url)) return entry;
        }
        return null;
    }

    private static bool IsStory(Entry entry) =>
        entry is { Title: not null, Url: not null, TitleIsHeading: true, Evidence: >= DateEvidence.DateLine, YearGuessed: false, OtherTitles: 0, OtherDates: <= 1 };

    // One of several in a show of slides.
    private bool IsSlide(int card)
    {
        for (var at = card; at >= 0; at = model[at].Parent)
            if ((model[at].Own & Traits.Player) != 0 && model.HeadingsIn(at, model[at].End) > 1) return true;
        return false;
    }

    // The largest element around the heading that holds no other heading, and nothing of the list.
    private int Card(int heading, int list)
    {
        var card = heading;
        while (model[card].Parent is >= 0 and var parent && model[parent].Tag is not (Tag.Body or Tag.Html) && model[parent].End <= list && model.HeadingsIn(parent, model[parent].End) == 1) card = parent;
        return card;
    }
}
