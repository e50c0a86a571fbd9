using System.Text;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Text;

namespace Pagewire.Extraction.Listings;

/// <summary>Finds the title of an entry and the link that leads to it.</summary>
internal sealed class EntryTitle(PageModel model, DateMarks dates, LinkTable links, ListContext list, EntryTitle.Memo memo)
{
    /// <summary>What does not depend on the list that an element stands in.</summary>
    /// <param name="count">How many elements the page has.</param>
    internal sealed class Memo(int count)
    {
        /// <summary>Whether an element's text is a date, a code, or only leads on.</summary>
        public PlaceMemo<bool> NoTitle { get; } = new(count);

        /// <summary>What a link's own attributes and surroundings add to its score.</summary>
        public PlaceMemo<double> LinkScore { get; } = new(count);

        /// <summary>Whether a link stands in running text.</summary>
        public PlaceMemo<bool> InProse { get; } = new(count);

        /// <summary>The letters of an element's text, as a number.</summary>
        public PlaceMemo<ulong> Skeletons { get; } = new(count);
    }

    private const int LongestTitle = 400;

    private readonly HashSet<int> _seen = [];

    /// <summary>A title and where it stands.</summary>
    /// <param name="Text">The title; null where there is none.</param>
    /// <param name="Place">The element that holds it; -1 where it is loose text.</param>
    /// <param name="Link">The link to the entry's own page; -1 where there is none.</param>
    /// <param name="IsHeading">Whether it is a heading.</param>
    /// <param name="Others">How many other addresses have links that could be titles.</param>
    internal readonly record struct Result(string? Text, int Place, int Link, bool IsHeading, int Others);

