using System.Globalization;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Article;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Finding;
using Pagewire.Extraction.Listings.Headers;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction;

/// <summary>Judges what a page's lists say of its text: whether they hold it, stand beside it or are parts of it.</summary>
/// <param name="text">The text that would be its article's.</param>
/// <param name="found">What would be its article: looked for only where the lists leave it open.</param>
/// <param name="finding">What the page lists.</param>
internal sealed partial class ListPlacement(MainText text, Lazy<FoundArticle?> found, ListingExtractor.Finding finding)
{
    /// <summary>The most that a list's place can speak for an article.</summary>
    public const double Most = 1.5;

    /// <summary>From so many letters on a text before a list is one that the list stands beside.</summary>
    public const int LongText = 600;

    // What a board is and does is told at greater length over its meetings.
    private const int LongIntroduction = 1200;

    // What is for sale is told of in so many characters at most.
    private const int LongestOfGoods = 300;

    private const int LeastLinks = 10;

    // So many sections are counted in a headline, nearly all of them with a heading.
    private const int LeastCounted = 3;
    private const double MostlyHeaded = 0.7;

    // What says no more than this over so many entries introduces them.
    private const int HardlyText = 150;
    private const int ManyNews = 5;

    // Short names that lead to pages of the site explain a word of many meanings.
    private const int LeastHeadline = 4;

    // A bullet or a number may stand before a link.
    private const int LongestMark = 4;

    // What stands in a text and is less than this part of it is a table of the text's own.
    private const int LeastPart = 8;

    private const Traits Beside = ListChoice.Beside;

    private const double HeldByNews = 4.5;
    private const double HeldByList = 3.5;

    // How much a list says that leads to other sites, as references do.
    private const double Elsewhere = 0.6;

    /// <summary>So many characters of a text that ends where a list begins may lie in the list.</summary>
    public const int Nearly = 20;

    // What has more running text than this, on average, and no title that leads anywhere is a part of a text and no teaser.
    private const int LeastSection = 350;

    // What a letter tells of a day has a sentence or two.
    private const int LeastTold = 150;

    // A body with more of its text than this in a list is the list's.
    private const double MostInList = 0.6;

    private const double NearlyAll = 0.9;

    // An entry with more of the body than this is the body.
    private const double MostInOne = 0.8;

    private readonly PageModel _model = text.Model;
    private readonly PageLines _lines = text.Lines;
    private List<EntryList>? _news;

    /// <summary>How much a list says by its length, wherever it stands: not above 0.</summary>
    /// <param name="main">The page's best list.</param>
    public double ByLength(EntryList main)
    {
        var score = -(main.Dated >= 0.5 ? 1 : 0.6) * Math.Min(3, main.Entries.Count / 4.0);
        var heading = finding.Headings.Over(main.Entries[0].Segment);
        if ((main.Region & (Traits.Aside | Traits.Related | Traits.Footer | Traits.Navigation | Traits.Popular)) != 0 || heading is not null && HeadingWords.IsPopular(heading)) score *= 0.3;
        if ((double)Length(main) / Math.Max(1, _model.AllText.Length) > 0.5) score -= 1;
        // What leads nowhere leads to no other site: meetings without pages, and rows that only scripts follow.
        return main.Linked == 0 || finding.IsOwnSite(main) ? score : score * Elsewhere;
    }

    /// <summary>How much the place of the lists says: a list that holds the body is the page, one inside the body or beside it is the article's.</summary>
    /// <param name="main">The page's best list.</param>
    public double Of(EntryList main) => Math.Min(Place(Holder ?? main), IsAllNews ? -HeldByNews : Most);

