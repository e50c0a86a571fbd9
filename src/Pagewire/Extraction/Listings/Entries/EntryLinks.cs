using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Finds the links of an entry: the one to its own page, and those to others.</summary>
internal sealed class EntryLinks(PageModel model, TextFacts facts, LinkTable links, ListContext list)
{
    // From this share on entries have a word under their text.
    private const double NearlyAll = 0.8;

    private readonly HashSet<int> _seen = [];

    /// <summary>Whether a link leads somewhere, and no more than a few entries of the list lead there.</summary>
    /// <param name="link">Any element.</param>
    public bool IsOwn(int link) => links.Target(link) is >= 0 and var target && !list.IsShared(target);

    /// <summary>Whether a link is the page's only one to its address.</summary>
    /// <param name="link">The place of a link that leads somewhere.</param>
    public bool IsOnlyOne(int link) => links.Count(links.Target(link)) == 1;

    /// <summary>Whether nobody can follow a link: a script does something where it is clicked.</summary>
    /// <param name="link">The place of an <c>a</c> element.</param>
    public bool LeadsNowhere(int link) => links.Target(link) < 0;

    /// <summary>The link of a title: the one that it stands in, or holds; else the card's, or the entry's.</summary>
    /// <param name="place">The element that is the title.</param>
    /// <param name="segment">The entry.</param>
    /// <param name="card">The link that the whole entry stands in; -1 where there is none.</param>
    public int Of(int place, Segment segment, int card)
    {
        for (var at = place; at >= 0 && (at >= segment.From || at == card); at = model[at].Parent)
            if (model[at].Tag == Tag.A && IsOwn(at)) return at;
        for (var l = model[place].FirstLink; l < model[place].LastLink; l++)
            if (IsOwn(model.Links[l])) return model.Links[l];
        return card >= 0 ? card : FirstTarget(segment);
    }

