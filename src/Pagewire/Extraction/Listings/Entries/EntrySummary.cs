using System.Buffers;
using System.Text;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>The teaser of an entry: what is left when title, date, labels, bylines and links to more are taken off.</summary>
/// <param name="model">The page.</param>
/// <param name="dates">The page's dates.</param>
/// <param name="entry">The entry, with its title.</param>
/// <param name="columns">What tables call their columns.</param>
internal sealed partial class EntrySummary(PageModel model, DateMarks dates, Entry entry, ColumnNames columns)
{
    private const int Least = 20;
    private const int Enough = 4000;
    private const int LongestMark = 160;
    private const int LongestDate = 40;
    private const int LongestDateLine = 64;

    // A label and a date; before more than that a title is quoted.
    private const int LongestBeforeTitle = 60;

    // A name, "Read more" or "Share" in a row of such.
    private const int LongestInRow = 40;

    private const int LongestOwnLink = 40;
    private const int MostWordsOfOwnLink = 5;
    private const int LeastWords = 4;
    private const Traits Boxes = Traits.Caption | Traits.Player | Traits.Advertisement | Traits.Unseen | Traits.Comments | Traits.More | Traits.Popular;
    private const Traits Frame = Traits.Navigation | Traits.Paging | Traits.Footer | Traits.Share | Traits.Related | Traits.Breadcrumb;

    private static readonly SearchValues<char> s_betweenMarks = SearchValues.Create(" \u00A0\t\r\n\f|·•/,-–—");

    private readonly List<string> _lines = [];

    /// <summary>The teaser; null where nothing of substance is left.</summary>
    public string? Read()
    {
        if (columns.Over(entry.Segment) is { } names) return Cells(names);
        ReadLines(entry.Segment.TextFrom, entry.Segment.TextTo, Apart(), Line);
        // "Document type: Press release" tells something where nothing else does.
        if (_lines.Exists(line => !TeaserLine.IsFact(line))) _lines.RemoveAll(line => TeaserLine.IsFact(line));
        var summary = string.Join(' ', _lines);
        if (summary.Length >= Least || TeaserLine.IsSentence(summary) || PaperName.Of(summary) == PaperName.Kind.State) return summary;
        entry.Short.Lines.AddRange(_lines);
        return null;
    }

    private delegate string? LineReader(ReadOnlySpan<char> line, int start);

    private void ReadLines(int at, int end, List<(int From, int To)> apart, LineReader read)
    {
        var length = 0;
        while (at < end && length < Enough)
        {
            var rest = model.AllText[at..end];
            var stop = rest.IndexOf('\n') is var found && found < 0 ? rest.Length : found;
            var lineEnd = WithoutMore(at, at + stop);
            var line = Without(apart, at, lineEnd);
            // "Posted in , | 2 comments" is left where the labels were.
            if (line.Length < lineEnd - at && TeaserLine.IsLeftOfLabels(line, dates.Context)) line = [];
            if (read(line, at) is { } text && TeaserText.Of(text) is { Length: > 0 } teaser)
            {
                _lines.Add(teaser);
                length += teaser.Length;
            }
            at += stop + 1;
        }
    }

