using static Pagewire.Catalogue.Tests.Sites.SavedPage;

namespace Pagewire.Catalogue.Tests.Sites;

/// <summary>What sites do to their pages, and people to their copies of them.</summary>
public sealed class SiteHistoryTests
{
    private const string Pier = "The new pier opens to visitors";
    private const string Basin = "Dredging of the inner basin begins";
    private const string Storm = "Storm warning for the weekend";
    private const string Comment = "Comment by the harbour master";
    private const string Fifth = "5 March 2024";
    private const string Fourth = "4 March 2024";
    private const string First = "1 March 2024";

    private static readonly string[] s_dated =
    [
        $"{Pier} | 2024-03-05 | {Site}/news/5 | News", $"{Basin} | 2024-03-04 | {Site}/news/4 | News", $"{Storm} | 2024-03-01 | {Site}/news/1 | News",
    ];

    private static readonly string[] s_undated = [$"{Pier} |  | {Site}/news/5 | News", $"{Basin} |  | {Site}/news/4 | News", $"{Storm} |  | {Site}/news/1 | News"];

    [Fact]
    public Task A_later_copy_whose_own_address_is_unknown_takes_no_link_off() =>
        BecomeAsync([Listing("2024-03-06", Site + "/news", Dated()), Listing("2024-03-09", null, Dated())], s_dated);

    [Fact]
    public Task An_undated_copy_whose_own_address_is_unknown_adds_no_item() =>
        BecomeAsync([Listing("2024-03-06", Site + "/news", Undated()), Listing("2024-03-09", null, Undated()), Listing("2024-03-10", null, Undated(Site))], s_undated);

    [Fact]
    public Task A_listing_without_dates_or_address_meets_the_dated_articles() => BecomeAsync(
        [Listing("2024-03-06", null, Undated()), Article("2024-03-07", Site + "/news/5", Pier, Fifth, "The pier is open."), Article("2024-03-08", Site + "/news/4", Basin, Fourth, "Dredging begins.")],
        $"{Pier} | 2024-03-05 | {Site}/news/5 | News", $"{Basin} | 2024-03-04 | {Site}/news/4 | News", $"{Storm} |  | /news/1 | News");

    [Fact]
    public Task A_copy_without_address_meets_the_item_though_its_title_is_cut_or_was_edited() => BecomeAsync(
        [Listing("2024-03-06", Site + "/news", Dated()), Listing("2024-03-07", null, (Fifth, "/news/5", "The new pier opens…"), (Fourth, "/news/4", "Dredging of the inner…"), (First, "/news/1", "Storm warning for Sunday"))],
        s_dated[0], s_dated[1], $"Storm warning for Sunday | 2024-03-01 | {Site}/news/1 | News");

    [Fact]
    public Task One_path_on_two_hosts_is_two_articles_and_a_copy_without_host_is_neither() => BecomeAsync(
        [
            Listing("2024-03-06", "https://north.harbour.example/news", (Fifth, "/news/7", "Tide tables"), (Fourth, "/news/6", Pier), (First, "/news/4", Basin)),
            Listing("2024-03-06", "https://south.harbour.example/news", ("3 March 2024", "/news/7", "Tide tables"), (Fourth, "/news/5", Storm), (First, "/news/3", Comment)),
            Listing("2024-03-07", null, ("2 March 2024", "/news/7", "Tide tables"), (Fourth, "/news/6", Pier), (First, "/news/4", Basin)),
        ],
        "Tide tables | 2024-03-05 | https://north.harbour.example/news/7 | News", "Tide tables | 2024-03-03 | https://south.harbour.example/news/7 | News", "Tide tables | 2024-03-02 | /news/7 | News",
        $"{Pier} | 2024-03-04 | https://north.harbour.example/news/6 | News", $"{Basin} | 2024-03-01 | https://north.harbour.example/news/4 | News",
        $"{Storm} | 2024-03-04 | https://south.harbour.example/news/5 | News", $"{Comment} | 2024-03-01 | https://south.harbour.example/news/3 | News");

