using System.Net;
using AngleSharp.Html.Parser;
using Pagewire.Extraction;

namespace Pagewire.Web.Tests;

public sealed class GapTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Listings_that_reach_back_to_each_other_leave_no_gap()
    {
        await ListingAsync("a", "2024-03-10T08:00:00Z", "2024-03-01", "2024-03-09");
        await ListingAsync("b", "2024-03-20T08:00:00Z", "2024-03-09", "2024-03-19");

        Assert.Empty(await GapsAsync());
    }

    [Fact]
    public async Task A_listing_that_does_not_reach_back_leaves_days_between()
    {
        await ListingAsync("b", "2024-03-20T08:00:00Z", "2024-03-14", "2024-03-19");
        await ListingAsync("a", "2024-03-10T08:00:00Z", "2024-03-01", "2024-03-09");

        Assert.Equal(["council, News: Whatever appeared between 9 March 2024 and 14 March 2024 is on no uploaded page: the later listing does not reach back to the earlier one."], await GapsAsync());
    }

    [Fact]
    public async Task A_late_upload_closes_the_gap()
    {
        await ListingAsync("a", "2024-03-10T08:00:00Z", "2024-03-01", "2024-03-09");
        await ListingAsync("b", "2024-03-20T08:00:00Z", "2024-03-14", "2024-03-19");
        await ListingAsync("c", "2024-03-15T08:00:00Z", "2024-03-08", "2024-03-14");

        Assert.Empty(await GapsAsync());
    }

    [Fact]
    public async Task A_page_between_two_others_of_the_same_visit_is_missed()
    {
        await ListingAsync("1", "2024-03-10T08:00:00Z", "2024-03-05", "2024-03-09", new(1, 4));
        await ListingAsync("4", "2024-03-10T08:05:00Z", "2024-01-01", "2024-01-31", new(4, 4));

        Assert.Contains("council, News: Pages 2–3 of the listing saved on 10 March 2024 were never uploaded.", await GapsAsync());
    }

    [Fact]
    public async Task Pages_that_follow_each_other_in_one_visit_leave_no_days_between()
    {
        await ListingAsync("1", "2024-03-10T08:00:00Z", "2024-03-05", "2024-03-09", new(1, 2));
        await ListingAsync("2", "2024-03-10T08:05:00Z", "2024-02-01", "2024-03-01", new(2, 2));

        Assert.Empty(await GapsAsync());
    }

    [Fact]
    public async Task Pages_beyond_the_last_one_uploaded_are_missed_once_however_often_the_first_was_saved()
    {
        await ListingAsync("1", "2024-03-10T08:00:00Z", "2024-03-01", "2024-03-09", new(1, 123));
        await ListingAsync("2", "2024-03-18T08:00:00Z", "2024-03-08", "2024-03-17", new(1, 124));

        Assert.Equal(["council, News: Pages 2 to 123 of this listing were never uploaded, so nothing before 1 March 2024 is known from it."], await GapsAsync());
    }

    [Fact]
    public async Task A_hostile_page_number_costs_nothing()
    {
        await ListingAsync("1", "2024-03-10T08:00:00Z", "2024-03-01", "2024-03-09", new(int.MaxValue, int.MaxValue));

        Assert.Equal(["council, News: Pages 1–2147483646 of the listing saved on 10 March 2024 were never uploaded."], await GapsAsync());
    }

    private Task<Pagewire.Catalogue.Receipt> ListingAsync(string name, string captured, string oldest, string newest, Paging? paging = null) =>
        _site.RecordAsync($"council/{name}.html", captured, Sightings.Listing(
            Sightings.Listed($"Newest of {name}", $"https://council.example/{name}/1", newest, "News"),
            Sightings.Listed($"Oldest of {name}", $"https://council.example/{name}/2", oldest, "News")) with
        { Section = "News", Paging = paging });

    private async Task<IReadOnlyList<string>> GapsAsync()
    {
        var (answer, body) = await _site.BrowseAsync("/ops");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(HtmlRules.Broken(body));
        return [.. new HtmlParser().ParseDocument(body).QuerySelectorAll("ul.gaps li").Select(gap => gap.TextContent)];
    }
}
