using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Headers;

/// <summary>Finds the heading that governs a part of the page.</summary>
internal sealed partial class Headings(PageModel model, DateMarks dates)
{
    private const int LongestHeading = 100;

    // An introduction may stand between a heading and its list, but no article.
    private const int FarthestHeading = 700;
    private const int LeastHeadline = 6;

    // Scripts without capitals show a heading by nothing but its length.
    private const int LongestCaseless = 16;
    private const int FewestColumns = 3;
    private const int MostColumns = 20;

    // What stands over a heading with the author's name is not over the entries.
    private const int OfAuthor = -2;

    /// <summary>The heading over a list; null where none governs it.</summary>
    /// <param name="first">The list's first entry.</param>
    public string? Over(Segment first)
    {
        var line = LineBefore(first);
        var heading = HeadingBefore(first);
        if (heading == OfAuthor) return null;
        if (heading >= 0 && (line < 0 || model[heading].TextEnd >= line)) return TextOf(heading);
        if (line >= 0 && LooksLikeHeading(line, out var text)) return text;
        return heading >= 0 ? TextOf(heading) : null;
    }

    /// <summary>The text of a heading element inside a list, when it is a category and not a date; null where it is a date or no name.</summary>
    /// <param name="place">The element.</param>
    public string? Category(int place)
    {
        var text = model.Line(place);
        return text.Length is > 1 and <= LongestHeading && Letters.Any(text) && !IsDate(text) && !Phrases.LeadsOn(text) && !CategoryWords.IsOfControl(text) ? text.TrimEnd(':') : null;
    }

    /// <summary>The date that a heading inside a list names; null where it names no day.</summary>
    /// <param name="place">The element.</param>
    public FoundDate? Date(int place)
    {
        var text = model.Line(place);
        return text.Length <= LongestHeading && DateShape.MayBegin(text) ? DateText.Whole(text, dates.Context) : null;
    }

    /// <summary>The year that a heading inside a list names: "2013", "October 2013"; null where it names none.</summary>
    /// <param name="place">The element.</param>
    public int? Year(int place)
    {
        var text = model.Text(place);
        if (text.Length > 40) return null;
        for (var i = 0; i + 4 <= text.Length; i++)
            if (int.TryParse(text.Slice(i, 4), System.Globalization.NumberStyles.None, null, out var year) && WrittenYear.Is(year)
                && (i == 0 || !char.IsDigit(text[i - 1])) && (i + 4 == text.Length || !char.IsDigit(text[i + 4]))) return year;
        return null;
    }

    private int HeadingBefore(Segment first)
    {
        var year = -1;
        for (var h = model[first.From].HeadingsBefore - 1; h >= 0; h--)
        {
            var heading = model.Headings[h];
            ref readonly var node = ref model[heading];
            if (first.TextFrom - node.TextEnd > FarthestHeading) return -1;
            if (node.TextLength is < 2 or > LongestHeading || node.Is(Traits.Hidden | Traits.Navigation | Traits.Consent | Traits.Login)) continue;
            if (node.Is(Traits.Header) && node.Tag == Tag.H1 && model[first.From].Region != node.Region && node.LinkCount > 0) continue;
            if (node.Is(Traits.Aside) && !model[first.From].Is(Traits.Aside)) continue;
            if (Category(heading) is null)
            {
                if (CategoryWords.IsOfAuthor(model.Line(heading))) return OfAuthor;
                if (year < 0 && Year(heading) is not null) year = heading;
                continue;
            }
            if (!IsOfAnother(heading, first) && (year < 0 || !EndsAt(heading, year))) return heading;
        }
        return -1;
    }

    // What a heading is over ends where one of its rank names a year, unless nothing stands between the two.
    private bool EndsAt(int heading, int year) => model[heading].Tag >= model[year].Tag && !model.Text(model[heading].TextEnd, model[year].TextStart).IsWhiteSpace();

    // The title of a story that stands over the list: it leads to the story and is longer than the names of sections, or it stands in a card, a link round more than itself or an item that holds no list.
    private bool IsOfAnother(int heading, Segment first)
    {
        if ((model[heading].LinkCount > 0 || model[heading].Is(Traits.Link)) && WordCount.Of(model.Text(heading)) >= LeastHeadline) return true;
        for (var at = model[heading].Parent; at >= 0; at = model[at].Parent)
            if (model[at].Tag is Tag.Article or Tag.Li || model[at].Tag == Tag.A && model[at].TextLength > model[heading].TextLength + 1) return !model.Holds(at, first.From);
        return false;
    }

    // Where the last line before the list begins that is no noise; -1 where the list stands at the top.
    private int LineBefore(Segment first)
    {
        var end = first.TextFrom;
        for (var back = 0; back < 10; back++)
        {
            while (end > 0 && model.AllText[end - 1] == '\n') end--;
            var start = end;
            while (start > 0 && model.AllText[start - 1] != '\n') start--;
            if (start >= end) return -1;
            var line = model.AllText[start..end];
            if (!Phrases.LeadsOn(line) && PagingBar.Read(line) is null && Letters.Any(line) && !WeekdayNames.Contains(line.Trim()) && !IsDate(line.Trim().ToString()) && !IsColumnName(start) && !IsPathStart(line) && !CategoryWords.IsOfControl(line.Trim().ToString())) return start;
            end = start;
        }
        return -1;
    }

