using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text;

namespace Pagewire.Extraction.Listings;

/// <summary>Reads title, address, date, teaser and labels of one segment.</summary>
internal sealed class EntryReader(PageModel model, DateMarks dates, PageMetadata metadata, LinkTable links, Func<int, ulong> path, Headings headings)
{
    private const int LongestSummary = 600;

    // "Posted by the editor on 12 March" is about the entry; a longer line with a day in it tells of that day.
    private const int MostWordsByLine = 8;

    private readonly TextFacts _facts = new(model, dates);

    /// <summary>Reads the segments of a list.</summary>
    /// <param name="segments">The parts of the page.</param>
    public List<Entry> Read(List<Segment> segments)
    {
        var list = ListContext.Of(model, segments, links, dates, path, _facts);
        var entryLinks = new EntryLinks(model, _facts, links, list);
        var titles = new EntryTitle(model, dates, _facts, entryLinks, list);
        var entries = new List<Entry>(segments.Count);
        foreach (var segment in segments)
        {
            var title = titles.Find(segment);
            var entry = Read(segment, title, list);
            entries.Add(entry);
            foreach (var document in entryLinks.NumberedLinks(segment, title))
                if (metadata.Absolute(model[document].Element.GetAttribute("href")) is { } url && url != entry.Url) entries.Add(entry.At(url));
        }
        RepeatedLabels.Keep(entries);
        KeepHeaderDates(entries);
        return entries;
    }

    // "24 October" under "2016".
    private Published? DayIn(Segment segment, int year)
    {
        var context = dates.Context with { CapturedAt = new DateTimeOffset(year, 12, 31, 12, 0, 0, TimeSpan.Zero) };
        var lines = 0;
        foreach (var range in model.AllText[segment.TextFrom..segment.TextTo].Split('\n'))
        {
            if (++lines > 6) break;
            var line = model.AllText[segment.TextFrom..segment.TextTo][range].Trim();
            if (DateShape.MayBegin(line) && DateShape.HasDigit(line) && DateText.Leading(line, context) is { } found && found.Value.Day.Year == year) return found.Value;
        }
        return null;
    }

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

    private Entry Read(Segment segment, EntryTitle.Result title, ListContext list)
    {
        var entry = new Entry { Segment = segment };
        ReadDate(entry, list);
        entry.Title = title.Text;
        entry.TitleIsHeading = title.IsHeading;
        entry.OtherTitles = title.Others;
        if (title.Link >= 0) entry.Url = metadata.Absolute(model[title.Link].Element.GetAttribute("href"));
        entry.TitlePlace = title.Place;
        // The title's own date comes off it, and counts where the entry has no other.
        if (entry.Title is not null)
        {
            TakeTitleDate(entry);
            entry.IsPaper = !entry.TitleIsHeading && PaperName.Of(entry.Title) != PaperName.Kind.None;
        }
        if ((entry.Published is null || entry.YearGuessed) && entry.Url is { } url && DateText.FromUrl(url, dates.Context) is { } inUrl) TakeUrlDate(entry, inUrl);
        entry.TitleLink = title.Link;
        if (segment.Header >= 0) TakeHeader(entry);
        return entry;
    }

    // An address has the year that "10-24" leaves open.
    private static void TakeUrlDate(Entry entry, Published inUrl)
    {
        if (entry.Published is null) (entry.Published, entry.Evidence) = (inUrl, DateEvidence.Url);
        else if (entry.Published.Value.Day.AddYears(inUrl.Day.Year - entry.Published.Value.Day.Year) is var day && Math.Abs(day.DayNumber - inUrl.Day.DayNumber) <= 31)
            (entry.Published, entry.YearGuessed) = (Published.On(day), false);
    }

    // A heading inside the list: a day for the entries without one, a year for those whose date has none, else a category.
    private void TakeHeader(Entry entry)
    {
        var header = entry.Segment.Header;
        if (headings.Date(header) is { } day)
        {
            if (entry.Published is null || entry.Evidence < DateEvidence.DateLine) (entry.Published, entry.Evidence, entry.DateFromHeader) = (day.Value, DateEvidence.DateLine, true);
            return;
        }
        if (headings.Year(header) is { } year)
        {
            if ((entry.Published is null || entry.YearGuessed) && DayIn(entry.Segment, year) is { } mended) (entry.Published, entry.Evidence) = (mended, DateEvidence.DateLine);
            return;
        }
        entry.Heading = headings.Category(header);
    }

