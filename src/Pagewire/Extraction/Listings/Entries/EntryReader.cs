using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Headers;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text.Entries;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Reads titles, addresses and dates of a list's segments: what lists are judged by.</summary>
internal sealed class EntryReader(PageModel model, DateMarks dates, PageMetadata metadata, LinkTable links, Func<int, ulong> path, EntryHeaders headers)
{
    private const int FewestAlike = 4;
    private const int LeastWordsOfName = 3;

    private readonly TextFacts _facts = new(model, dates);
    private readonly ListedYears _years = new(model, dates);
    private readonly MetaLines _lines = new(model, dates);

    /// <summary>Begins to read the segments of a list: the entries with the dates that stand in them, and nothing else.</summary>
    /// <param name="segments">The parts of the page.</param>
    public List<Entry> Begin(List<Segment> segments)
    {
        var days = new EntryDate(model, dates, _lines, path, segments);
        var entries = segments.ConvertAll(segment => new Entry { Segment = segment });
        entries.ForEach(days.Read);
        return entries;
    }

    /// <summary>Reads the rest of them.</summary>
    /// <param name="begun">The entries as they were begun.</param>
    public List<Entry> Read(List<Entry> begun)
    {
        var list = ListContext.Of(model, begun.ConvertAll(entry => entry.Segment), links, _facts);
        var entryLinks = new EntryLinks(model, _facts, links, list);
        var titles = new EntryTitle(model, dates, _facts, entryLinks, list);
        var entries = new List<Entry>(begun.Count);
        foreach (var entry in begun)
        {
            var title = titles.Find(entry.Segment);
            Take(title, entry);
            entries.Add(entry);
            foreach (var document in entryLinks.NumberedLinks(entry.Segment, title))
                if (metadata.Absolute(model[document].Element.GetAttribute("href")) is { } url && url != entry.Url) entries.Add(entry.At(url));
        }
        Abbreviations(entries);
        AlikeTitles(entries, titles);
        AlikeLinks(entries, titles);
        RepeatedLabels.Keep(entries);
        BracketLabels.TakeOff(entries);
        KeepHeaderDates(entries);
        _years.Mend(entries);
        foreach (var entry in entries) TakeUrlYear(entry);
        foreach (var entry in entries) TakeUrlMonth(entry);
        YearSequence.Mend(entries);
        return entries;
    }

    // "CX" behind several days, or one that leads nowhere, is a sign that only the list's readers know; the name of a country or a band stands once.
    private static void Abbreviations(List<Entry> entries)
    {
        var signs = entries.FindAll(entry => entry is { Published: not null, TitleIsHeading: false, Title: { } title } && TitleLines.IsAbbreviation(title));
        var comeAgain = signs.Count > signs.Select(entry => entry.Title).Distinct(StringComparer.Ordinal).Count();
        foreach (var entry in signs.FindAll(entry => comeAgain || entry.TitleLink < 0)) (entry.Title, entry.IsPaper) = (null, false);
    }

    // Where most titles are headings that look alike, one that looks otherwise is a heading over the entries that came with the first of them, and a line is no title: its heading is a day or a code.
    private void AlikeTitles(List<Entry> entries, EntryTitle titles)
    {
        if (entries.Count < FewestAlike || entries.FindLast(entry => entry is { TitleIsHeading: true, TitlePlace: >= 0 })?.TitlePlace is not { } last) return;
        bool IsAlike(int place) => path(place) == path(last) && model[place].Element.ClassName == model[last].Element.ClassName;
        var others = entries.FindAll(entry => entry.TitlePlace < 0 || !IsAlike(entry.TitlePlace));
        if (others.Count == 0 || others.Count * (others.Exists(entry => entry.TitleIsHeading) ? 5 : 3) > entries.Count) return;
        foreach (var entry in others)
            if (titles.At(entry.Segment, IsAlike) is { } title) Take(title, entry);
    }

    // Where most titles are links at one place, a code that links there ("HTTP2") is one too.
    private void AlikeLinks(List<Entry> entries, EntryTitle titles)
    {
        var untitled = entries.Count(entry => entry.Title is null);
        if (untitled == 0 || untitled * 2 >= entries.Count || entries.Find(entry => entry is { Title: not null, TitlePlace: >= 0, IsPaper: false })?.TitlePlace is not { } first || model[first].Tag != Tag.A) return;
        if (entries.Exists(entry => entry.Title is not null && (entry.TitlePlace < 0 || path(entry.TitlePlace) != path(first)))) return;
        foreach (var entry in entries)
            if (entry.Title is null && titles.At(entry.Segment, place => path(place) == path(first) && _facts.IsOddName(place) && _facts.Paper(place) == PaperName.Kind.None) is { } title) Take(title, entry);
    }

    /// <summary>Reads one element as an entry by itself.</summary>
    /// <param name="place">The element.</param>
    public Entry ReadAlone(int place) => Read(Begin([Segment.Of(model, place)]))[0];

    // One date over a list that is no heading is the page's or the article's, not the list's.
    private void KeepHeaderDates(List<Entry> entries)
    {
        var headers = new HashSet<int>();
        foreach (var entry in entries)
            if (entry.DateFromHeader) headers.Add(entry.Segment.Header);
        if (headers.Count != 1 || model[headers.First()].Tag.IsHeading()) return;
        foreach (var entry in entries)
            if (entry.DateFromHeader) (entry.Published, entry.Evidence) = (null, DateEvidence.None);
    }