    /// <summary>Finds the title.</summary>
    /// <param name="segment">The entry.</param>
    public Result Find(Segment segment)
    {
        var best = -1;
        var bestScore = 0.0;
        var card = CardLink(segment.From);
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
            if (score > bestScore) (best, bestScore) = (i, score);
        }
        if (best < 0 || (bestScore < 1 && FirstLine(segment.TextFrom, segment.TextTo) is not null)) return Loose(segment, card);
        var heading = model[best].Is(Traits.Heading);
        var place = InnerLink(best);
        var text = TextOf(place, segment);
        if (text is null) return Loose(segment, card);
        var link = LinkOf(place, segment, card);
        return new(text, place, link, heading, Others(segment, link, place));
    }

    private bool IsEntryLink(int link) => links.Target(link) is >= 0 and var target && !list.IsShared(target);

    // How much an element looks like the title; 0: not at all.
    private double Score(int place, Segment segment)
    {
        ref readonly var node = ref model[place];
        if (node.TextLength is < 2 or > LongestTitle * 3) return 0;
        double score;
        if (node.Tag.IsHeading()) score = 100 - (5 * (node.Tag - Tag.H1)) + (node.LinkCount > 0 || node.Is(Traits.Link) ? 10 : 0);
        else if (node.Tag == Tag.A && IsEntryLink(place)) score = 50;
        else if ((node.Own & Traits.Title) != 0 && place != segment.From && node.TextLength <= LongestTitle) score = 70;
        else if (node.Tag is Tag.Strong or Tag.B && node.TextLength > 10 && node.TextStart <= segment.TextFrom + 40) score = 25;
        else return 0;
        var text = model.Text(place);
        if (text.IsEmpty || !TitleText.HasLetter(text)) return 0;
        if (node.Is(Traits.Comments | Traits.Tags | Traits.Share)) score -= 60;
        if ((node.Own & (Traits.Label | Traits.Byline | Traits.More)) != 0 || (node.Parent >= segment.From && (model[node.Parent].Own & (Traits.Label | Traits.Byline)) != 0 && !node.Tag.IsHeading())) score -= 45;
        if (node.Tag == Tag.A) score += memo.LinkScore.Of(place, LinkScore);
        if (memo.NoTitle.Of(place, IsNoTitle)) return 0;
        // What many entries repeat is rarely their title, and what nearly all repeat never is.
        var repeated = list.Repeated(text);
        if (repeated > 0.6 && !(node.Tag.IsHeading() && node.LinkCount > 0)) return 0.5;
        return repeated > 0.3 ? score - 30 : score;
    }

    /// <summary>Whether a text is a number with letters, such as a docket's: no word of it stands without digits.</summary>
    /// <param name="text">One line.</param>
    public static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text.Length > 40 || !text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('\u3040', '\u9FFF')) return false;
        foreach (var range in text.SplitAny(" \n"))
        {
            var word = text[range].Trim(".,;:()[]#№");
            var letters = 0;
            foreach (var c in word)
            {
                if (char.IsDigit(c))
                {
                    letters = 0;
                    break;
                }
                if (char.IsLetter(c)) letters++;
            }
            if (letters >= 3) return false;
        }
        return true;
    }

    // An address written out where a title could stand.
    private static bool IsAddress(ReadOnlySpan<char> text) =>
        (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) && !text.ContainsAny(" \n");

    private bool IsNoTitle(int place)
    {
        var text = model.Text(place);
        return (text.Length <= 60 && LeadsOn(text)) || IsAddress(text) || IsDate(place, text) || IsCode(text);
    }

    private double LinkScore(int place)
    {
        var text = model.Text(place);
        var element = model[place].Element;
        var rel = element.GetAttribute("rel");
        double score = Math.Min(20, Words(text) * 2);
        if (PageMetadata.HasToken(rel, "tag") || PageMetadata.HasToken(rel, "category") || PageMetadata.HasToken(rel, "author")) score -= 45;
        if (PageMetadata.HasToken(rel, "bookmark")) score += 20;
        if ((model[place].Own & Traits.Title) != 0) score += 30;
        if (text.Length > LongestTitle || text.Count('\n') > 3) score -= 10;
        if (InProse(place)) score -= 45;
        return score;
    }

    private static bool LeadsOn(ReadOnlySpan<char> text) => Phrases.LeadsOn(text.Contains('\n') ? PageModel.OneLine(text) : text);

    private bool IsDate(int place, ReadOnlySpan<char> text)
    {
        if (text.Length > 64) return false;
        for (var i = dates.FirstAtOrAfter(place); i < dates.All.Count && dates.All[i].Place < model[place].End; i++)
            if (dates.All[i].IsWhole && dates.All[i].End - dates.All[i].Start >= text.Length - 3) return true;
        return DateShape.HasDigit(text) && DateText.Whole(PageModel.OneLine(text), dates.Context) is not null;
    }

    // A heading that holds the link and something beside it (a date, a label): the link is the title.
    private int InnerLink(int place)
    {
        ref readonly var node = ref model[place];
        if (node.Tag == Tag.A || node.LinkCount == 0) return place;
        var longest = -1;
        for (var l = node.FirstLink; l < node.LastLink; l++)
        {
            var link = model.Links[l];
            if (!IsEntryLink(link) || list.Repeated(model.Text(link)) > 0.3 || IsDate(link, model.Text(link)) || LeadsOn(model.Text(link))) continue;
            if (longest < 0 || model[link].TextLength > model[longest].TextLength) longest = link;
        }
        if (longest < 0) return place;
        // A heading may name more than its link does; an element of the class "title" holds the title's link and things beside it.
        var share = node.Tag.IsHeading() ? 2 : 4;
        return model[longest].TextLength * share >= node.TextLength ? longest : place;
    }

    private string? TextOf(int place, Segment segment)
    {
        ref readonly var node = ref model[place];
        var text = model.Text(place);
        // A card that is one link: its first line that is neither date nor label.
        if (node.Tag == Tag.A && text.Contains('\n')) return Emphasised(place) ?? FirstLine(node.TextStart, node.TextEnd);
        return text.Length > LongestTitle * 2 ? FirstLine(segment.TextFrom, segment.TextTo) : WithoutParts(place);
    }

    // The words in bold near the top of a card.
    private string? Emphasised(int card)
    {
        for (var i = card + 1; i < model[card].End; i++)
        {
            ref readonly var node = ref model[i];
            if (node.TextStart - model[card].TextStart > 120) break;
            if (node.Tag is not (Tag.Strong or Tag.B) || node.TextLength is < 8 or > LongestTitle || IsDate(i, model.Text(i))) continue;
            if (Words(model.Text(i)) >= 2 && !LeadsOn(model.Text(i))) return model.Line(i);
        }
        return null;
    }

    // A link that holds the date and a label beside the title: "<a>Title <span>12.03.2019</span></a>".
    private string WithoutParts(int place)
    {
        ref readonly var node = ref model[place];
        var kept = new StringBuilder();
        var at = node.TextStart;
        var mark = dates.FirstAtOrAfter(place + 1);
        for (var i = place + 1; i < node.End; i++)
        {
            while (mark < dates.All.Count && dates.All[mark].Place < i) mark++;
            var isDate = mark < dates.All.Count && dates.All[mark].Place == i && dates.All[mark].IsWhole;
            if (!isDate && !((model[i].Own & Traits.Label) != 0 && model[i].TextLength < 40)) continue;
            kept.Append(model.Text(at, model[i].TextStart)).Append(' ');
            at = model[i].TextEnd;
            i = model[i].End - 1;
        }
        kept.Append(model.Text(at, node.TextEnd));
        var text = PageModel.OneLine(kept.ToString().AsSpan().Trim());
        return TitleText.HasLetter(text) ? text : model.Line(place);
    }

    private string? FirstLine(int from, int to)
    {
        string? shortOne = null;
        var at = from;
        while (at < to)
        {
            var rest = model.AllText[at..to];
            var stop = rest.IndexOf('\n');
            var line = (stop < 0 ? rest : rest[..stop]).Trim();
            at += stop < 0 ? rest.Length : stop + 1;
            if (line.Length < 2 || !TitleText.HasLetter(line) || Phrases.LeadsOn(line)) continue;
            if (line.Length <= 64 && DateText.Whole(line, dates.Context) is not null) continue;
            if (line.Length > LongestTitle || IsCode(line) || IsAddress(line) || list.Repeated(line) > 0.2) continue;
            if (Words(line) >= 3) return line.ToString();
            shortOne ??= line.ToString();
        }
        return shortOne;
    }

    // No element says "title": the entry's first line without its date.
    private Result Loose(Segment segment, int card)
    {
        var text = FirstLine(segment.TextFrom, segment.TextTo);
        var link = card >= 0 ? card : FirstTarget(segment);
        return new(text, -1, text is null ? -1 : link, false, 0);
    }

    private int LinkOf(int place, Segment segment, int card)
    {
        if (place >= 0)
        {
            for (var at = place; at >= 0 && (at >= segment.From || at == card); at = model[at].Parent)
                if (model[at].Tag == Tag.A && IsEntryLink(at)) return at;
            for (var l = model[place].FirstLink; l < model[place].LastLink; l++)
                if (IsEntryLink(model.Links[l])) return model.Links[l];
        }
        return card >= 0 ? card : FirstTarget(segment);
    }

    // The link of an entry whose title is none: the address that most of its links share, those that lead on first.
    private int FirstTarget(Segment segment)
    {
        var first = -1;
        var several = false;
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.Tag != Tag.A || !IsEntryLink(i) || node.TextStart < segment.TextFrom || node.TextStart > segment.TextTo) continue;
            if ((node.Own & (Traits.Label | Traits.Byline)) != 0 || node.Is(Traits.Tags | Traits.Share | Traits.Comments)) continue;
            var rel = node.Element.GetAttribute("rel");
            if (PageMetadata.HasToken(rel, "tag") || PageMetadata.HasToken(rel, "author")) continue;
            var text = model.Text(i);
            if (LeadsOn(text) || list.Repeated(text) > 0.3) return i;
            if (first < 0 && !InProse(i)) first = i;
            else if (first >= 0 && links.Target(first) != links.Target(i)) several = true;
        }
        // One of several links in a text is not the text's own address.
        return several && model[segment.Root].Tag != Tag.Tr ? -1 : first;
    }

    /// <summary>The links of an entry that are numbers under a title of its own: documents of one case, each an item by itself.</summary>
    /// <param name="segment">The entry.</param>
    /// <param name="title">Its title.</param>
    public IEnumerable<int> NumberedLinks(Segment segment, Result title)
    {
        if (title.Text is null || title.Place >= 0 || model[segment.Root].Tag != Tag.Tr) yield break;
        for (var i = segment.From; i < segment.To; i++)
            if (model[i].Tag == Tag.A && IsEntryLink(i) && IsCode(model.Text(i))) yield return i;
    }

    // The whole entry stands inside a link.
    private int CardLink(int place)
    {
        if (place < 0 || place >= model.Count || !model[place].Is(Traits.Link)) return -1;
        for (var at = place; at >= 0; at = model[at].Parent)
            if (model[at].Tag == Tag.A && links.Target(at) >= 0) return at;
        return -1;
    }

    private int Others(Segment segment, int link, int title)
    {
        var own = link < 0 ? -1 : links.Target(link);
        _seen.Clear();
        _seen.Add(own);
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.Tag != Tag.A || i == title || links.Target(i) is not (>= 0 and var target)) continue;
            // Links inside running text are the text's own.
            if (node.Is(Traits.Tags | Traits.Share | Traits.Label | Traits.Byline) || Words(model.Text(i)) < 3 || InProse(i)) continue;
            _seen.Add(target);
        }
        return _seen.Count - 1;
    }

    // A link in running text: words stand before it on its line, and they are no date.
    private bool InProse(int link) => memo.InProse.Of(link, StandsInProse);

    private bool StandsInProse(int link)
    {
        var start = model[link].TextStart;
        var from = start;
        while (from > 0 && start - from < 200 && model.AllText[from - 1] != '\n') from--;
        var before = model.AllText[from..start].Trim();
        if (before.Length < 15 || Words(before) < 3) return false;
        if (start - from >= 200) return true;
        return DateText.Leading(before, dates.Context) is not { } date || date.Start + date.Length + 12 < before.Length;
    }

    /// <summary>How many words a text has; of scripts that do not space words, two characters make one.</summary>
    /// <param name="text">Any text.</param>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var dense = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0E7F')
            {
                dense++;
                inside = false;
                continue;
            }
            if (char.IsLetterOrDigit(c))
            {
                if (!inside) words++;
                inside = true;
            }
            else if (c is not ('\'' or '’')) inside = false;
        }
        return words + ((dense + 1) / 2);
    }
}
