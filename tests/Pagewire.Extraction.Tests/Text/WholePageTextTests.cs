namespace Pagewire.Extraction.Tests.Text;

/// <summary>The text of a whole web page, all of it selected and copied: menus, boxes and a foot stand round what the page is for.</summary>
public class WholePageTextTests
{
    private const string Menu = "Skip to main content\nHarbour Office\nHome\nServices\nForms\nBoats\nBerths\nFees\nTenders\nContact\nSearch\n";
    private const string Foot = "\nShare on Facebook\nShare by mail\nAlso of interest\nFees for berths\nLost and found\nImprint\nPrivacy\n© Harbour Office of Oldhaven\n";
    private const string Body =
        "The old crane on the east quay was moved on Monday to its new place beside the museum, where it will be restored over the winter.\n\n"
        + "Two barges and a tug were needed for the journey of four hundred metres, which took the whole morning and was watched by several hundred people.\n\n"
        + "The restoration is paid for by the city and by a society of former dock workers, who still know how the crane was driven.\n\n"
        + "From spring it can be visited on Sundays. Children may pull the bell that once warned the men on the quay.\n";

    [Theory]
    [InlineData("\nThe last steam crane moves to the museum\n\n12 March 2019\n\n")]
    [InlineData("\nHarbour history\nThe last steam crane moves to the museum\nBy Nora Lund\n12 March 2019, 10:15\n\n")]
    [InlineData("\nThe last steam crane moves to the museum\nIt was driven for ninety years and will be shown from spring\n\nPublished: 12 March 2019\nPhoto: Harbour Office\n\n")]
    [InlineData("\n12 March 2019\nThe last steam crane moves to the museum\n\n")]
    [InlineData("\nHome > News > Quays\nThe last steam crane moves to the museum\nThe last steam crane moves to the museum\n12.03.2019 | News\ncrane.jpg\n\n")]
    public void The_headline_stands_over_the_date_and_the_running_text(string head)
    {
        var capture = Extractor.Extract(Pages.Text(Menu + head + Body + Foot));
        Assert.Equal(("The last steam crane moves to the museum", "2019-03-12"), (capture.Article?.Title, capture.Article?.Published.ToString()?[..10]));
        Assert.Equal(Body.TrimEnd(), capture.Article!.Body!.Text);
        Assert.Empty(capture.Items);
    }

    private const string Panel = "Share\nShare this with\nThese pages open in a new window\nMail\nShare this with Mail\nFacebook\nShare this with Facebook\nMessenger\nShare this with Messenger\nReddit\nShare this with Reddit\nTumblr\nShare this with Tumblr\nCopy this link\nRead more about sharing\nClose\nTopics\nQuays\nCranes\nMuseums\nHarbours\nTugs\n";

    [Theory]
    // A panel for sharing, names of services side by side.
    [InlineData("\nThe last steam crane moves to the museum\n12 March 2019\n" + Panel + "\n")]
    [InlineData("\nThe last steam crane moves to the museum\n12 March 2019\nFacebook Twitter Pinterest Tumblr Reddit Messenger\nTwitter Pinterest Tumblr Reddit Messenger Mail\n\n")]
    // What others read, and stories with days of their own.
    [InlineData("\nThe last steam crane moves to the museum\n12 March 2019\nIt will be shown from spring on, on all Sundays.\nMost read\nA new ferry between the islands comes in May\nThe fish market opens an hour earlier than before\nEverything about the fees for berths in summer\n\n")]
    [InlineData("\nThe last steam crane moves to the museum\n12 March 2019\n\nFurther stories\nA new ferry between the islands comes in May\n11 March 2019\nThe fish market opens an hour earlier than before\n10 March 2019\nEverything about the fees for berths in summer\n9 March 2019\n\n")]
    // Who wrote it, and when its picture was taken.
    [InlineData("\nThe last steam crane moves to the museum\n\nNora Lund Ole Berg\n12 March 2019\n\n")]
    [InlineData("\nThe last steam crane moves to the museum\n12 March 2019\n\nRead aloud in plain words\nThe crane on its way, 11 March 2019. (Photo Ole Berg)\n\n")]
    // What the text is divided into.
    [InlineData("\nThe last steam crane moves to the museum\n12 March 2019\n\nOn this page\nHow the journey went\nWho pays for the works\nWhen it can be visited\n\n")]
    public void What_stands_between_headline_and_text_is_no_headline(string head)
    {
        var body = Body.Replace("The restoration", "Who pays for the works\n\nThe restoration", StringComparison.Ordinal).Replace("From spring", "When it can be visited\n\nFrom spring", StringComparison.Ordinal);
        var capture = Extractor.Extract(Pages.Text(Menu + head + body + Foot));
        Assert.Equal(("The last steam crane moves to the museum", "2019-03-12"), (capture.Article?.Title, capture.Article?.Published.ToString()?[..10]));
    }

    [Fact]
    public void A_headline_may_begin_with_a_name_that_begins_small()
    {
        var capture = Extractor.Extract(Pages.Text(Menu + "\nHarbour news today\neCrane moves to the museum\n12 March 2019\n\n" + Body + Foot));
        Assert.Equal("eCrane moves to the museum", capture.Article?.Title);
    }