    private void Take(EntryTitle.Result title, Entry entry)
    {
        entry.Title = title.Text is null ? null : CutTitle.Once(FileWords.Without(title.Text).ToString());
        entry.TitleIsHeading = title.IsHeading;
        entry.OtherTitles = title.Others;
        if (title.Link >= 0) entry.Url = metadata.Absolute(model[title.Link].Element.GetAttribute("href"));
        entry.TitlePlace = title.Place;
        entry.TitleIsPlace = title.IsPlace;
        // The title's own date comes off it, and counts where the entry has no other.
        if (entry.Title is not null)
        {
            TakeTitleDate(entry);
            entry.IsPaper = !entry.TitleIsHeading && (PaperName.Of(entry.Title) != PaperName.Kind.None || DatedTitle.IsOnlyDate(entry.Title, dates.Context));
        }
        if (entry.Published is null && entry.Url is { } url && DateText.FromUrl(url, dates.Context) is { } inUrl) (entry.Published, entry.Evidence) = (inUrl, DateEvidence.Url);
        entry.TitleLink = title.Link;
        entry.DayInTitle = entry is { TitleIsHeading: true, Published: { } own, Evidence: DateEvidence.Text } && DateText.All(entry.Title!, dates.Context).Any(found => found.Value.Day == own.Day);
        if (entry.Segment.Header >= 0) headers.Take(entry);
    }

    // An address has the year that "10-24" leaves open.
    private void TakeUrlYear(Entry entry)
    {
        if (!entry.YearGuessed || entry is not { Published: { } guessed, Url: { } url }) return;
        if (DateText.FromUrl(url, dates.Context) is { } inUrl)
        {
            if (guessed.Day.AddYears(inUrl.Day.Year - guessed.Day.Year) is var day && Math.Abs(day.DayNumber - inUrl.Day.DayNumber) <= 31) (entry.Published, entry.YearGuessed) = (Published.On(day), false);
        }
        else if ((AddressYear.Of(url, guessed.Day, dates.Context) ?? LinkedDay(entry.Segment, guessed.Day) ?? (metadata.Base is { } own ? AddressYear.Of(own.AbsolutePath, guessed.Day, dates.Context) : null)) is { } mended) (entry.Published, entry.YearGuessed) = (Published.On(mended), false);
    }

    // An address has the month that "07/04/2019" leaves open.
    private void TakeUrlMonth(Entry entry)
    {
        if (entry is { Published: { Instant: null } shown, Url: { } url, Evidence: DateEvidence.DateLine or DateEvidence.Text } && MonthFolder.Turned(shown.Day, url, model.Text(entry.Segment.TextFrom, entry.Segment.TextTo), dates.Context) is { } turned) entry.Published = Published.On(turned);
    }

    // "June 1" that leads to all that was written on that day: "/2016/06/01/".
    private DateOnly? LinkedDay(Segment segment, DateOnly day)
    {
        for (var l = model[segment.From].FirstLink; l < model.Links.Length && model.Links[l] < segment.To; l++)
            if (model[model.Links[l]].Element.GetAttribute("href") is { } url && DateText.FromUrl(url, dates.Context) is { } linked && (linked.Day.Month, linked.Day.Day) == (day.Month, day.Day)) return linked.Day;
        return null;
    }

    // "6 January 2026 (Annual meeting)" without its date.
    private static string WithoutBrackets(string title) =>
        title is ['(', .., ')'] && title.AsSpan(1, title.Length - 2).IndexOfAny('(', ')') < 0 ? title[1..^1].Trim() : title;

    // "Northern harbour hearing: January 27, 2022 - Hall B": so many words before a day are no label of it.
    private static bool IsNamed(string title) =>
        title.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && title.AsSpan().IndexOfAnyInRange('0', '9') > colon && WordCount.Of(title.AsSpan(0, colon)) >= LeastWordsOfName;

    private void TakeTitleDate(Entry entry)
    {
        var title = entry.Title!;
        if (!IsNamed(title) && DateText.Leading(title, dates.Context) is { } leading && DatedTitle.AfterDate(title, leading) is { Length: > 0 } rest && (leading.YearWritten || entry.Published?.Day == leading.Value.Day))
        {
            entry.Title = rest;
        }
        else if (entry.Published is { } known && LooseDates.Leading(title, dates.Context) is { } loose && loose.Date.Value.Day == known.Day && (entry.TitlePlace < 0 || !Letters.Any(title.AsSpan(0, loose.Date.Length))))
        {
            // A line without elements of its own begins with the date, or a title with a date in numbers.
            entry.Title = loose.Title;
        }
        else if (entry.Evidence < DateEvidence.DateLine && !(entry.Segment.Header >= 0 && headers.TellsDay(entry.Segment.Header)) && DatedTitle.BeforeDate(title, entry.Published, dates.Context) is { } before)
        {
            // Beside a date line, and under a day, a date in the title is the title's own.
            (entry.Title, entry.Written, entry.Published, entry.Evidence) = (before.Title, title, before.Date, DateEvidence.DateLine);
        }
        entry.Title = WithoutBrackets(DatedTitle.Clean(CountedComments.TakenOff(DatedTitle.AfterClock(entry.Title!))));
    }
}