    [Fact]
    public Task The_address_of_a_page_of_many_replaces_none_that_leads_to_the_article() => BecomeAsync(
        [Listing("2024-03-06", Site + "/news", Dated()), Listing("2024-03-09", Site + "/start", (Fifth, "/", Pier), (Fourth, "/all", Basin), (First, "/all", Storm))], s_dated);

    [Fact]
    public Task Three_ways_to_save_one_page_give_its_items_once() => BecomeAsync(
        [Listing("2024-03-06T10:00Z", Site + "/news", Dated()), Listing("2024-03-06T10:05Z", null, Dated(Site)), Text("2024-03-06T10:10Z", (Fifth, Pier), (Fourth, Basin), (First, Storm))], s_dated);

    [Theory]
    [InlineData("/web/20240306101112/", "/web/20240309101112/")]
    [InlineData("https://web.archive.org/web/20240306101112/", "//web.archive.org/web/20240309101112/")]
    public Task Captures_of_a_web_archive_lead_to_the_sites_own_articles(string one, string other) => BecomeAsync(
        [
            Listing("2024-03-06", $"https://web.archive.org/web/20240306101112/{Site}/news", Undated(one + Site)), Listing("2024-03-09", $"https://web.archive.org/web/20240309101112/{Site}/news", Undated(other + Site)),
            Article("2024-03-10", $"https://web.archive.org/web/20240310101112/{Site}/news/5", Pier, Fifth, "The pier is open.", $"<link rel='canonical' href='{one}{Site}/news/5'>"),
        ],
        s_dated[0], s_undated[1], s_undated[2]);

    [Fact]
    public Task A_site_that_goes_to_https_and_another_host_name_keeps_its_items_and_they_lead_to_the_new_one() => BecomeAsync(
        [Listing("2024-03-06", "http://harbour.example/news", Undated()), Article("2024-03-07", "http://harbour.example/news/5/", Pier, Fifth, "The pier is open."), Listing("2024-03-09", "https://www.harbour.example/news", Undated())],
        $"{Pier} | 2024-03-05 | https://www.harbour.example/news/5 | News", $"{Basin} |  | https://www.harbour.example/news/4 | News", $"{Storm} |  | https://www.harbour.example/news/1 | News");

    [Fact]
    public Task A_new_content_management_system_leaves_the_items_and_gives_them_their_new_addresses() => BecomeAsync(
        [
            Listing("2024-03-06", Site + "/news", Dated()), Article("2024-03-06", Site + "/news/5", Pier, Fifth, "The pier is open."),
            Listing("2024-04-09", Site + "/press", (Fifth, "/press/new-pier", Pier), (Fourth, "/press/dredging", Basin), (First, "/press/storm", Storm)),
        ],
        $"{Pier} | 2024-03-05 | {Site}/press/new-pier | News", $"{Basin} | 2024-03-04 | {Site}/press/dredging | News", $"{Storm} | 2024-03-01 | {Site}/press/storm | News");

    [Theory]
    [InlineData("https://m.harbour.example/news/5")]
    [InlineData("https://harbour.example/News/5")]
    [InlineData("https://harbour.example/news/5/print/")]
    [InlineData("https://harbour.example/news/5?print=1&utm_source=home")]
    [InlineData("https://harbour.example/news/5?from=main&ref=top")]
    [InlineData("https://harbour.example/news/5;jsessionid=1A2B?sid=9d8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b")]
    [InlineData("https://harbour.example/news/5/index.html#comment-17")]
    [InlineData("https://harbour.example:443/news/%35")]
    [InlineData("https://harbour.example//news//5/print")]
    public Task An_address_is_the_same_however_it_is_decorated(string decorated) => BecomeAsync(
        [Article("2024-03-05", decorated, Pier, Fifth, "The pier is open."), Listing("2024-03-06", Site + "/news", Undated())], s_dated[0], s_undated[1], s_undated[2]);

