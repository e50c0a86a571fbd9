using static Pagewire.Catalogue.Tests.Sites.SavedPage;

namespace Pagewire.Catalogue.Tests.Sites;

/// <summary>What pages say of their own address: sites give one canonical address to many pages, and leave out of it what tells them apart.</summary>
public sealed class StatedAddressTests
{
    private const string Pier = "The new pier opens to visitors";
    private const string Basin = "Dredging of the inner basin begins";
    private const string Storm = "Storm warning for the weekend";
    private const string Comment = "Comment by the harbour master";
    private const string Sixth = "6 March 2024";
    private const string Fifth = "5 March 2024";

    [Theory]
    [InlineData("/news.asp?id=5", "/news.asp?id=6", "/news.asp")]
    [InlineData("/news-and-events.php?id=5", "/news-and-events.php?id=6", "/news-and-events.php")]
    [InlineData("/index.php?option=com_content&view=article&id=5", "/index.php?option=com_content&view=article&id=6", "/index.php")]
    [InlineData("/index.php?page=news&id=5", "/index.php?page=news&id=6", "/index.php?page=news")]
    [InlineData("/news?pier", "/news?basin", "/news")]
    [InlineData("/news/view.do?id=5", "/news/view.do?id=6", "/")]
    [InlineData("/news/5", "/news/6", "/news/")]
    [InlineData("/news/the-new-pier-opens", "/news/dredging-begins-today", "/press")]
    [InlineData("/news-and-events/the-new-pier-opens", "/news-and-events/dredging-begins-today", "/news-and-events/")]
    [InlineData("/news/pier", "/news/basin", "/news")]
    [InlineData("/news/2024/pier", "/news/2024/basin", "/news/2024")]
    [InlineData("/fr/news/5", "/fr/news/6", "/en/news/5")]
    public async Task A_stated_address_that_says_less_than_the_pages_own_is_not_theirs(string one, string other, string stated)
    {
        foreach (var said in new[] { $"<link rel='canonical' href='{Site}{stated}'>", $"<meta property='og:url' content='{Site}{stated}'>", $"<link rel='canonical' href='{stated}'><meta property='og:url' content='{Site}/'>" })
            await BecomeAsync(
                [Article("2024-03-07", Site + one, Pier, Fifth, "The pier is open.", said), Article("2024-03-07", Site + other, Basin, Fifth, "Dredging begins.", said)],
                $"{Pier} | 2024-03-05 | {Site}{one} | ", $"{Basin} | 2024-03-05 | {Site}{other} | ");
    }

    [Theory]
    [InlineData("https://m.harbour.example/news/5", "/news/5")]
    [InlineData("https://harbour.example/news/5?print=1", "/news/5")]
    [InlineData("https://harbour.example/news/5?lang=en&page=2", "/news/5")]
    [InlineData("https://harbour.example/news/5/2", "/news/5")]
    [InlineData("https://harbour.example/article.php?id=5&page=2", "/article.php?id=5")]
    [InlineData("https://harbour.example/amp/news/5", "/news/5")]
    [InlineData("https://harbour.example/news/5.amp.html", "/news/5.html")]
    [InlineData("https://harbour.example/print/5", "/news/the-new-pier-opens")]
    [InlineData("https://harbour.example/node/5", "/news/the-new-pier-opens")]
    [InlineData("https://harbour.example/?p=5", "/2024/03/pier-opens")]
    [InlineData("https://harbour.example/", "/news/pier")]
    public Task A_page_is_the_article_that_it_names_though_it_was_saved_from_elsewhere_and_has_another_title(string own, string stated) => BecomeAsync(
        [
            Article("2024-03-07", own, "Pier opened: what visitors will find", Fifth, "The pier is open.", $"<link rel='canonical' href='{Site}{stated}'>"),
            Listing("2024-03-06", Site + "/start", (null, stated, Pier), (null, "/news/4", Basin), (null, "/news/1", Storm)),
        ],
        $"Pier opened: what visitors will find | 2024-03-05 | {Site}{stated} | News", $"{Basin} |  | {Site}/news/4 | News", $"{Storm} |  | {Site}/news/1 | News");

    [Fact]
    public Task A_page_of_another_host_is_a_copy_of_the_article_that_it_names_and_does_not_rename_it() => BecomeAsync(
        [
            Article("2024-03-07", "https://old.example/articles/17/the-pier", "Pier opened: what visitors will find", Fifth, "The pier is open.", $"<link rel='canonical' href='{Site}/news/5'>"),
            Listing("2024-03-06", Site + "/start", (null, "/news/5", Pier), (null, "/news/4", Basin), (null, "/news/1", Storm)),
        ],
        $"{Pier} | 2024-03-05 | {Site}/news/5 | News", $"{Basin} |  | {Site}/news/4 | News", $"{Storm} |  | {Site}/news/1 | News");

    [Fact]
    public Task A_copy_that_is_none_leads_to_where_it_was_saved() => BecomeAsync(
        [
            Article("2024-03-07", "https://old.example/articles/17/storm", Storm, Fifth, "Stay at home.", $"<link rel='canonical' href='{Site}/news/5'>"),
            Listing("2024-03-06", Site + "/start", (null, "/news/5", Pier), (null, "/news/4", Basin), (null, "/news/1", Comment)),
        ],
        $"{Storm} | 2024-03-05 | https://old.example/articles/17/storm | ", $"{Pier} |  | {Site}/news/5 | News", $"{Basin} |  | {Site}/news/4 | News", $"{Comment} |  | {Site}/news/1 | News");

