namespace Pagewire.Feeds.Tests;

/// <summary>Feeds whose documents are checked in under <c>Data</c>.</summary>
internal static class Examples
{
    public static Feed Empty { get; } = new()
    {
        Id = "https://feeds.example.org/feeds/all",
        Title = "Pagewire",
        Description = "Items from all sources.",
        Author = "Pagewire",
        Home = "https://feeds.example.org/feeds/all",
        Self = new("https://feeds.example.org/feeds/all"),
        Entries = [],
    };

    public static FeedEntry Entry { get; } = new()
    {
        Id = FeedIds.OfItem("council.2b7e"),
        Title = "Road works in Mill Lane",
        Url = "https://council.example/news/mill-lane",
        Published = new(2024, 3, 9, 12, 0, 0, TimeSpan.Zero),
        Updated = new(2024, 3, 9, 12, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Everything that a feed can have, in two languages.</summary>
    public static Feed Full { get; } = Empty with
    {
        Id = "https://feeds.example.org/feeds/council/news",
        Title = "News · Town council",
        Description = "Items in News, from Town council.",
        Author = "Town council",
        Home = "https://feeds.example.org/feeds/council/news",
        Self = new("https://feeds.example.org/feeds/council/news", "?limit=2"),
        Next = new("https://feeds.example.org/feeds/council/news", "?limit=2&before=638~council.2b7e"),
        PreviousArchive = new("https://feeds.example.org/feeds/council/news/archive/2024-03"),
        Hub = "https://hub.example.net/",
        Entries =
        [
            Entry with
            {
                Updated = new(2024, 3, 11, 7, 30, 5, 250, TimeSpan.Zero),
                Authors = ["Ann Lee", "Олег Ильин"],
                Categories = [new("news", "NEWS"), new("roads-bridges", "Roads & bridges")],
                Summary = "Mill Lane is closed <from Monday> & the bus takes Hill Road.",
                Html = "<p>Mill Lane is closed from Monday.</p><p>The bus takes <a href=\"https://council.example/map?a=1&amp;b=2\">Hill Road</a>.</p>",
                Image = "https://council.example/lane.jpg",
                Enclosures = [new("https://council.example/plan.pdf", "application/pdf", 120_500), new("https://council.example/talk.mp3", "audio/mpeg")],
                Language = "en",
            },
            Entry with
            {
                Id = FeedIds.OfItem("council.91c0"),
                Title = "Новый мост открыт",
                Url = "https://feeds.example.org/items/council.91c0",
                Published = new(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(3)),
                Updated = new(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(3)),
                Summary = "Мост открыт для пешеходов.",
                Language = "ru",
            },
        ],
    };

    /// <summary>The archive of one month between two others.</summary>
    public static Feed Archive { get; } = Empty with
    {
        Self = new("https://feeds.example.org/feeds/all/archive/2024-03"),
        IsArchive = true,
        Current = new("https://feeds.example.org/feeds/all"),
        PreviousArchive = new("https://feeds.example.org/feeds/all/archive/2023-11"),
        NextArchive = new("https://feeds.example.org/feeds/all/archive/2024-04"),
        Language = "en",
        Entries = [Entry with { Language = "en" }],
    };

    /// <summary>Characters that XML, HTML or UTF-8 cannot hold or that mean something to them.</summary>
    public static Feed Hostile { get; } = Empty with
    {
        Title = "]]> & <title>\u0000\u0008\uFFFE",
        Description = "\uD800<!--\uDC00",
        Author = "\u000B<script>alert(1)</script>",
        Language = "x\"><script>",
        Entries =
        [
            Entry with
            {
                Title = "a\u0001b\uD83D\uDE80c\uD83Dd\uDE80e\uFFFFf\r\ng\rh\u0085i ]]> <b>&amp;</b> \"'",
                Authors = ["</name><x>"],
                Categories = [new("a", "A\u001F<&>\"'")],
                Summary = "<script>alert(1)</script> ]]> &lt; \u007F",
                Html = "<p>]]&gt; ]]> \u0002 &lt;script&gt; \uDBFF</p>",
                Language = "e\"n",
            },
        ],
    };
}