    [Fact]
    public Task A_host_in_letters_of_its_own_script_is_the_same_in_ascii() => BecomeAsync(
        [Listing("2024-03-06", "https://порт.example/news", Undated()), Listing("2024-03-07", "https://xn--n1abei.example/news", Undated())],
        [.. s_undated.Select(line => line.Replace(Site, "https://xn--n1abei.example", StringComparison.Ordinal))]);

    [Theory]
    [InlineData("/news/caf%C3%A9", "/news/cafe%CC%81")]
    [InlineData("/news/%D0%BF%D0%BE%D0%BA%D0%BE%D0%B9", "/news/%d0%bf%d0%be%d0%ba%d0%be%d0%b8%cc%86")]
    [InlineData("/news?title=caf\u00E9", "/news?title=cafe\u0301")]
    public Task An_accent_in_an_address_is_the_same_whether_it_is_a_letters_own_or_stands_behind_it(string one, string other) => BecomeAsync(
        [Listing("2024-03-06", null, (Fifth, Site + one, Pier), (First, Site + "/x", Storm)), Listing("2024-03-07", null, (Fourth, Site + other, Pier), (First, Site + "/x", Storm))],
        $"{Pier} | 2024-03-05 | {new Uri(Site + other).AbsoluteUri} | News", $"{Storm} | 2024-03-01 | {Site}/x | News");

    [Theory]
    [InlineData("/news/%FF", "/news/%FE")]
    [InlineData("/news/a%2Fb", "/news/a/b")]
    [InlineData("/news/a%EF%BF%BE", "/news/a%F0%9F%9A%A2")]
    public Task What_is_no_letter_stays_as_it_is_escaped(string one, string other) => BecomeAsync(
        [Listing("2024-03-06", null, (Fifth, Site + one, Pier), (First, Site + "/x", Storm)), Listing("2024-03-07", null, (Fourth, Site + other, Basin), (First, Site + "/x", Storm))],
        $"{Pier} | 2024-03-05 | {Site}{one} | News", $"{Basin} | 2024-03-04 | {Site}{other} | News", $"{Storm} | 2024-03-01 | {Site}/x | News");

    [Theory]
    [InlineData("/aktuelles/#c12", "/aktuelles/#c13")]
    [InlineData("/news#p12", "/news#p13")]
    [InlineData("/archive/2024/03/#c-12", "/archive/2024/03/#c-13")]
    public Task An_element_of_a_page_of_many_is_an_article(string one, string other) => BecomeAsync(
        [Listing("2024-03-06", null, (Fifth, Site + one, Pier), (First, Site + "/x", Storm)), Listing("2024-03-07", Site + one[..one.IndexOf('#')], (Fourth, other, Basin), (First, "/x", Storm))],
        $"{Pier} | 2024-03-05 | {Site}{one} | News", $"{Basin} | 2024-03-04 | {Site}{other} | News", $"{Storm} | 2024-03-01 | {Site}/x | News");

    [Theory]
    [InlineData("/news/5", "/news/5#c12")]
    [InlineData("/news/the-new-pier/", "/news/the-new-pier/#p12")]
    [InlineData("/viewtopic.php?t=5", "/viewtopic.php?t=5#p12")]
    [InlineData("/news/", "/news/#comment-12")]
    public Task An_element_of_an_article_is_the_article(string plain, string part) => BecomeAsync(
        [Listing("2024-03-06", null, (Fifth, Site + plain, Pier), (First, Site + "/x", Storm)), Listing("2024-03-07", null, (Fourth, Site + part, Pier), (First, Site + "/x", Storm))],
        $"{Pier} | 2024-03-05 | {Site}{plain} | News", $"{Storm} | 2024-03-01 | {Site}/x | News");