    /// <summary>The link of an entry whose title is none: one that leads on, else a paper to read, else its only other link; -1 where there is none.</summary>
    /// <param name="segment">The entry.</param>
    public int FirstTarget(Segment segment)
    {
        var (first, repeated, empty, said) = (-1, -1, -1, -1);
        var several = false;
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.Tag != Tag.A || !IsOwn(i) || node.TextStart < segment.TextFrom || node.TextStart > segment.TextTo) continue;
            if ((node.Own & (Traits.Label | Traits.Byline)) != 0 || node.Is(Traits.Tags | Traits.Share | Traits.Comments)) continue;
            var rel = node.Element.GetAttribute("rel");
            if (PageMetadata.HasToken(rel, "tag") || PageMetadata.HasToken(rel, "author")) continue;
            // Blogs mark the address of a post so, under whatever words.
            if (PageMetadata.HasToken(rel, "bookmark") && !model.IsRelatedIn(segment.Root, i)) return i;
            var text = model.Text(i);
            if (facts.Paper(i) != PaperName.Kind.None) continue;
            // A link that shows nothing may lie over a whole card, but one that shows something is its own.
            if (text.IsEmpty && node.End == i + 1)
            {
                if (empty < 0) empty = i;
                continue;
            }
            // A picture leads on too, but words say so better.
            if (!text.IsEmpty && TextFacts.LeadsOn(text) && !IsOfFurtherLine(segment, i))
            {
                // What leads on in a sentence gives way to the words that most entries have under theirs: "Permalink".
                var inSentence = IsInSentence(i);
                if (!inSentence && (said < 0 || list.Repeated(text) >= NearlyAll)) return i;
                if (inSentence && said < 0) said = i;
                continue;
            }
            if (repeated < 0 && list.Repeated(text) > 0.3 && !links.LeadsAway(i)) repeated = i;
            if (first < 0 && !facts.IsInProse(i)) first = i;
            else if (first >= 0 && links.Target(first) != links.Target(i)) several = true;
        }
        if (said >= 0 && (repeated < 0 || list.Repeated(model.Text(repeated)) < NearlyAll)) return said;
        if (first < 0) first = empty;
        var paper = FirstPaper(segment);
        if (repeated >= 0 && (paper < 0 || repeated < paper || facts.Paper(paper) != PaperName.Kind.Paper)) return repeated;
        // A day that leads somewhere leads to what it was.
        if (first >= 0 && facts.IsDate(first)) return first;
        // A paper to read is the meeting's rather than a link to its place or its members are.
        if (paper >= 0 && (first < 0 || (facts.Paper(paper) == PaperName.Kind.Paper && !facts.IsInProse(paper)))) return paper;
        // One of several links in a text is not the text's own address.
        return several && model[segment.Root].Tag is not (Tag.Tr or Tag.Tbody) ? -1 : first;
    }

    // "The tables are <a>here</a> and <a>here</a>.": a sentence goes on behind it.
    private bool IsInSentence(int link) => facts.IsInProse(link) && model.LineFrom(model[link].TextEnd).TrimStart(" )]»›>…") is [var next, ..] && (next is '.' or ',' or ';' || char.IsLower(next));

    // "12 March – <a>Agenda</a>" and on the next line "Slides on the bridge – <a>Read more</a>": what leads on leads to the slides.
    private bool IsOfFurtherLine(Segment segment, int link) =>
        model.LineStart(model[link].TextStart) is var line && line > segment.TextFrom && model[segment.Root].Tag != Tag.Tr && Letters.Any(model.Text(line, model[link].TextStart)) && FirstPaper(segment) is >= 0 and var paper && model[paper].TextStart < line && facts.Paper(paper) == PaperName.Kind.Paper;

    /// <summary>The link that shows a title and nothing else; -1 where none does.</summary>
    /// <param name="segment">The entry.</param>
    /// <param name="title">The title.</param>
    public int Named(Segment segment, string title)
    {
        for (var i = segment.From; i < segment.To; i++)
            if (model[i].Tag == Tag.A && model[i].TextLength >= title.Length && IsOwn(i) && model.Text(i).SequenceEqual(title)) return i;
        return -1;
    }

    /// <summary>The link to the first of an entry's papers, those to read before recordings and maps; -1 where it has none.</summary>
    /// <param name="segment">The entry.</param>
    public int FirstPaper(Segment segment)
    {
        var (first, kind) = (-1, PaperName.Kind.None);
        for (var i = segment.From; i < segment.To; i++)
            if (model[i].Tag == Tag.A && facts.Paper(i) > kind && IsOwn(i)) (first, kind) = (i, facts.Paper(i));
        return first;
    }

    /// <summary>The links of an entry that are numbers under a title of its own: documents of one case, each an item by itself.</summary>
    /// <param name="segment">The entry.</param>
    /// <param name="title">Its title.</param>
    public IEnumerable<int> NumberedLinks(Segment segment, EntryTitle.Result title) =>
        title.Text is null || title.Place >= 0 || model[segment.Root].Tag != Tag.Tr ? [] : Numbered(segment);

    /// <summary>Whether a link of the entry is a number or a code.</summary>
    /// <param name="segment">The entry.</param>
    public bool HasNumber(Segment segment) => Numbered(segment).Any();

    /// <summary>Where the number of an entry leads, and so the entry's own page; -1 where none does, or several numbers lead to several pages.</summary>
    /// <param name="segment">The entry.</param>
    public int NumberTarget(Segment segment)
    {
        var target = -1;
        foreach (var number in Numbered(segment))
        {
            if (target >= 0 && links.Target(number) != target) return -1;
            target = links.Target(number);
        }
        return target;
    }

    /// <summary>Whether a link leads to an address.</summary>
    /// <param name="link">The place of a link.</param>
    /// <param name="target">The address.</param>
    public bool LeadsTo(int link, int target) => links.Target(link) == target;

    /// <summary>The link of an entry's number, else its first.</summary>
    /// <param name="segment">The entry.</param>
    public int NumberOrFirst(Segment segment)
    {
        foreach (var number in Numbered(segment)) return number;
        return FirstTarget(segment);
    }

    private IEnumerable<int> Numbered(Segment segment)
    {
        for (var i = segment.From; i < segment.To; i++)
            if (model[i].Tag == Tag.A && IsOwn(i) && TextFacts.IsCode(model.Text(i))) yield return i;
    }

    /// <summary>The link that a whole entry stands in; -1 where it stands in none.</summary>
    /// <param name="place">The entry's first element.</param>
    public int Card(int place)
    {
        if (!model[place].Is(Traits.Link)) return -1;
        for (var at = place; at >= 0; at = model[at].Parent)
            if (model[at].Tag == Tag.A && links.Target(at) >= 0) return at;
        return -1;
    }

    /// <summary>How many other addresses have links that could be titles.</summary>
    /// <param name="segment">The entry.</param>
    /// <param name="link">Its own link.</param>
    /// <param name="title">The element that is its title.</param>
    public int Others(Segment segment, int link, int title)
    {
        var own = link < 0 ? -1 : links.Target(link);
        _seen.Clear();
        _seen.Add(own);
        for (var i = segment.From; i < segment.To; i++)
        {
            ref readonly var node = ref model[i];
            if (node.Tag != Tag.A || i == title || links.Target(i) is not (>= 0 and var target) || list.ComesAgain(target) && FilingNames.MayBe(model.Text(i))) continue;
            // What several entries link to by a short name is none of them. Links inside running text are the text's own, and those of a box of related stories are no other entries of this list.
            if (model.IsRelatedIn(segment.Root, i) || node.Is(Traits.Tags | Traits.Share | Traits.Label | Traits.Byline) || WordCount.Of(model.Text(i)) < 3 || facts.Paper(i) != PaperName.Kind.None || facts.IsInProse(i)) continue;
            _seen.Add(target);
        }
        return _seen.Count - 1;
    }
}
