using Pagewire.Web.Tests.Feeds;

namespace Pagewire.Readers.Tests;

/// <summary>A site with news in two scripts, hostile text, and pages that come later.</summary>
internal static class ReaderSite
{
    public const int Items = 5;

    /// <summary>The titles as readers should see them.</summary>
    public static readonly string[] Titles = ["Bridge <b>opened</b> & 'closed' \"again\" 🚀", "Control and lone � characters ]]>", "Road works", "Undated", "Новый мост открыт"];

    public static async Task<FeedSite> StartAsync()
    {
        var site = await FeedSite.StartAsync();
        await site.UploadAsync("council/news.txt", "2024-03-10T10:00",
            FeedSite.Entry(Titles[0], "2024-03-09", "NEWS & <views>", "https://council.example/bridge?a=1&b=2", "A <script>alert(1)</script> summary & more"),
            FeedSite.Entry("Control\u0001 and lone \uD83D characters ]]>", "2024-03-08T08:15:00+03:00"),
            FeedSite.Entry("Undated", null),
            FeedSite.Entry("Новый мост открыт", "2023-12-31", "Новости", "https://council.example/мост"));
        await RoadAsync(site, "six", "2024-03-10T10:00");
        return site;
    }

    /// <summary>Ways in which nothing new comes: the page again, a later capture, an earlier one, and an edit.</summary>
    public static async Task NothingNewAsync(FeedSite site)
    {
        await RoadAsync(site, "six", "2024-03-10T10:00");
        await RoadAsync(site, "six", "2024-03-12T10:00");
        await RoadAsync(site, "six", "2024-03-07T10:00");
        await RoadAsync(site, "ten", "2024-03-14T10:00");
    }

    /// <summary>One new item, on a page of years ago.</summary>
    public static Task LatePageAsync(FeedSite site) => site.UploadAsync("council/late.txt", "2014-03-10T10:00", FeedSite.Entry("From long ago", "2014-03-09"));

    public static string Url(FeedSite site, string feed) => new Uri(site.Client.BaseAddress!, feed).AbsoluteUri;

    private static Task<Catalogue.Receipt> RoadAsync(FeedSite site, string weeks, string captured) => site.UploadAsync($"council/road-{weeks}-{captured}.html", captured,
        FeedSite.Entry("Road works", "2024-03-07", url: "https://council.example/road", html: $"<p>Mill Lane is closed for {weeks} weeks &amp; a day, and the bus takes another road.</p>"));
}