    [Fact]
    public void Paragraphs_that_begin_with_the_day_of_an_update_divide_no_text()
    {
        var updates = string.Concat(Enumerable.Range(1, 4).Select(n => $"Update of {20 - n} March 2019, 1{n}:00: The crane has come {n} hundred metres nearer to the museum since the morning, and the tug that had to help it lies at the quay once more, where many people have come to see it.\n\n"));
        var capture = Extractor.Extract(Pages.Text(Menu + "\n12.03.2019\n\nThe last steam crane moves to the museum\n\n" + updates + Body + Foot));
        Assert.Equal(("The last steam crane moves to the museum", "2019-03-12"), (capture.Article?.Title, capture.Article?.Published.ToString()?[..10]));
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void Comments_under_a_text_are_no_list()
    {
        var comments = string.Concat(Enumerable.Range(1, 6).Select(day => $"\nReader {day}\n{day + 12} March 2019 at 8:{day}0\nI saw it pass under my window, thank you.\nReply\n"));
        var capture = Extractor.Extract(Pages.Text(Menu + "\nThe last steam crane moves to the museum\n12 March 2019\n\n" + Body + "\nComments\n" + comments + Foot));
        Assert.Equal("The last steam crane moves to the museum", capture.Article?.Title);
        Assert.Empty(capture.Items);
    }

    [Fact]
    public void Chinese_lines_count_as_long_as_they_read()
    {
        var menu = string.Concat(Enumerable.Repeat("首页\n新闻\n服务\n下载\n", 3));
        var capture = Extractor.Extract(Pages.Text(menu + "\n老港口的蒸汽起重机迁往博物馆\n2019-03-12 10:15　来源: 港务局\n分享到\n"
            + "星期一上午，东码头的老式蒸汽起重机被移到博物馆旁边的新地点，整个冬天都将在那里进行修复，预计明年春天完成，届时将向所有市民和游客免费开放参观。\n"
            + "搬运工作动用了两艘驳船和一艘拖船，全程四百米，花了整整一个上午，有几百人在岸边观看，许多老码头工人还带来了当年的照片和工具，向孩子们讲述过去的故事。\n关于我们\n版权\n"));
        Assert.Equal(("老港口的蒸汽起重机迁往博物馆", "2019-03-12"), (capture.Article?.Title, capture.Article?.Published.ToString()?[..10]));
    }

    public static TheoryData<string> Records => new()
    {
        // title, date, teaser
        "{0}\n{1}\n{2}\nRead more\n",
        // title, date among other words, teaser
        "{0}\n\nEditor {1} News, Quays\n\n{2}\n\nComments off\n",
        // date and a label, title, teaser
        "{1} · Filed under Quays\n{0}\n\n{2}\n",
        // title, teaser, date
        "{0}\n{2}\n{1} | 3 comments\n\n",
    };

    [Theory, MemberData(nameof(Records))]
    public void Titles_stand_in_the_same_place_beside_the_dates(string record)
    {
        (string Title, string Date, string Teaser)[] entries =
        [
            ("Boats may land at the east quay again", "12 March 2019", "The works on the quay have ended two weeks before the date that had been announced."),
            ("The lamp of the north mole is lit", "4 March 2019", "After eleven years in the dark the lamp can be seen from eight miles out at sea."),
            ("New fees for berths from summer on", "26 February 2019", "The council has decided on Thursday what a night in the harbour will cost."),
            ("Ferry to the islands runs twice a day", "19 February 2019", "A second ship makes that possible, which was bought from the town across the bay."),
        ];
        var list = string.Concat(entries.Select(entry => string.Format(System.Globalization.CultureInfo.InvariantCulture, record, entry.Title, entry.Date, entry.Teaser)));
        var capture = Extractor.Extract(Pages.Text(Menu + "\n" + list + Foot));
        Assert.Null(capture.Article);
        Assert.Equal(["2019-03-12 Boats may land at the east quay again", "2019-03-04 The lamp of the north mole is lit", "2019-02-26 New fees for berths from summer on", "2019-02-19 Ferry to the islands runs twice a day"], capture.Items.Select(item => $"{item.Published} {item.Title}"));
    }

    [Fact]
    public void What_others_read_is_no_part_of_a_list_though_it_has_days()
    {
        string[] titles = ["Boats may land at the east quay again", "The lamp of the north mole is lit", "New fees for berths from summer on", "Ferry to the islands runs twice a day"];
        var list = string.Concat(titles.Select((title, n) => $"{title}\n{12 - n} March 2019\n\nThe harbour office told it on {n + 1} days of the week, and more will follow.\n\n"));
        var capture = Extractor.Extract(Pages.Text(Menu + "\n" + list + "Most read\n\nHow to moor a barge in wind\n\n4 May 2015\n\nTides of the year at a glance\n\n2 April 2014\n\n" + Foot));
        Assert.Equal(titles, capture.Items.Select(item => item.Title));
    }
}