    /// <summary>Whether a list looks as if it were made of parts of the text: links in running sentences and the headings between them look alike too. It is none of these where a list of news holds the text.</summary>
    /// <param name="main">The page's best list.</param>
    /// <param name="said">Whether the page calls itself an article.</param>
    public bool LooksOfText(EntryList main, bool said)
    {
        if (said && IsCounted(main)) return true;
        var own = main.Linked < 0.5 || finding.IsOwnSite(main);
        var dated = main.Dated >= 0.5;
        var ofOneDay = dated && IsOfOneDay(main) && IsNamed;
        ofOneDay |= dated && own && !said && IsToldOfDays(main);
        if (dated && own && !said && !ofOneDay) return false;
        var parts = 0;
        var sections = 0;
        var prose = 0;
        foreach (var entry in main.Entries)
        {
            var place = entry.TitlePlace >= 0 ? entry.TitlePlace : entry.TitleLink;
            if (place < 0) continue;
            ref readonly var line = ref _lines[Math.Max(0, _lines.FirstAt(_model[place].TextStart + 1) - 1)];
            if (entry is { TitleIsHeading: true, Url: null } || (line.IsProse || line.EndsSentence) && _model[place].TextLength * 2 < line.Length) parts++;
            if (own && entry.TitlePlace >= 0 && (_model[place].LinkCount > 0 || _model[place].Is(Traits.Link))) continue;
            sections++;
            prose += _lines.Prose(entry.Segment.TextFrom, entry.Segment.TextTo);
        }
        return parts * 2 > main.Entries.Count && (!dated || ofOneDay) || sections * 2 > main.Entries.Count && prose > LeastSection * sections;
    }

    // A letter to members with a day of its own: each section tells of another day, and leads nowhere.
    private bool IsToldOfDays(EntryList main) =>
        main.Entries.TrueForAll(entry => entry is { Url: null, TitleIsHeading: true }) && main.Entries.Sum(entry => _lines.Prose(entry.Segment.TextFrom, entry.Segment.TextTo)) > LeastTold * main.Entries.Count
        && IsNamed && Article.Published is { From: >= DateEvidence.DateLine } own && !main.Entries.Exists(entry => entry.Published?.Day == own.Value.Day) && main.Entries.Exists(entry => entry.Published?.Day > own.Value.Day);

    // "28 Easy Projects" over as many headings: a text with a section for each, wherever they lead.
    private bool IsCounted(EntryList main)
    {
        if (main.Dated >= 0.5 || main.Entries.Count < LeastCounted || _model.Document.Title is var title && title.Length == 0) return false;
        foreach (var number in Numbers().EnumerateMatches(title))
            if (Math.Abs(int.Parse(title.AsSpan(number.Index, number.Length), CultureInfo.InvariantCulture) - main.Entries.Count) <= 1) return Headed(main) > MostlyHeaded;
        return false;
    }

    /// <summary>Whether the body is a part of a dated list.</summary>
    public bool IsHeld => Holder is not null;

    /// <summary>Whether the text is made of many entries that each begin with a link: a front page's headlines over their teasers, or a directory.</summary>
    public bool IsOfLinks => Range.Length > 0 && finding.Lists.BestFirst(MayBeOfLinks).Any(list => list.Entries.Count >= LeastLinks && list.Linked >= 0.9 && (list.Words >= LeastHeadline || !finding.IsOwnSite(list)) && Held(list) > MostInList * Range.Length && BeginWithLinks(list));

    /// <summary>Whether the text is made of a shop's goods: news of money say more of each.</summary>
    public bool IsOfGoods => Range.Length > 0 && finding.Lists.Goods.Any(list => Held(list) is var held && held > MostInList * Range.Length && held <= LongestOfGoods * list.Entries.Count);

    private bool MayBeOfLinks(ListCandidate candidate) => candidate.Segments.Count >= LeastLinks && candidate.Parts.Sum(part => Range.Overlap(part.From, part.To)) > MostInList * Range.Length;

    private bool BeginWithLinks(EntryList list) =>
        list.Entries.Count(entry => entry.TitleLink >= 0 && _model[entry.TitleLink].TextStart - entry.Segment.TextFrom <= LongestMark) * 10 >= list.Entries.Count * 9;

    /// <summary>Whether the text only says what a dated list is about, as a board's page does over its meetings: a short text with the list beside it, or one that a good part of is the list. A text with a day of its own does more.</summary>
    /// <param name="main">The page's best list.</param>
    public bool IsIntroduced(EntryList main)
    {
        var areMeetings = MeetingList.Is(_model, main);
        if (!areMeetings && !IsNews(main)) return false;
        var inside = Range.Overlap(main.TextFrom, main.TextTo) * 2 > Length(main);
        if (inside ? Length(main) * LeastPart < Range.Length : (main.Region & Beside) != 0 || Article.Letters >= (areMeetings ? LongIntroduction : LongText)) return false;
        // A day that only stands somewhere in the page's text may be an entry's.
        return Article.Published is not { } own || (inside || areMeetings || own.From <= DateEvidence.Text) && main.Entries.Exists(entry => entry.Published?.Day == own.Value.Day);
    }

