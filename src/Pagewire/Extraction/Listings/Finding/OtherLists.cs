using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Recognises lists of something else than news: goods, languages, the cells of a table.</summary>
internal sealed class OtherLists(PageModel model)
{
    private const int LeastWordsOfTopic = 3;
    private const double MostWordsOfName = 1.5;
    private const double MostWordsOfUser = 2;
    private const int LeastRows = 5;

    // Fewer may be as many days of one meeting.
    private const int LeastFields = 8;

    // Two of two cards.
    private const int LeastTerms = 4;

    /// <summary>Whether the entries have prices: undated ones are goods.</summary>
    /// <param name="entries">The entries.</param>
    public bool IsOfGoods(List<Entry> entries) => entries.Count(e => Price.StandsIn(model.Text(e.Segment.TextFrom, e.Segment.TextTo))) * 2 > entries.Count || AreForSale(entries);

    /// <summary>Whether the entries ask to be bought, dated or not.</summary>
    /// <param name="entries">The entries.</param>
    public bool AreForSale(List<Entry> entries) => entries.Count(e => BuyingWords.AreIn(model.Text(e.Segment.TextFrom, e.Segment.TextTo))) * 2 > entries.Count;

    /// <summary>Whether the entries stand in a show of slides.</summary>
    /// <param name="entries">The entries.</param>
    public bool IsOfSlides(List<Entry> entries)
    {
        for (var at = entries[0].Segment.Root; at >= 0; at = model[at].Parent)
            if ((model[at].Own & Traits.Player) != 0) return true;
        return false;
    }

    /// <summary>Whether the entries are parts of a table's rows: cells of which most rows have one and some have more, or links side by side in one cell.</summary>
    /// <param name="entries">The entries.</param>
    public bool IsOfColumns(List<Entry> entries)
    {
        var root = entries[0].Segment.Root;
        var inCells = model[root].Tag == Tag.A && model[root].Parent is >= 0 and var cell && model[cell].Tag == Tag.Td;
        if (!inCells && model[root].Tag != Tag.Td) return false;
        var rows = entries.CountBy(e => model[e.Segment.Root].Parent).ToList();
        var single = rows.Count(row => row.Value == 1);
        if (!inCells) return single < rows.Count && (single * 2 >= rows.Count || AreTopicsAndNames(entries));
        // One date for all of a cell's links is the row's.
        return rows.Count > 1 && single * 2 < rows.Count && entries.Select(e => (model[e.Segment.Root].Parent, e.Published)).Distinct().Count() == rows.Count;
    }

    // A column of titles and one of those who wrote last, as forums have them, are the columns of one row; cards in a grid are alike.
    private bool AreTopicsAndNames(List<Entry> entries)
    {
        var columns = Columns(entries).Select(column => column.Words).ToList();
        return columns.Count > 1 && columns.Max() >= LeastWordsOfTopic && columns.Min() < MostWordsOfName;
    }

    private IEnumerable<(double Words, bool AreUsers)> Columns(List<Entry> entries) =>
        entries.GroupBy(Column).Where(column => column.Count() > 1).Select(column => (column.Average(entry => entry.Title is null ? 0 : WordCount.Of(entry.Title)), IsOfSections([.. column])));

    /// <summary>Whether the entries are the parts of rows that are no table's: topics, and those who wrote last on them.</summary>
    /// <param name="entries">The entries.</param>
    public bool IsOfTopicsAndUsers(List<Entry> entries)
    {
        int Row(int at) => model[entries[at].Segment.Root].Parent;
        if (entries.Count < LeastRows * 2 || Row(0) != Row(1) || Row(0) == Row(entries.Count - 1) || model[entries[0].Segment.Root].Tag is Tag.Td or Tag.Tr) return false;
        var rows = entries.CountBy(e => model[e.Segment.Root].Parent).ToList();
        if (rows.Count < LeastRows || rows.Count(row => row.Value > 1) * 10 < rows.Count * 7) return false;
        var columns = Columns(entries).ToList();
        var topics = columns.Where(column => !column.AreUsers).Select(column => column.Words).DefaultIfEmpty().Max();
        return topics >= LeastWordsOfTopic && columns.Exists(column => column.AreUsers || column.Words <= MostWordsOfUser && column.Words * 2 < topics);
    }

    private int Column(Entry entry)
    {
        var column = 0;
        for (var cell = model[entry.Segment.Root].Parent + 1; cell < entry.Segment.Root; cell = model[cell].End) column++;
        return column;
    }

