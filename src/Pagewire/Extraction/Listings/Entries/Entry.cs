using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>A part of the page that may be one entry: elements and text that follow each other.</summary>
/// <param name="From">Its first element.</param>
/// <param name="To">The place after its last element.</param>
/// <param name="TextFrom">Where its text begins.</param>
/// <param name="TextTo">Where its text ends.</param>
/// <param name="Root">The element that made it an entry.</param>
/// <param name="Header">The heading or date that governs it inside its list (a month, a day); -1 where there is none.</param>
internal readonly record struct Segment(int From, int To, int TextFrom, int TextTo, int Root, int Header)
{
    /// <summary>One element with all that it holds, which nothing governs.</summary>
    /// <param name="model">The page.</param>
    /// <param name="place">The element.</param>
    public static Segment Of(PageModel model, int place) => new(place, model[place].End, model[place].TextStart, model[place].TextEnd, place, -1);
}

/// <summary>What was read from one segment.</summary>
internal sealed class Entry
{
    public required Segment Segment { get; init; }

    /// <summary>The title; null where the segment has none.</summary>
    public string? Title { get; set; }

    /// <summary>The element that is the title; -1 where it is loose text.</summary>
    public int TitlePlace { get; set; } = -1;

    /// <summary>The link to the entry's own page; -1 where it has none.</summary>
    public int TitleLink { get; set; } = -1;

    /// <summary>Whether the title is a heading or stands in one.</summary>
    public bool TitleIsHeading { get; set; }

    /// <summary>The title with the date that ended it; null where none did.</summary>
    public string? Written { get; set; }

    /// <summary>Whether the title only names a paper ("Agenda"): where most of the list's do, what they are about stands over it.</summary>
    public bool IsPaper { get; set; }

    /// <summary>Whether the title only names where something is held: what that is stands over a list of meetings.</summary>
    public bool TitleIsPlace { get; set; }

    /// <summary>Whether its day stands in its title.</summary>
    public bool DayInTitle { get; set; }

    /// <summary>Whether it has a date of its own and no title: so stands a meeting without papers among others.</summary>
    public bool IsBare => Title is null && IsOnOwnDay;

    /// <summary>Whether its date stands in it for itself.</summary>
    public bool IsOnOwnDay => Published is not null && Evidence >= DateEvidence.DateLine && !DateFromHeader;

    /// <summary>The absolute address; null where the entry has no link.</summary>
    public string? Url { get; set; }

    public Published? Published { get; set; }

    public DateEvidence Evidence { get; set; }

    /// <summary>Whether the date's year was concluded and not read.</summary>
    public bool YearGuessed { get; set; }

    /// <summary>Whether the date is a heading's that stands over several entries.</summary>
    public bool DateFromHeader { get; set; }

    public string? Summary { get; set; }

    /// <summary>What it says in a word or some beside its title.</summary>
    public ShortLines Short => field ??= new();

    public ArticleBody? Body { get; set; }

    public string? Image { get; set; }

    /// <summary>The heading inside the list that governs it; null where none does.</summary>
    public string? Heading { get; set; }

    /// <summary>The heading inside the list that says in which year it is and little else: "2021", "Agendas 2021"; null where there is none.</summary>
    public string? YearHeading { get; set; }

    public List<string> Labels { get; } = [];

    /// <summary>Its links that are read for themselves and are no part of what it says.</summary>
    public HashSet<int> Apart => field ??= [];

    /// <summary>Parts of its row that hold nothing but its papers.</summary>
    public List<Segment> Papers => field ??= [];

    public List<Enclosure> Enclosures { get; } = [];

    /// <summary>How many links to other addresses it holds that could be titles themselves.</summary>
    public int OtherTitles { get; set; }

    /// <summary>How many dates it holds that differ.</summary>
    public int OtherDates { get; set; }

    /// <summary>The same entry at another address.</summary>
    /// <param name="url">The address.</param>
    public Entry At(string url)
    {
        var other = (Entry)MemberwiseClone();
        other.Url = url;
        return other;
    }
}

/// <summary>Entries that a page lists in one place, or in places that look alike.</summary>
internal sealed class EntryList
{
    /// <summary>From this share on a list's entries are dated.</summary>
    public const double MostlyDated = 0.7;

    /// <summary>From this share on they have addresses.</summary>
    public const double MostlyLinked = 0.7;

    /// <summary>How much more a score counts where the entries are dated.</summary>
    public const double DatedFactor = 1.5;

    public required List<Entry> Entries { get; init; }

    /// <summary>What regions of the page it lies in.</summary>
    public required Traits Region { get; init; }

    /// <summary>How sure it is that these are entries of news; not above 0: they are none.</summary>
    public double Score { get; set; }

    /// <summary>The share of the entries with a date of their own.</summary>
    public double Dated { get; set; }

    /// <summary>Whether it is a list of dated entries: dates of their own are the strongest sign of news.</summary>
    public bool IsDated => Dated >= MostlyDated && Entries.Count > 2;

    /// <summary>What lists are sorted by, the highest first.</summary>
    public double Rank => IsDated ? Score * DatedFactor : Score;

    /// <summary>How good its entries are on average, wherever on the page.</summary>
    public double Quality { get; set; }

    /// <summary>The share of the entries with an address.</summary>
    public double Linked { get; set; }

    /// <summary>Whether most titles only name papers, so that its heading says what the entries are about.</summary>
    public bool IsOfPapers { get; set; }

    /// <summary>Whether most entries are days under a heading that names meetings.</summary>
    public bool IsOfMeetingDays { get; set; }

    /// <summary>Whether its entries are parts of cards whose headings lead to the entries proper.</summary>
    public bool IsOfCards { get; set; }

    /// <summary>Whether its entries are slides of a show, or pictures of a gallery.</summary>
    public bool IsOfSlides { get; set; }

    /// <summary>Whether its entries are goods of a shop.</summary>
    public bool IsOfGoods { get; set; }

    /// <summary>How many words its titles have on average.</summary>
    public double Words { get; set; }

    /// <summary>The heading that governs it; null where there is none.</summary>
    public string? Heading { get; set; }

    public int TextFrom => Entries[0].Segment.TextFrom;

    public int TextTo => Entries[^1].Segment.TextTo;
}