    [Fact]
    public Task A_copy_puts_its_original_into_no_category_of_its_own() => BecomeAsync(
        [
            Article("2024-03-07", "https://old.example/articles/17/the-pier", Pier, Fifth, "The pier is open.", $"<link rel='canonical' href='{Site}/news/5'><meta property='article:section' content='Shopping'>"),
            Listing("2024-03-06", Site + "/start", (null, "/news/5", Pier), (null, "/news/4", Basin), (null, "/news/1", Storm)),
        ],
        $"{Pier} | 2024-03-05 | {Site}/news/5 | News", $"{Basin} |  | {Site}/news/4 | News", $"{Storm} |  | {Site}/news/1 | News");

    [Fact]
    public Task A_copy_of_what_nobody_has_saved_says_its_category() => BecomeAsync(
        [Article("2024-03-07", "https://old.example/articles/17/the-pier", Pier, Fifth, "The pier is open.", $"<link rel='canonical' href='{Site}/news/5'><meta property='article:section' content='Harbour'>")],
        $"{Pier} | 2024-03-05 | {Site}/news/5 | Harbour");

    [Theory]
    [InlineData("/news.asp", Pier, Fifth, Basin, Fifth)]
    [InlineData("/news.asp", "Bulletin No. 5", Fifth, "Bulletin No. 6", Sixth)]
    [InlineData("/press/", Pier, Fifth, Basin, Sixth)]
    [InlineData("/news/the-new-pier-opens", Pier, Fifth, Basin, Sixth)]
    public Task Pages_that_give_one_address_to_different_articles_are_several_though_nothing_tells_their_own(string stated, string one, string day, string other, string otherDay) => BecomeAsync(
        [
            Article("2024-03-07", null, one, day, "The pier is open.", $"<link rel='canonical' href='{Site}{stated}'>"),
            Article("2024-03-07", null, other, otherDay, "Dredging begins.", $"<link rel='canonical' href='{Site}{stated}'>"),
            Article("2024-03-08", null, one, day, "The pier is open, at last.", $"<link rel='canonical' href='{Site}{stated}'>"),
        ],
        $"{one} | {Day(day)} | {Site}{stated} | ", $"{other} | {Day(otherDay)} | {Site}{stated} | ");

    [Theory]
    [InlineData("/news/5", Pier, Fifth, "Pier opened: what visitors will find", Fifth)]
    [InlineData("/news/5", Pier, Fifth, "The new pier is open to visitors", Sixth)]
    [InlineData("/pier", Pier, Fifth, "The new pier is open to visitors", Fifth)]
    [InlineData("/pier", Pier, Fifth, Pier, Sixth)]
    public Task An_article_whose_title_or_day_was_edited_is_one(string stated, string one, string day, string other, string otherDay) => BecomeAsync(
        [
            Article("2024-03-07", null, one, day, "The pier is open.", $"<link rel='canonical' href='{Site}{stated}'>"),
            Article("2024-03-08", null, other, otherDay, "The pier is open.", $"<link rel='canonical' href='{Site}{stated}'>"),
        ],
        $"{other} | {Day(day)} | {Site}{stated} | ");

    [Theory]
    [InlineData("8003098")]
    [InlineData("What will visitors find on the pier?")]
    public Task What_a_template_put_in_the_place_of_an_address_is_none(string stated) => BecomeAsync(
        [
            Article("2024-03-07", Site + "/news/5", Pier, Fifth, "The pier is open.", $"<link rel='canonical' href='{stated}'>"),
            Article("2024-03-08", null, Pier, Fifth, "The pier is open.", $"<link rel='canonical' href='{stated}'><meta property='og:url' content='{Site}/news/5'>"),
        ],
        $"{Pier} | 2024-03-05 | {Site}/news/5 | ");

    [Fact]
    public Task An_address_is_one_also_where_its_scheme_was_forgotten() => BecomeAsync(
        [Article("2024-03-07", null, Pier, Fifth, "The pier is open.", "<link rel='canonical' href='www.harbour.example/news/5'>"), Listing("2024-03-06", Site + "/start", (null, "/news/5", "The pier"), (null, "/news/4", Basin), (null, "/news/1", Storm))],
        $"{Pier} | 2024-03-05 | https://www.harbour.example/news/5 | News", $"{Basin} |  | {Site}/news/4 | News", $"{Storm} |  | {Site}/news/1 | News");

    [Fact]
    public Task Where_nothing_tells_a_pages_own_address_the_one_that_names_an_article_counts() => BecomeAsync(
        [Article("2024-03-07", null, Pier, Fifth, "The pier is open.", $"<link rel='canonical' href='{Site}/news.asp'><meta property='og:url' content='{Site}/news.asp?id=5'>")],
        $"{Pier} | 2024-03-05 | {Site}/news.asp?id=5 | ");

    [Fact]
    public Task Articles_of_one_day_and_title_are_told_apart_by_their_own_addresses() => BecomeAsync(
        [
            Article("2024-03-07", Site + "/news.asp?id=5", Comment, Fifth, "On the pier.", $"<link rel='canonical' href='{Site}/news.asp'>"),
            Article("2024-03-07", Site + "/news.asp?id=6", Comment, Fifth, "On the basin.", $"<link rel='canonical' href='{Site}/news.asp'>"),
        ],
        $"{Comment} | 2024-03-05 | {Site}/news.asp?id=5 | ", $"{Comment} | 2024-03-05 | {Site}/news.asp?id=6 | ");

    private static string Day(string written) => written == Fifth ? "2024-03-05" : "2024-03-06";
}