    private void ReadDate(Entry entry, ListContext list)
    {
        var segment = entry.Segment;
        DateMark? best = null;
        var days = 0;
        var lastDay = default(DateOnly);
        for (var i = dates.FirstAtOrAfter(segment.From); i < dates.All.Count && dates.All[i].Place < segment.To; i++)
        {
            var mark = dates.All[i];
            if (mark.Start < segment.TextFrom || mark.Start > segment.TextTo || model[mark.Place].Is(Traits.Comments)) continue;
            if (days == 0 || mark.Found.Value.Day != lastDay) days++;
            lastDay = mark.Found.Value.Day;
            if (best is null || Better(mark, best.Value, list)) best = mark;
        }
        entry.OtherDates = Math.Max(0, days - 1);
        if (best is null) best = OwnLine(segment);
        if (best is { } found)
        {
            entry.Published = found.Found.Value;
            entry.Evidence = found.Evidence;
            entry.YearGuessed = !found.Found.YearWritten && !found.Found.Relative;
            return;
        }
        if (InMetaLine(segment) is { } free)
        {
            entry.Published = free;
            entry.Evidence = DateEvidence.Text;
        }
    }

    // Machine-readable beats written, written with a year beats without, "updated" loses to anything; else the first.
    // Where entries have several dates, the one that stands where the other entries have theirs.
    private bool Better(DateMark one, DateMark other, ListContext list)
    {
        int Rank(DateMark m) => ((int)m.Evidence * 4) + (m.Found.YearWritten ? 2 : 0) + (HasFullYear(m) ? 2 : 0) - (IsUpdate(m.Place) ? 100 : 0) + (m.IsWhole ? 1 : 0);
        var rank = Rank(one).CompareTo(Rank(other));
        return rank != 0 && Math.Abs(Rank(one) - Rank(other)) > 1 ? rank > 0 : list.DatesAt(path(one.Place)) > list.DatesAt(path(other.Place));
    }

    // A year of two digits may be a number of something else: "22ag/14".
    private bool HasFullYear(DateMark mark)
    {
        var run = 0;
        foreach (var c in model.AllText[mark.Start..Math.Max(mark.Start, mark.End)])
        {
            run = char.IsDigit(c) ? run + 1 : 0;
            if (run == 4) return true;
        }
        return false;
    }

    private bool IsUpdate(int place)
    {
        var element = model[place].Element;
        return Says(element.GetAttribute("class"), "updated") && !Says(element.GetAttribute("class"), "published") || Says(element.GetAttribute("itemprop"), "modified");
    }

    private static bool Says(string? attribute, string word) => attribute is not null && attribute.Contains(word, StringComparison.OrdinalIgnoreCase);

    // Loose text before the root: "12.03.2019 <a>Title</a>" without an element round the date.
    private DateMark? OwnLine(Segment segment)
    {
        var text = model.AllText[segment.TextFrom..Math.Max(segment.TextFrom, segment.TextTo)];
        var stop = text.IndexOf('\n');
        var line = stop < 0 ? text : text[..stop];
        if (line.Length > 600 || !DateShape.MayBegin(line)) return null;
        if (DateText.Leading(line, dates.Context) is not { } found || found.Relative && line.Length > 80) return null;
        return new(segment.Root, segment.TextFrom, segment.TextFrom + found.Length, found, DateEvidence.DateLine, false);
    }