    private bool IsColumnName(int start)
    {
        for (var i = model.FirstFrom(start); i < model.Count && model[i].TextStart == start; i++)
            if (model[i].Tag == Tag.Th || model[i].Tag == Tag.Td && ColumnNames.IsHead(model, model[i].Parent)) return true;
        return false;
    }

    private bool LooksLikeHeading(int start, out string text)
    {
        var line = model.LineFrom(start).Trim();
        text = PathEnd(line.ToString());
        if (IsInMenu(start) || IsFile(start, line.Length) || text.Length is < 2 or > 80 || text[^1] is '.' or ';' or ',' or '。' || Phrases.LeadsOn(text)) return false;
        // "Meeting dates for this year are listed below:" names nothing.
        if (text[^1] is ':' or '：' && WordCount.Of(text) >= LeastHeadline && !TextLine.InCapitals(text)) return false;
        if (TextLine.InCapitals(text) || (text.Length <= LongestCaseless && IsCaseless(text))) return true;
        // Not a heading element, but one that says so: class "title", a caption, a legend, bold alone on its line.
        for (var i = model.FirstFrom(start); i < model.Count && model[i].TextStart == start; i++)
        {
            if (model[i].TextEnd - start == line.Length && model[i].Tag == Tag.Caption && WithoutColumns(text, model[i].Parent) is var caption && caption.Length < text.Length)
            {
                text = caption;
                return text.Length > 1;
            }
            if ((model[i].Own & Traits.Title) != 0 && IsOneOfRow(i)) return false;
            if (model[i].TextEnd - start == line.Length
                && ((model[i].Own & Traits.Title) != 0 || model[i].Tag is Tag.Caption or Tag.Legend or Tag.B or Tag.Strong or Tag.Dt)) return true;
        }
        return false;
    }

    // "Date", "Time", "Location" in boxes that look alike, one right behind the other, are the names of columns.
    private bool IsOneOfRow(int place)
    {
        if (model[place].TextStart == 0) return false;
        var line = model.LineStart(model[place].TextStart - 1);
        for (var i = model.FirstFrom(line); i < place && model[i].TextStart == line; i++)
            if (model[i].Tag == model[place].Tag && model[i].Parent == model[place].Parent && (model[i].Own & Traits.Title) != 0) return true;
        return false;
    }

    // "Notices - number, title, author, day": a caption for those who hear the page names the columns too.
    private string WithoutColumns(string caption, int table)
    {
        var parts = caption.Split(',', '、', '，', '·', '/');
        if (parts.Length < FewestColumns) return caption;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = table; i >= 0 && i < model[table].End && names.Count < MostColumns && model[i].Tag != Tag.Td; i++)
            if (model[i].Tag == Tag.Th && model[i].TextLength is > 0 and <= LongestCaseless) names.Add(model.Line(i));
        var first = names.FirstOrDefault(name => parts[0].EndsWith(name, StringComparison.OrdinalIgnoreCase));
        return first is not null && parts.Skip(1).Count(part => names.Contains(part.Trim())) * 2 >= parts.Length - 1 ? parts[0][..^first.Length].TrimEnd(' ', '-', '–', '—', ':', '：', '(', '|') : caption;
    }

    // A link to a document is another paper above the list's, though it be in capitals or bold.
    private bool IsFile(int start, int length)
    {
        for (var i = model.FirstFrom(start); i < model.Count && model[i].TextStart == start; i++)
            if (model[i].Tag == Tag.A && model[i].TextEnd - start >= length) return model[i].Element.GetAttribute("href") is { } address && FileTypes.Of(address) is not null;
        return false;
    }

    // The last name in a menu that stands over the list.
    private bool IsInMenu(int start)
    {
        for (var i = model.FirstFrom(start); i < model.Count && model[i].TextStart == start; i++)
            if (model[i].TextLength > 0) return model[i].Is(Traits.Navigation);
        return false;
    }

    private string TextOf(int place) => PathEnd(DatedTitle.Clean(model.Line(place))).TrimEnd(':');

    // "Home > Press > Statements" names the place of a page in its site: the last part is its own.
    private static string PathEnd(string text)
    {
        var bare = text.AsSpan().TrimEnd(" >»›/");
        return bare.LastIndexOfAny('>', '»', '›') is var at and > 0 && bare[..at].IndexOfAny('<', '«', '‹') < 0 ? bare[(at + 1)..].Trim().ToString() : text;
    }

    // "Home >" on a line of its own goes on with the next part.
    private static bool IsPathStart(ReadOnlySpan<char> line) => line.TrimEnd() is [.., '>' or '»' or '›' or '/'];

    private static bool IsCaseless(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c) || char.IsUpper(c) || c is ':' or '：') return false;
            if (char.IsLetter(c)) letters++;
        }
        return letters > 1;
    }

    private bool IsDate(string text) => MonthAlone.Is(text, dates.Context) || DateShape.HasDigit(text) && (DateText.Whole(text, dates.Context) is not null || DateText.Whole("1 " + text, dates.Context) is not null || ClockTime.Is(text));
}
