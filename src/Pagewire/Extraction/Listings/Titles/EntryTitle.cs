using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Finds the title of an entry.</summary>
internal sealed partial class EntryTitle(PageModel model, DateMarks dates, TextFacts facts, EntryLinks links, ListContext list)
{
    private const int LongestTitle = TextFacts.LongestTitle;

    private const double RepeatedScore = 0.5;

    // From this share on many entries repeat a text.
    private const double ManyRepeated = 0.3;

    // Below what many entries repeat.
    private const double PaperScore = 0.25;

    // From this share on entries have a paper of one name.
    private const double MostPapers = 0.3;

    // Rows of meetings name the same few committees.
    private const double MostRows = 0.9;

    // Below a link's: what heads an entry and leads on is its name, though it be a code, where nothing else is.
    private const double OddScore = 40;

    // " 2024)" behind a link.
    private const int LongestYear = 6;

    // What it counts that a link leads where the entry's number does: a buyer's name may be longer than what is bought.
    private const double OwnPage = 25;

    // A longer line is the text's.
    private const int MostWordsOfLine = 20;

    private const int LongestDate = 64;
    private const int ShortText = 10;

    // Every meeting of one committee has its name.
    private const double All = 1;

    private readonly TitleLines _lines = new(model, dates, list);
    private readonly TitleElement _element = new(model, dates, facts, links, list);
    private readonly LabelledTitle _labelled = new(model, dates, list);

    /// <summary>A title and where it stands.</summary>
    /// <param name="Text">The title; null where there is none.</param>
    /// <param name="Place">The element that holds it; -1 where it is loose text.</param>
    /// <param name="Link">The link to the entry's own page; -1 where there is none.</param>
    /// <param name="IsHeading">Whether it is a heading.</param>
    /// <param name="Others">How many other addresses have links that could be titles.</param>
    /// <param name="IsPlace">Whether it only names where something is held: the box that it stands in is called a place.</param>
    internal readonly record struct Result(string? Text, int Place, int Link, bool IsHeading, int Others, bool IsPlace = false);