    // "Posted by the editor on 12 March 2019 in News": a short line with a date in it, or an element that says it is one.
    private Published? InMetaLine(Segment segment)
    {
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextLength is < 6 or > 200 || (node.Own & (Traits.Date | Traits.Byline)) == 0) continue;
            if (First(PageModel.OneLine(model.Text(i))) is { } inside) return inside;
        }
        var lines = 0;
        foreach (var range in model.AllText[segment.TextFrom..segment.TextTo].Split('\n'))
        {
            if (++lines > 12) break;
            var line = model.AllText[segment.TextFrom..segment.TextTo][range].Trim();
            if (line.Length is < 6 or > 160 || !DateShape.HasDigit(line)) continue;
            // A long line is prose, unless the date ends it: "Title (12.03.2019)".
            if (First(line.ToString()) is { } found) return found;
        }
        return null;
    }

    private Published? First(string line)
    {
        foreach (var found in DateText.All(line, dates.Context))
            if (found.YearWritten || (line.Length < 60 && EntryTitle.Words(line) <= MostWordsByLine)) return found.Value;
        return null;
    }

    private void TakeTitleDate(Entry entry)
    {
        var title = entry.Title!;
        if (DateText.Leading(title, dates.Context) is { } leading && TitleText.AfterDate(title, leading) is { Length: > 0 } rest && (leading.YearWritten || entry.Published?.Day == leading.Value.Day))
        {
            entry.Title = rest;
            if (entry.Published is null || entry.Evidence < DateEvidence.DateLine) (entry.Published, entry.Evidence) = (leading.Value, DateEvidence.DateLine);
        }
        else if (entry.TitlePlace < 0 && entry.Published is { } known && LooseDates.Leading(title, dates.Context) is { } loose && loose.Date.Value.Day == known.Day)
        {
            // A line without elements of its own begins with the date.
            (entry.Title, entry.Evidence) = (loose.Title, entry.Evidence < DateEvidence.DateLine ? DateEvidence.DateLine : entry.Evidence);
        }
        else if (entry.Evidence < DateEvidence.DateLine && TitleText.BeforeDate(title, entry.Published, dates.Context) is { } before)
        {
            // Beside a date line a date in the title is the title's own.
            (entry.Title, entry.Written, entry.Published, entry.Evidence) = (before.Title, title, before.Date, DateEvidence.DateLine);
        }
        entry.Title = TitleText.Clean(entry.Title!);
    }

    /// <summary>Reads what only chosen entries need: teaser, body, image, labels, files.</summary>
    /// <param name="entry">An entry of a chosen list.</param>
    public void Complete(Entry entry)
    {
        var segment = entry.Segment;
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.Tag == Tag.Img && entry.Image is null) entry.Image = ImageOf(i);
            else if (node.Tag == Tag.A && i != entry.TitleLink) ReadLink(entry, i);
            else if ((node.Own & Traits.Label) != 0 && node.TextLength is > 1 and <= 40 && node.LinkCount == 0 && !node.Is(Traits.Heading) && !node.Is(Traits.Tags)) AddLabel(entry, model.Line(i));
        }
        entry.Body = EntryBody.Of(model, metadata, segment, entry.TitlePlace);
        entry.Summary = EntrySummary.Of(model, dates, segment, entry.TitlePlace, entry.Title);
        if (entry.Summary is { Length: > LongestSummary } all) entry.Summary = EntrySummary.Cut(all, LongestSummary);
    }

    private void ReadLink(Entry entry, int place)
    {
        ref readonly var node = ref model[place];
        var href = node.Element.GetAttribute("href");
        if (href is null) return;
        var rel = node.Element.GetAttribute("rel");
        if (PageMetadata.HasToken(rel, "category") || (PageMetadata.HasToken(rel, "tag") && node.Is(Traits.Label))) AddLabel(entry, model.Line(place));
        else if ((node.Own & Traits.Label) != 0 || (node.Parent >= segmentFrom(entry) && (model[node.Parent].Own & Traits.Label) != 0)) AddLabel(entry, model.Line(place));
        if (MediaType(href) is { } type && metadata.Absolute(href) is { } url && url != entry.Url && entry.Enclosures.Count < 20 && !entry.Enclosures.Exists(e => e.Url == url))
            entry.Enclosures.Add(new(url, type));

        static int segmentFrom(Entry e) => e.Segment.From;
    }

    private static void AddLabel(Entry entry, string label)
    {
        label = label.Trim(' ', ',', '|', '/', '#', '[', ']', ':', '·', '•');
        if (label.Length is > 1 and <= 60 && !(label.Contains(':', StringComparison.Ordinal) && char.IsDigit(label[^1])) && TitleText.HasLetter(label) && !Phrases.LeadsOn(label) && entry.Labels.Count < 20 && !entry.Labels.Contains(label) && label != entry.Title) entry.Labels.Add(label);
    }

    private string? ImageOf(int place)
    {
        var element = model[place].Element;
        foreach (var name in (ReadOnlySpan<string>)["data-src", "data-lazy-src", "data-original", "src"])
        {
            var written = element.GetAttribute(name);
            if (written is null || written.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) continue;
            if (metadata.Absolute(written) is { } url && url.StartsWith("http", StringComparison.Ordinal) && !IsTiny(element)) return url;
        }
        return null;
    }

    private static bool IsTiny(AngleSharp.Dom.IElement image) => int.TryParse(image.GetAttribute("width"), out var width) && width is > 0 and < 40;

    private static string? MediaType(string href)
    {
        var path = href.AsSpan();
        if (path.IndexOfAny('?', '#') is var stop and >= 0) path = path[..stop];
        if (path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) return "application/pdf";
        if (path.EndsWith(".mp3", StringComparison.OrdinalIgnoreCase)) return "audio/mpeg";
        if (path.EndsWith(".m4a", StringComparison.OrdinalIgnoreCase)) return "audio/mp4";
        if (path.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase)) return "video/mp4";
        return null;
    }
}