    /// <summary>Whether a list is one of dated entries that lead to pages of the site, in the page's own part and not after the text, which has no day of its own.</summary>
    /// <param name="main">The page's best list.</param>
    public bool IsNewsOverText(EntryList main) => (main.Region & Beside) == 0 && main.TextFrom < Range.End && Article.Published is not { From: > DateEvidence.Text } && IsNews(main);

    /// <summary>Whether the page's headline stands over a list of news with hardly a text beside it: an index, whatever its head says, as systems call each of their pages an article. Headings of its own may divide the list.</summary>
    /// <param name="main">The page's best list.</param>
    public bool IsAllUnderHeadline(EntryList main) => main.Entries.Count >= ManyNews && (main.Region & Beside) == 0 && (IsNews(main) || IsOfFiles(main)) && Article.Letters < HardlyText
        && (finding.Headings.Over(main.Entries[0].Segment) is not { } heading || heading == Article.Page.Headline.Title || heading != finding.Headings.Over(main.Entries[^1].Segment));

    /// <summary>Whether the page has no text at all, dated or not, and headlines that lead to pages of the site stand where it would: the acts of one issue of a gazette.</summary>
    /// <param name="main">The page's best list.</param>
    public bool IsInPlaceOfText(EntryList main) => main.Entries.Count >= ManyNews && (main.Region & Beside) == 0 && main.Linked >= EntryList.MostlyLinked && main.Words >= LeastHeadline && finding.IsOwnSite(main)
        && Article.Letters < HardlyText && Article.Body is null;

    /// <summary>Whether hardly a word of the text is not of dated stories with headlines of their own that lead to pages of the site: an index, whatever its head says.</summary>
    /// <param name="main">The page's best list.</param>
    public bool IsMadeOfNews(EntryList main) => main.Entries.Count >= ManyNews && (main.Region & Beside) == 0 && Headed(main) >= NearlyAll && IsNews(main) && HeldByAllNews() > NearlyAll * Range.Length;

    /// <summary>Whether the page's title names the text, and that is as long as one that a list stands beside.</summary>
    public bool IsOfLongText => IsNamed && Article.Letters > LongText;

    /// <summary>Whether a list only stands after a long text that the page's title names, under a heading of its own: other stories, whatever the page is called.</summary>
    /// <param name="list">One of the page's lists.</param>
    public bool IsUnderText(EntryList list) => text.MostLetters(list.TextFrom + Nearly) > LongText && finding.Headings.Over(list.Entries[0].Segment) is { } heading && heading != finding.PageHeading && IsOfLongText
        && list.TextFrom >= Range.End - Nearly && heading != Article.Page.Headline.Title;

    /// <summary>Whether the text is what an index says of its only entry: a few lines beside another title than the page's, which leads on and is dated.</summary>
    public bool IsTeaser() => Article.IsAnnouncement && finding.Few.Dated() is [{ Entries: [var entry] }] && entry.Title != Article.Page.Headline.Title && Range.Overlap(entry.Segment.TextFrom, entry.Segment.TextTo) > MostInList * Range.Length;

    private FoundArticle Article => found.Value!;

    private BodyRange Range => Article.Range;

    // The dated list that the body is a part of; null where there is none.
    private EntryList? Holder => Range.Length == 0 ? null : News.Find(list => Held(list) > MostInList * Range.Length);

    // Whether several dated lists hold the body between them, as on a front page.
    private bool IsAllNews => HeldByAllNews() > MostInList * Range.Length;

    private int HeldByAllNews()
    {
        var held = 0;
        var end = 0;
        foreach (var list in News.OrderBy(list => list.TextFrom))
            if (list.TextTo > end)
            {
                held += Range.Overlap(Math.Max(end, list.TextFrom), list.TextTo);
                end = list.TextTo;
            }
        return held;
    }