    /// <summary>Finds the title.</summary>
    /// <param name="segment">The entry.</param>
    public Result Find(Segment segment)
    {
        var best = -1;
        var bestScore = 0.0;
        var shared = -1;
        var card = links.Card(segment.From);
        var numbered = links.NumberTarget(segment);
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextStart < segment.TextFrom) continue;
            if (node.Tag.IsSilent())
            {
                i = node.End - 1;
                continue;
            }
            var score = Score(i, segment);
            if (score == RepeatedScore && node.Tag.IsHeading()) shared = i;
            if (score > OddScore && node.Tag == Tag.A && numbered >= 0 && links.LeadsTo(i, numbered)) score += OwnPage;
            if (score > bestScore) (best, bestScore) = (i, score);
        }
        if (shared >= 0 && IsFile(best) && IsNameOfAll(shared, RepeatedScore, segment)) (best, bestScore) = (shared, RepeatedScore);
        var isRow = model[segment.Root].Tag == Tag.Tr;
        var named = bestScore < 1 && !IsNameOfAll(best, bestScore, segment) ? _lines.First(segment.TextFrom, segment.TextTo, isRow || bestScore == PaperScore ? MostRows : TitleLines.MostRepeated, PlaceIn(segment)) : null;
        if (bestScore == OddScore) named = ShortLine(segment);
        if (isRow) named = InColumn(segment, best, bestScore) ?? (best >= 0 && named is null ? NameBeforePapers(segment, best) : named);
        // A day that leads where a title does is the title's day, of two days in one link neither is an entry, and a line may name several days of something else.
        if (best < 0 && named is null && card >= 0 && facts.IsDate(card) && links.IsOnlyOne(card) && IsWholeLine(card) && segment.TextFrom <= model[card].TextStart && segment.TextTo >= model[card].TextEnd) return new(model.Line(card), card, card, false, 0);
        if (best < 0 && named is null && model[segment.Root].Tag.IsBlock() && IsDated(segment))
        {
            named = _lines.First(segment.TextFrom, segment.TextTo, All, PlaceIn(segment));
            if (named is not null && CategoryWords.IsOfControl(named)) named = null;
            if (named is null) return DateLink(segment);
        }
        if (!isRow && (best < 0 || !model[best].Is(Traits.Heading)) && _labelled.In(segment) is { } labelled) return new(labelled, -1, card >= 0 ? card : links.NumberOrFirst(segment), false, 0);
        if (best < 0 || named is not null) return Loose(segment, card, named) with { IsPlace = named is not null && IsInPlace(segment, named) };
        if (bestScore == PaperScore) return DayBefore(segment, best) ?? Paper(segment);
        if (model[best].Tag == Tag.A && !model[best].Is(Traits.Heading) && IsBehindPaper(segment, best)) return Paper(segment);
        var heading = model[best].Is(Traits.Heading);
        var place = _element.Innermost(best);
        var text = _element.Text(place, segment);
        if (text is null) return Loose(segment, card, _lines.First(segment.TextFrom, segment.TextTo));
        var link = links.Of(place, segment, card);
        return new(text, place, link, heading, links.Others(segment, link, place));
    }

    /// <summary>The title where the other entries have theirs, of one that has it elsewhere: "19th term" in a heading over the first record is a heading too. Null where nothing stands there.</summary>
    /// <param name="segment">The entry.</param>
    /// <param name="isThere">Whether an element stands there, and looks like the others' titles.</param>
    public Result? At(Segment segment, Predicate<int> isThere)
    {
        for (var i = segment.From; i < segment.To; i++)
        {
            if (model[i].TextStart < segment.TextFrom || !isThere(i) || !Letters.Any(model.Text(i)) || TextFacts.LeadsOn(model.Text(i)) || Score(i, segment) == RepeatedScore) continue;
            return _element.Text(i, segment) is { } text && links.Of(i, segment, links.Card(segment.From)) is var link ? new(text, i, link, model[i].Is(Traits.Heading), links.Others(segment, link, i)) : null;
        }
        return null;
    }

    // How much an element looks like the title; 0: not at all.
    private double Score(int place, Segment segment)
    {
        ref readonly var node = ref model[place];
        if (node.TextLength is < 2 or > LongestTitle * 3) return 0;
        double score;
        if (node.Tag.IsHeading()) score = 100 - (5 * (node.Tag - Tag.H1)) + (node.LinkCount > 0 || node.Is(Traits.Link) ? 10 : 0);
        else if (node.Tag == Tag.A && links.IsOwn(place)) score = 50;
        else if ((node.Own & Traits.Title) != 0 && place != segment.From && node.TextLength <= LongestTitle && !IsOfPerson(node)) score = 72;
        else if (node.TextLength > ShortText && (node.Tag is Tag.Strong or Tag.B && node.TextStart <= segment.TextFrom + 40 || node.Tag == Tag.A && links.LeadsNowhere(place))) score = 25;
        else return 0;
        var text = model.Text(place);
        if (!Letters.Any(text)) return 0;
        // "Meeting type:" in bold names what follows it.
        if (node.Tag is Tag.Strong or Tag.B && text[^1] is ':' or '：') return 0;
        if (node.Is(Traits.Comments | Traits.Tags | Traits.Share)) score -= 60;
        if ((node.Own & (Traits.Label | Traits.Byline | Traits.More)) != 0 || (node.Parent >= segment.From && (model[node.Parent].Own & (Traits.Label | Traits.Byline)) != 0 && !node.Tag.IsHeading())) score -= 45;
        if (node.Tag == Tag.A) score += facts.LinkScore(place);
        // Who wrote it is never what it is called, though the entry have no title.
        if (node.Tag == Tag.A && !node.Is(Traits.Heading) && IsOfAuthor(place)) return 0;
        var leads = node.Tag.IsHeading() && (node.LinkCount > 0 || node.Is(Traits.Link));
        if (facts.IsNoTitle(place)) return leads && facts.IsOddName(place) ? OddScore : 0;
        if (!node.Tag.IsHeading() && facts.Paper(place) != PaperName.Kind.None) return PaperScore;
        // What many entries repeat is rarely their title, and what nearly all repeat never is.
        var repeated = list.Repeated(facts.Skeleton(place), text.Length);
        if (repeated > (node.Tag is Tag.Strong or Tag.B ? ManyRepeated : 0.6) && !leads) return RepeatedScore;
        return repeated > ManyRepeated ? score - (leads ? 10 : 30) : score;
    }

    // The name of a person within an entry is marked by the same word as the entry's.
    private static bool IsOfPerson(in Node node) => node.Element.HasAttribute("itemprop") && PageMetadata.IsOfOther(node.Element);

    private bool IsOfAuthor(int link) => model[link].Element.GetAttribute("rel") is { } rel && rel.Contains("author", StringComparison.OrdinalIgnoreCase);

    // "Case C-101/18" or "Letter of 12 May" may head what a line beside it names.
    private string? ShortLine(Segment segment) => _lines.First(segment.TextFrom, segment.TextTo) is { } line && WordCount.Of(line) <= MostWordsOfLine ? line : null;

    // No element says "title": the entry's first line without its date.
    private Result Loose(Segment segment, int card, string? text)
    {
        var link = card >= 0 ? card : text is not null && model[segment.Root].Tag == Tag.Tr && links.Named(segment, text) is >= 0 and var own ? own : links.FirstTarget(segment);
        return new(text, -1, text is null ? -1 : link, false, 0);
    }

    private bool IsDated(Segment segment) => dates.StandIn(segment.From, segment.To);

    // A file is a part of the meeting that the heading over it names.
    private bool IsFile(int place) => model[place].Tag == Tag.A && FileTypes.Of(model[place].Element.GetAttribute("href")) is not null;

    // Every meeting has the committee's name for its heading, and its own day.
    private bool IsNameOfAll(int best, double score, Segment segment) =>
        score == RepeatedScore && (model[best].Tag.IsHeading() || (model[best].Own & Traits.Title) != 0 || IsBoldLine(best, segment)) && WordCount.Of(model.Text(best)) >= LeastWordsOfName && IsDated(segment);

    // "Regular meeting" in bold begins most entries, and "Special meeting" others; what begins all of them is a label.
    private bool IsBoldLine(int place, Segment segment) =>
        model[place].Tag is Tag.Strong or Tag.B && model.Text(segment.TextFrom, model[place].TextStart).IsEmpty && list.Repeated(facts.Skeleton(place), model[place].TextLength) <= MostRows
        && (model.AllText[model[place].TextEnd - 1] == '\n' || model.AllText[model[place].TextEnd..].TrimStart(' ') is ['\n', ..]);

    // A day that leads to what was said on it: the list's heading tells what that is.
    // So is "<a>3 May</a> 2024".
    private bool IsWholeLine(int link)
    {
        var line = model.LineStart(model[link].TextStart);
        var behind = model.LineFrom(model[link].TextEnd).Trim();
        return model.AllText[line..model[link].TextStart].Trim().IsEmpty && behind.Length <= LongestYear && !Letters.Any(behind);
    }

    private Result DateLink(Segment segment)
    {
        for (var i = segment.From; i < segment.To; i++)
            if (model[i].Tag == Tag.A && links.IsOwn(i) && model[i].TextLength <= LongestDate && DateText.Whole(model.Line(i), dates.Context) is { YearWritten: true }) return new(model.Line(i), i, i, false, 0);
        return Drawn(segment);
    }

    // A day with papers that have numbers for names, or pictures for links ("PDF" is drawn): it stands for them.
    private Result Drawn(Segment segment)
    {
        if (links.FirstPaper(segment) >= 0) return Paper(segment);
        var mark = dates.FirstAtOrAfter(segment.From);
        if (mark == dates.All.Count || dates.All[mark].Place >= segment.To || !dates.All[mark].IsWhole) return Loose(segment, -1, null);
        for (var i = segment.From; i < segment.To; i++)
            if (model[i].Tag == Tag.A && model[i].TextLength == 0 && links.IsOwn(i) && FileTypes.Of(model[i].Element.GetAttribute("href")) is not null) return new(model.Line(dates.All[mark].Place), -1, i, false, 0);
        return Loose(segment, -1, null);
    }

    // "<a>June 9, 2022</a> <a>Public comment</a>": the day leads to the meeting, whatever papers stand behind it.
    private Result? DayBefore(Segment segment, int paper) => DateLink(segment) is { Link: >= 0 } day && day.Link < paper ? day : null;

    // A link behind a dated entry's agenda is another of its papers, whatever it is called.
    private bool IsBehindPaper(Segment segment, int best) =>
        IsDated(segment) && links.FirstPaper(segment) is >= 0 and var paper && paper < best && facts.Paper(paper) == PaperName.Kind.Paper && list.Repeated(facts.Skeleton(paper), model[paper].TextLength) > MostPapers;

    // A row of a date and papers: the first to read stands for it, but a link that leads on ("Meeting details") leads to its page.
    private Result Paper(Segment segment)
    {
        var paper = links.FirstPaper(segment);
        if (paper < 0) return default(Result) with { Place = -1, Link = -1 };
        var own = links.FirstTarget(segment);
        return new(_lines.PaperBefore(segment.TextFrom, model[paper].TextStart, WordCount.Of(model.Text(paper))) ?? model.Line(paper), paper, own >= 0 && TextFacts.LeadsOn(model.Text(own)) ? own : paper, false, 0);
    }
}