    [Theory]
    [InlineData("/news/5", "/news/6")]
    [InlineData("/news.php?id=5", "/news.php?id=6")]
    [InlineData("/modules.php?name=News&sid=5", "/modules.php?name=News&sid=6")]
    [InlineData("/questions/5/comment", "/questions/6/comment")]
    [InlineData("/2024/03/05/comment", "/2024/03/05/comment-2")]
    [InlineData("/comments#news-5", "/comments#news-6")]
    public Task Articles_of_one_day_and_title_whose_addresses_count_on_are_several_though_no_page_shows_both(string one, string other) => BecomeAsync(
        [Article("2024-03-06", Site + one, Comment, Fifth, "On the pier."), Article("2024-03-06", Site + other, Comment, Fifth, "On the storm."), Listing("2024-03-07", Site + "/start", (Fifth, other, Comment), (Fourth, "/x", Basin), (First, "/y", Storm))],
        $"{Comment} | 2024-03-05 | {Site}{one} | ", $"{Comment} | 2024-03-05 | {Site}{other} | News", $"{Basin} | 2024-03-04 | {Site}/x | News", $"{Storm} | 2024-03-01 | {Site}/y | News");

    [Fact]
    public Task A_copy_without_address_belongs_to_the_article_of_its_number_whichever_is_known() => BecomeAsync(
        [Listing("2024-03-06", null, (Fifth, "/news/5", Comment), (Fourth, "/news/4", Basin), (First, "/news/1", Storm)), Article("2024-03-07", Site + "/news/6", Comment, Fifth, "On the storm.")],
        $"{Comment} | 2024-03-05 | /news/5 | News", $"{Comment} | 2024-03-05 | {Site}/news/6 | ", $"{Basin} | 2024-03-04 | /news/4 | News", $"{Storm} | 2024-03-01 | /news/1 | News");

    [Theory]
    [InlineData("/parliament/debate?sessionid=118", "/parliament/debate?sessionid=119")]
    [InlineData("/parliament/debate?session_id=118", "/parliament/debate?session_id=119")]
    [InlineData("/shop.php?zenid=7", "/shop.php?zenid=8")]
    [InlineData("/forum.cfm?cfid=7", "/forum.cfm?cfid=8")]
    [InlineData("/index.php?ns_id=118", "/index.php?ns_id=119")]
    [InlineData("/index.php?pk_article_id=118", "/index.php?pk_article_id=119")]
    [InlineData("/n.php?source=interior", "/n.php?source=finance")]
    [InlineData("/press.asp?utm_source=x&ref=AB-C", "/press.asp?ref=AB-D")]
    [InlineData("/view?from=rome", "/view?from=paris")]
    public Task A_parameter_that_is_all_that_tells_a_script_what_to_show_names_the_article(string one, string other) => BecomeAsync(
        [Listing("2024-03-06", null, (Fifth, Site + one, Pier), (First, Site + "/x", Storm)), Listing("2024-03-07", null, (Fourth, Site + other, Basin), (First, Site + "/x", Storm))],
        $"{Pier} | 2024-03-05 | {Site}{one.Replace("utm_source=x&", "", StringComparison.Ordinal)} | News", $"{Basin} | 2024-03-04 | {Site}{other} | News", $"{Storm} | 2024-03-01 | {Site}/x | News");