    /// <summary>Whether the entries are the fields of a table: without address or day of their own, and named by the same few words over and over ("From", "To", "Airline").</summary>
    /// <param name="entries">The entries.</param>
    public static bool IsOfFields(List<Entry> entries)
    {
        if (entries.Count < LeastFields || entries.Count(IsBare) * 4 < entries.Count * 3) return false;
        var names = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var entry in entries) names.Add(entry.Title);
        return names.Count * 4 <= entries.Count;
    }

    /// <summary>Whether the entries are cells of files, several in a row, which few names call over and over ("Cahier des charges"): the files of what another cell names. The papers of meetings have rules of their own.</summary>
    /// <param name="list">The list.</param>
    public bool IsOfRepeatedFiles(EntryList list) =>
        !list.IsOfPapers && list.Entries.Count >= LeastFields && list.Entries.TrueForAll(entry => model[entry.Segment.Root].Tag == Tag.Td && FileTypes.Of(entry.Url) is not null)
        && list.Entries.DistinctBy(entry => entry.Title).Count() * 3 <= list.Entries.Count && list.Entries.DistinctBy(entry => model[entry.Segment.Root].Parent).Count() * 3 <= list.Entries.Count * 2;

    /// <summary>Whether the entries are parts of cards, each under a heading that leads to the page of another entry.</summary>
    /// <param name="entries">The entries.</param>
    public bool IsOfCards(List<Entry> entries)
    {
        var linked = entries.FindAll(entry => entry.Heading is not null && entry.Segment.Header is >= 0 and var header && LeadsOn(header));
        return linked.Count * 4 > entries.Count * 3 && linked.DistinctBy(entry => entry.Segment.Header).Count() * 3 >= entries.Count;
    }

    // A heading that only opens what stands under it leads nowhere.
    private bool LeadsOn(int heading)
    {
        for (var l = model[heading].FirstLink; l < model[heading].LastLink; l++)
            if (model[model.Links[l]].Element.GetAttribute("href") is [not '#', ..]) return true;
        return false;
    }

    /// <summary>Whether the entries are the terms of other entries: without an address, and named by the same words in each of those, such as "Closing date" and "Published".</summary>
    /// <param name="entries">The entries.</param>
    public bool IsOfTerms(List<Entry> entries)
    {
        if (entries.Count < LeastTerms || entries.Exists(entry => entry.Url is not null)) return false;
        int Holder(Entry entry) => model[entry.Segment.Root].Parent;
        if (Holder(entries[0]) == Holder(entries[^1])) return false;
        var names = entries.Select(entry => entry.Title).ToHashSet();
        if (names.Count * 2 > entries.Count || entries.DistinctBy(entry => (Holder(entry), entry.Title)).Count() < entries.Count) return false;
        return names.Count(IsOfDay) * 2 >= names.Count || entries.TrueForAll(entry => IsTermOfCard(entry.Segment.Root)) && model[Holder(entries[0])].Parent != model[Holder(entries[^1])].Parent;
    }

    // A list of terms beside a link; one beside a month has the meetings of that.
    private bool IsTermOfCard(int root) => model[root].Tag is Tag.Dt or Tag.Dd && model[model[root].Parent].Parent is >= 0 and var card && model[card].LinkCount > 0;

    private static bool IsOfDay(string? name) => name is not null && (TeaserLine.IsPosting(name) || DateLabel.Names(name));

    private static bool IsBare(Entry entry) => entry.Url is null && (entry.Published is null || entry.DateFromHeader);

    /// <summary>Whether the entries lead to what a site sorts its pages by, or to its users: the boards of a forum, tags, topics.</summary>
    /// <param name="entries">The entries.</param>
    public static bool IsOfSections(List<Entry> entries) => entries.Count(entry => entry.Url is { } url && AddressWords.NamesSection(url)) * 4 > entries.Count * 3;

    /// <summary>Whether each entry leads to the page in another language.</summary>
    /// <param name="entries">The entries.</param>
    public bool IsOfLanguages(List<Entry> entries)
    {
        var languages = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
            if (entry.TitleLink >= 0 && LanguageOf(model[entry.TitleLink]) is { } language) languages.Add(language);
        return languages.Count > 2 && languages.Count * 2 > entries.Count;
    }

    private static string? LanguageOf(in Node link)
    {
        if (link.Element.GetAttribute("hreflang") is { Length: > 1 } named) return named;
        var address = link.Element.GetAttribute("href").AsSpan();
        return address.LastIndexOf("lang=", StringComparison.OrdinalIgnoreCase) is var at and > 0 && address.Length - at <= 14 ? address[at..].ToString() : null;
    }
}