    private List<EntryList> News
    {
        get
        {
            if (_news is { } known) return known;
            _news = [];
            foreach (var list in finding.Lists.BestFirst(MayHold).Where(IsNews)) _news.Add(list);
            return _news;
        }
    }

    // What lies inside a list of news holds no more of the body than that.
    private bool MayHold(ListCandidate candidate) =>
        candidate.MayBeDated && candidate.Most >= ListChoice.LeastScore && candidate.Parts.Exists(part => Range.Overlap(part.From, part.To) > 0)
        && !_news!.Exists(list => list.TextFrom <= candidate.Parts[0].From && list.TextTo >= candidate.Parts[^1].To);

    // Dated entries that lead to pages of the site.
    private bool IsNews(EntryList list) => list.Score >= ListChoice.LeastScore && list.IsDated && list.Linked >= EntryList.MostlyLinked && finding.IsOwnSite(list)
        && !HoldsArticle(list);

    // Dated files may lie with whoever keeps them for the body.
    private static bool IsOfFiles(EntryList list) => list.IsDated && list.Score >= ListChoice.LeastScore && list.Entries.Count(entry => FileTypes.Of(entry.Url) is not null) >= EntryList.MostlyLinked * list.Entries.Count;

    // The day of one text stands over all its sections.
    private static bool IsOfOneDay(EntryList list) => list.Entries.TrueForAll(entry => entry.Published is { } published && published.Day == list.Entries[0].Published?.Day);

    private bool IsNamed => found.Value is { } article && ArticleExtractor.IsNamed(article.Page);

    // What the page's title names, with nearly all of the text under it, is the article, whatever stands beside it in the same shape.
    private bool HoldsArticle(EntryList list) => Article.Page.Headline.Place is var headline and >= 0 && IsNamed
        && list.Entries.Exists(entry => _model[headline].TextStart >= entry.Segment.TextFrom && _model[headline].TextEnd <= entry.Segment.TextTo && Range.Overlap(entry.Segment.TextFrom, entry.Segment.TextTo) > MostInOne * Range.Length);

    private double Place(EntryList main)
    {
        double score = 0;
        var held = (double)Held(main);
        var inList = Range.Length == 0 ? 0 : held / Range.Length;
        if (inList > MostInList && IsText(main)) return score;
        if (inList > MostInList) score -= held / Length(main) > 0.8 && Length(main) < Range.Length * 0.8 ? 0 : IsNews(main) ? HeldByNews : HeldByList;
        else if (main.TextFrom >= Range.End - Nearly ? Article.Letters > LongText && !IsCutOff(main) : Article.Confidence > 0 && main.TextTo <= HeadlineStart) score += Most;
        if (Headed(main) > 0.7 && main.Entries.Count >= 3 && inList > 0.3) score -= 1;
        return score;
    }

    // What stood in the text's element says nothing for it.
    private bool IsCutOff(EntryList list) => list.TextFrom >= Article.Page.TextEnd && list.TextFrom < _model[Article.Page.Body].TextEnd;

    // Documents under a dated headline: what looks like a list is the article.
    private bool IsText(EntryList list) => HoldsArticle(list) || list.Dated < EntryList.MostlyDated
        && Article.IsAnnouncement && list.Entries.TrueForAll(entry => FileTypes.Of(entry.Url) is not null);

    private int HeadlineStart => _lines[Article.Page.TitleLine].Start;

    // What the list's entries hold of the body; what stands between them is not theirs.
    private int Held(EntryList list)
    {
        var (held, end) = (0, 0);
        foreach (var entry in list.Entries)
        {
            held += Range.Overlap(Math.Max(end, entry.Segment.TextFrom), entry.Segment.TextTo);
            end = Math.Max(end, entry.Segment.TextTo);
        }
        return held;
    }

    private static int Length(EntryList list) => Math.Max(1, list.TextTo - list.TextFrom);

    private static double Headed(EntryList list)
    {
        var count = 0;
        foreach (var entry in list.Entries)
            if (entry.TitleIsHeading) count++;
        return (double)count / list.Entries.Count;
    }

    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(?![\d.,%])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbers();
}