    [Theory]
    [InlineData("/news.php?id=5", "/news.php?id=5&source=interior")]
    [InlineData("/news/harbour", "/news/harbour?ref=rss")]
    [InlineData("/news/new-pier", "/news/new-pier?from=capital")]
    [InlineData("/the-new-pier.aspx", "/the-new-pier.aspx?src=capital")]
    [InlineData("/news.cfm?id=5", "/news.cfm?id=5&cfid=4711&cftoken=8152")]
    [InlineData("/news.asp?id=5", "/news.asp?id=5&sessionid=706616433")]
    [InlineData("/news/5", "/news/5?pk_cid=4711&utm_id=12&ns_fee=0")]
    public Task A_parameter_that_says_who_follows_the_link_names_no_article(string plain, string decorated) => BecomeAsync(
        [Listing("2024-03-06", null, (Fifth, Site + plain, Pier), (First, Site + "/x", Storm)), Listing("2024-03-07", null, (Fourth, Site + decorated, Pier), (First, Site + "/x", Storm))],
        $"{Pier} | 2024-03-05 | {Site}{plain} | News", $"{Storm} | 2024-03-01 | {Site}/x | News");

    [Theory]
    [InlineData("/12/555", "/14/555")]
    [InlineData("/news/555", "/news/20555")]
    [InlineData("/2024/03/05/comment", "/2024/03/06/comment")]
    [InlineData("/news/comment?visit=5", "/news/comment?visit=6")]
    public Task A_number_that_is_not_the_articles_own_makes_no_second_item(string one, string other) => BecomeAsync(
        [Article("2024-03-06", Site + one, Comment, Fifth, "On the pier."), Article("2024-03-07", Site + other, Comment, Fifth, "On the pier.")], $"{Comment} | 2024-03-05 | {Site}{other} | ");

    [Fact]
    public Task A_title_corrected_in_a_listing_after_its_article_was_saved_is_the_title() => BecomeAsync(
        [
            Article("2024-03-05T10:00Z", Site + "/news/5", "The new peer opens to visitors", Fifth, "The pier is open."),
            Listing("2024-03-05T10:05Z", Site + "/news", (Fifth, "/news/5", "The new peer opens to visitors"), (Fourth, "/news/4", Basin), (First, "/news/1", Storm)),
            Listing("2024-03-05T18:00Z", Site + "/news", Dated()),
        ], s_dated);

    [Fact]
    public Task An_article_keeps_its_own_title_where_listings_always_wrote_another() => BecomeAsync(
        [Article("2024-03-05", Site + "/news/5", "Pier opened: what visitors will find", Fifth, "The pier is open."), Listing("2024-03-06", Site + "/news", Dated()), Listing("2024-03-07", Site + "/news", (Fifth, "/news/5", "The new pier…"), (Fourth, "/news/4", Basin), (First, "/news/1", Storm))],
        $"Pier opened: what visitors will find | 2024-03-05 | {Site}/news/5 | News", s_dated[1], s_dated[2]);

    [Fact]
    public Task An_item_on_two_listings_has_both_categories() => BecomeAsync(
        [Listing("2024-03-06", Site + "/news", Dated()), Listing("Events", "2024-03-06", Site + "/events", (Fifth, "/news/5", Pier), (Fourth, "/news/4", Basin), (First, "/news/0", Comment))],
        s_dated[0].Replace("| News", "| Events, News", StringComparison.Ordinal), s_dated[1].Replace("| News", "| Events, News", StringComparison.Ordinal), s_dated[2], $"{Comment} | 2024-03-01 | {Site}/news/0 | Events");

    [Fact]
    public Task Dates_without_a_year_do_not_move_when_the_list_is_saved_again_next_year() => BecomeAsync(
        [Yearless("2024-03-06"), Yearless("2025-01-06"), Yearless("2025-04-06")], s_dated);

    private static SavedPage Yearless(string capturedAt) => Listing(capturedAt, Site + "/news", ("5 March", "/news/5", Pier), ("4 March", "/news/4", Basin), ("1 March", "/news/1", Storm));

    private static (string?, string, string)[] Dated(string site = "") => [(Fifth, site + "/news/5", Pier), (Fourth, site + "/news/4", Basin), (First, site + "/news/1", Storm)];

    private static (string?, string, string)[] Undated(string site = "") => [.. Dated(site).Select(e => ((string?)null, e.Item2, e.Item3))];
}
