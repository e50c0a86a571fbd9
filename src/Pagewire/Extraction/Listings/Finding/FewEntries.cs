using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Finds the entries of a page that has too few for anything to repeat: one dated title, or two.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">The page's dates.</param>
/// <param name="reader">Reads entries.</param>
internal sealed class FewEntries(PageModel model, DateMarks dates, EntryReader reader)
{
    /// <summary>So many undated titles may still be the page's news.</summary>
    public const int Pair = 2;

    /// <summary>What two undated entries are worth at the least: a title of several words and an address.</summary>
    public const double LeastQuality = ListScore.FullTitle + ListScore.Linked;

    private const int LeastWords = 3;
    private const int Longest = 2500;

    // More dates that stand alone are of something else than one or two entries.
    private const int MostDates = 12;

    private const Traits Elsewhere = Traits.Noise | Traits.Header | Traits.Aside | Traits.Related | Traits.Tags;

    /// <summary>Each title that leads to a page of its own and has a date beside it, as a list of one.</summary>
    public List<EntryList> Dated()
    {
        var lists = new List<EntryList>();
        if (dates.All.Count > MostDates) return lists;
        var end = 0;
        foreach (var mark in dates.All)
        {
            if (mark.Place < end || (model[mark.Place].Region & Elsewhere) != 0 || Card(mark.Place) is not (>= 0 and var card) || card < end) continue;
            var entry = reader.ReadAlone(card);
            if (!IsNews(entry)) continue;
            end = model[card].End;
            lists.Add(new() { Entries = [entry], Region = model[card].Region, Dated = 1, Linked = 1 });
        }
        return lists;
    }

    private bool IsNews(Entry entry) =>
        entry is { Title: { } title, Url: not null, Evidence: >= DateEvidence.DateLine, YearGuessed: false, OtherTitles: 0, OtherDates: 0, IsPaper: false }
        && WordCount.Of(title) >= LeastWords && entry.TitlePlace >= 0 && (model[entry.TitlePlace].Is(Traits.Link) || model.Holds(entry.TitlePlace, entry.TitleLink)) && !IsInText(model[entry.TitlePlace].TextStart)
        && !BuyingWords.AreIn(model.Text(entry.Segment.TextFrom, entry.Segment.TextTo));

    // Behind words on its line that are no date.
    private bool IsInText(int title)
    {
        var start = model.LineStart(title);
        foreach (var mark in dates.All)
            if (mark.Start >= start && mark.End <= title) start = mark.End;
        return WordCount.Of(model.AllText[start..title]) >= LeastWords;
    }

    // The element around the date that is or holds a link with the words of a title, and what stands round that without another heading or title; -1 where that is no part of the page but the page.
    private int Card(int date)
    {
        var card = date;
        while (model[card].Tag != Tag.A && (model[card].Is(Traits.Link) || Titles(card) == 0))
        {
            card = model[card].Parent;
            if (!MayBe(card)) return -1;
        }
        if (model[card].Tag is Tag.Tbody or Tag.Table) return Titles(card) == 1 ? card : -1;
        while (model[card].Parent is var parent && MayBe(parent) && Headings(parent) == Headings(card) && Titles(parent) == Titles(card)) card = parent;
        return card;
    }

    private bool MayBe(int card) => card >= 0 && model[card].TextLength <= Longest && model[card].Tag is not (Tag.Body or Tag.Html);

    private int Headings(int card) => model.HeadingsIn(card, model[card].End);

    private int Titles(int card)
    {
        var titles = 0;
        for (var l = model[card].FirstLink; l < model[card].LastLink; l++)
            if (WordCount.Of(model.Text(model.Links[l])) >= LeastWords) titles++;
        return titles;
    }
}