    // Parts of the segment that are the page's and not the entry's, and those that are read for themselves; what the whole entry stands in says nothing about its parts.
    private List<(int From, int To)> Apart()
    {
        var parts = new List<(int, int)>();
        var (segment, around) = (entry.Segment, model[entry.Segment.Root].Region);
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (GluedDate(i) is >= 0 and var second)
            {
                parts.Add((node.TextStart, model[second].TextEnd));
                i = model[second].End - 1;
                continue;
            }
            if (Offer(i) is >= 0 and var offer)
            {
                parts.Add((model[offer].TextStart, model[offer].TextEnd));
                i = model[offer].End - 1;
                continue;
            }
            if (i == segment.Root || node.TextLength == 0 || ((node.Own & Frame & ~around) == 0 && !IsMark(node) && !IsMarkInRow(node) && !entry.Apart.Contains(i)) || (entry.TitlePlace >= 0 && model.Holds(i, entry.TitlePlace))) continue;
            parts.Add((node.TextStart, node.TextEnd));
            i = node.End - 1;
        }
        return parts;
    }

    // A box between the entries that is named after a newsletter, or is there for a form that asks for an address of mail; -1 where an element is neither.
    private int Offer(int place)
    {
        if (model[place].Tag != Tag.Form && (model[place].Own & Traits.Login) == 0 || !StandsBetween(place)) return -1;
        if ((model[place].Own & Traits.Login) != 0) return place;
        if (!AsksForMail(place)) return -1;
        while (model[place].Parent is var box && StandsBetween(box)) place = box;
        return place;
    }

    private bool AsksForMail(int form)
    {
        for (var i = form + 1; i < model[form].End; i++)
        {
            if (model[i].Tag != Tag.Input) continue;
            if (model[i].Element.GetAttribute("type") == "email" || model[i].Element.GetAttribute("name")?.Contains("mail", StringComparison.OrdinalIgnoreCase) == true) return true;
        }
        return false;
    }

    private bool StandsBetween(int place) => place >= entry.Segment.From && !model.Holds(entry.Segment.Root, place) && !model.Holds(place, entry.Segment.Root) && !HoldsTitle(place);

    // The element after a date that is a date too and touches it, when it was changed after when it was published; -1 where none does.
    private int GluedDate(int place)
    {
        var next = model[place].End;
        return next < entry.Segment.To && model[next].TextLength > 0 && model[next].TextStart == model[place].TextEnd && IsDate(place) && IsDate(next) ? next : -1;
    }

    private bool IsDate(int place) => model[place].TextLength is > 0 and <= LongestDate && DateShape.HasDigit(model.Text(place)) && DateText.Whole(model.Text(place), dates.Context) is not null;

    // Who wrote it, and what it is filed under.
    private static bool IsMark(in Node node) => (node.TextLength <= LongestMark && (node.Own & (Traits.Byline | Traits.Label)) != 0 && !node.Tag.IsHeading())
        || (node.Tag == Tag.A && PageMetadata.HasToken(node.Element.GetAttribute("rel"), "tag"));

    // Elements side by side, none of which goes on with a sentence: "<em>3 May</em> <span>By Eve Cooper</span> <a>Read more</a> <a>Share</a>".
    private static bool StandsInRow(PageElement element) => (element.PreviousElementSibling ?? element.NextElementSibling) is not null && IsNoText(element.PreviousSibling) && IsNoText(element.NextSibling);

    private static bool IsNoText(PageNode? sibling) => sibling is not PageText text || !text.Data.ContainsAnyExcept(s_betweenMarks);

    private bool IsMarkInRow(in Node node) =>
        !node.Tag.IsBlock() && node.TextLength <= LongestInRow && model.AllText[node.TextStart..node.TextEnd].Trim() is { IsEmpty: false } text
        && (Phrases.LeadsOn(text) || NoiseWords.IsFixture(text) || Byline.Is(text) || TakeDay(text)) && StandsInRow(node.Element);

    private bool TakeDay(ReadOnlySpan<char> text)
    {
        if (!DateShape.HasDigit(text) || DateText.Whole(text, dates.Context) is null) return false;
        entry.Short.TakeWhen(text, dates.Context);
        return true;
    }

    private ReadOnlySpan<char> Without(List<(int From, int To)> apart, int start, int end)
    {
        var left = start;
        StringBuilder? kept = null;
        foreach (var (from, to) in apart)
        {
            if (to <= start || from >= end) continue;
            (kept ??= new()).Append(model.AllText[left..Math.Max(left, from)]);
            left = Math.Clamp(to, left, end);
        }
        return kept is null ? model.AllText[start..end] : kept.Append(model.AllText[left..end]).ToString();
    }

    // A sentence that ends in a link to the entry ends before it.
    private int WithoutMore(int start, int end)
    {
        for (var link = model[entry.Segment.To - 1].LastLink - 1; link >= 0 && model[model.Links[link]].TextStart >= start; link--)
        {
            ref readonly var node = ref model[model.Links[link]];
            if (node.TextStart >= end || node.TextLength == 0) continue;
            if (node.TextEnd < end && !model.AllText[node.TextEnd..end].Trim(" .…)]»›>→").IsEmpty) break;
            if (IsOfTitle(model.Links[link]) || !(LeadsOn(model.Links[link], node.TextStart == start) || (node.TextEnd <= end && IsOwnLink(model.Links[link])))) break;
            end = node.TextStart;
            end = start + model.AllText[start..end].TrimEnd(" \u00A0>›→|[(").Length;
        }
        return end;
    }

    private bool LeadsOn(int link, bool isLine)
    {
        var text = model.Text(link);
        if (Phrases.LeadsOn(text)) return true;
        if (entry.Title is not { Length: > 0 } title || !text.Contains(title, StringComparison.Ordinal)) return false;
        // A line of its own may be a teaser that takes the title up.
        return !isLine || Phrases.LeadsOn(text.ToString().Replace(title, "", StringComparison.Ordinal).Trim());
    }

    // A few words that lead to where the title leads: "To the notice".
    private bool IsOwnLink(int link) =>
        entry.TitleLink >= 0 && model[link].TextLength <= LongestOwnLink && WordCount.Of(model.Text(link)) <= MostWordsOfOwnLink
        && model[link].Element.GetAttribute("href") == model[entry.TitleLink].Element.GetAttribute("href");

    // The only link of an entry may stand far from its title.
    private bool IsOfTitle(int link) => entry.TitlePlace >= 0 ? model.Holds(link, entry.TitlePlace) || model.Holds(entry.TitlePlace, link) : link == entry.TitleLink;

    private string? Line(ReadOnlySpan<char> line, int start)
    {
        var (place, title) = (entry.TitlePlace, entry.Title);
        // The title's own span comes out of its line.
        if (place >= 0 && model[place].TextStart < start + line.Length && model[place].TextEnd > start)
        {
            entry.Short.TakeWhen(line[..Math.Max(0, model[place].TextStart - start)], dates.Context);
            var after = Math.Clamp(model[place].TextEnd - start, 0, line.Length);
            var stop = model[place].Tag == Tag.A && model.Text(place).Contains('\n');
            line = stop && title is not null && !line.Trim().SequenceEqual(title) ? line : line[after..];
        }
        line = line.Trim().TrimStart("-–—|:•·,. ").TrimEnd(" |•·");
        line = FilingLine.Without(TeaserLine.WithoutStamp(line, dates.Context));
        if (line.Length <= LongestDateLine && DateShape.HasDigit(line) && entry.Short.TakeWhen(line, dates.Context)) return null;
        if (!Letters.Any(line) || (title is not null && line.SequenceEqual(title))) return null;
        if (State(line) is { } state) return state;
        if (TeaserLine.IsFiling(line) || PictureCredit.Is(line) || (entry.Labels.Count > 0 && entry.Labels.Contains(line.ToString()))) return null;
        if (title is not null && line.EndsWith(title) && line.Length - title.Length < LongestBeforeTitle) return null;
        if (line.Length <= LongestDateLine && DateShape.HasDigit(line) && DateText.Whole(line, dates.Context) is not null) return null;
        if (DateShape.MayBegin(line) && DateText.Leading(line, dates.Context) is { } leading && !leading.Relative)
        {
            var rest = DatedTitle.AfterDate(line.ToString(), leading);
            if (rest is not null)
            {
                entry.Short.TakeWhen(line[..(leading.Start + leading.Length)], dates.Context);
                line = rest;
            }
        }
        // Labels, counts and bylines are short; a teaser is a sentence.
        if (_lines.Count == 0 && TeaserLine.IsByline(line, dates.Context)) return null;
        if (_lines.Count == 0 && (line.Length < Least || WordCount.Of(line) < LeastWords) && !TeaserLine.IsSentence(line))
        {
            if (ShortLines.MayBe(line) && !(DateShape.HasDigit(line) && DateText.All(line, dates.Context).Count > 1) && !IsInBox(start) && !IsMarkedDate(start, line)) entry.Short.Lines.Add(line.ToString());
            return null;
        }
        if (LeadingOn.Is(line) || TeaserLine.IsCount(line) || PaperName.Of(line) != PaperName.Kind.None) return null;
        return line.ToString();
    }

    private bool IsMarkedDate(int start, ReadOnlySpan<char> line)
    {
        for (var i = dates.FirstAtOrAfter(entry.Segment.From); i < dates.All.Count && dates.All[i].Start <= start; i++)
            if (dates.All[i].IsWhole && model.Text(dates.All[i].Start, dates.All[i].End).SequenceEqual(line)) return true;
        return false;
    }

    // A link's words are its page's, and a picture's are the picture's.
    private bool IsInBox(int text)
    {
        var at = model.FirstFrom(text + 1) - 1;
        while (at > entry.Segment.From && model[at].TextEnd <= text) at = model[at].Parent;
        for (; at > entry.Segment.From && !model.Holds(at, entry.TitlePlace); at = model[at].Parent)
            if (model[at].Tag is Tag.A or Tag.Button or Tag.Figcaption || (model[at].Own & Boxes) != 0) return true;
        return false;
    }

    // What became of a meeting is short and says much: "15 October 2026 6.30 pm CANCELLED".
    private string? State(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestDateLine) return null;
        if (PaperName.Of(line) == PaperName.Kind.State) return line.ToString();
        return PaperName.StateAtEnd(line) is { IsEmpty: false } state && line[..line.LastIndexOf(state)].TrimEnd(" -–—|:,(*") is var before && DatedTitle.IsOnlyDate(before, dates.Context) ? state.ToString() : null;
    }
}
