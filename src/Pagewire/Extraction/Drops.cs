namespace Pagewire.Extraction;

/// <summary>Counts what was left out, by reason; the reasons are words for people.</summary>
internal sealed class Drops
{
    /// <summary>The most entries of one page; those further down are left out.</summary>
    public const int MostItems = 20_000;

    public const string Masthead = "masthead clock";
    public const string Contact = "contact line";
    public const string Counter = "counter";
    public const string Paging = "paging";
    public const string More = "link to more";
    public const string Navigation = "navigation";
    public const string Footer = "footer";
    public const string Popular = "most read or promoted";
    public const string Related = "related to the article";
    public const string SideList = "side list without dates";
    public const string Weak = "list without the marks of news";
    public const string Untitled = "text without a title";
    public const string NoTitle = "entry without a title";
    public const string Duplicate = "listed twice";
    public const string Archive = "archive by month";
    public const string Dropped = "line that the profile drops";
    public const string SlowSelector = "the profile's selector, too slow for a page of this size";
    public const string OverLimit = "over the limit of 20,000 entries a page";
    public const string StandIn = "on a page that stands in another one's place";
    public const string Body = "inside the article";

    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The counts so far.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Counts candidates that were left out.</summary>
    /// <param name="reason">Why; one of the constants here.</param>
    /// <param name="count">How many.</param>
    public void Add(string reason, int count = 1)
    {
        if (count > 0) _counts[reason] = _counts.GetValueOrDefault(reason) + count;
    }
}
