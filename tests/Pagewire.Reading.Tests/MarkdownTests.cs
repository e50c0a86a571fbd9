using Pagewire.Extraction;

namespace Pagewire.Reading.Tests;

/// <summary>Pages that were saved as Markdown are read as the HTML that they stand for.</summary>
public sealed class MarkdownTests
{
    private const string Rest = "\n[Home](https://quay.example/) [News](https://quay.example/news) [Contact](https://quay.example/contact)\n";

    [Theory]
    [InlineData("* [Minister opens the pier](https://quay.example/12) - 12 October 2013\n* [Talks about the night ferry](https://quay.example/11) - 11 October 2013\n* [Week of bread in Westport](https://quay.example/10) - 10 October 2013")]
    [InlineData("### [Minister opens the pier](https://quay.example/12)\n\n12 October 2013\n\nIt is long.\n\n### [Talks about the night ferry](https://quay.example/11)\n\n11 October 2013\n\nNobody left.\n\n### [Week of bread in Westport](https://quay.example/10)\n\n10 October 2013\n\nSix ovens.")]
    [InlineData("| Date | Notice | Office |\n|------|--------|--------|\n| 12/10/2013 | [Minister opens the pier](https://quay.example/12) | Works |\n| 11/10/2013 | [Talks about the night ferry](https://quay.example/11 \"Talks\") | Sea |\n| 10/10/2013 | [Week of bread in Westport](<https://quay.example/10>) | Food |")]
    [InlineData("12.10.2013  \n**[Minister opens the pier](https://quay.example/12)**\n\n11.10.2013  \n**[Talks about the night ferry](https://quay.example/11)**\n\n10.10.2013  \n**[Week of bread in Westport](https://quay.example/10)**")]
    [InlineData("*   [\n    \n    ![](https://quay.example/a.jpg)\n    \n    ### Minister opens the pier\n    \n    12 October 2013\n    \n    ](https://quay.example/12)\n*   [\n    \n    ### Talks about the night ferry\n    \n    11 October 2013\n    \n    ](https://quay.example/11)\n*   [\n    \n    ### Week of bread in Westport\n    \n    10 October 2013\n    \n    ](https://quay.example/10)")]
    [InlineData("- 12 Oct 2013 [Minister opens the pier][1]\n- 11 Oct 2013 [Talks about the night ferry][2]\n- 10 Oct 2013 [Week of bread in Westport][3]\n\n[1]: https://quay.example/12\n[2]: https://quay.example/11\n[3]: <https://quay.example/10>")]
    public void A_list_keeps_its_titles_addresses_and_days(string list)
    {
        var page = Reading.One("# Harbour office\n\n## News\n\n" + list + "\n" + Rest);
        Assert.Equal((PageKind.Html, "markdown"), (page.Kind, page.Format));
        Assert.Equal(
            [("Minister opens the pier", "2013-10-12", "https://quay.example/12"), ("Talks about the night ferry", "2013-10-11", "https://quay.example/11"), ("Week of bread in Westport", "2013-10-10", "https://quay.example/10")],
            Extractor.Extract(page).Items.Select(i => (i.Title, i.Published.ToString(), i.Url)));
    }

    [Theory]
    [InlineData("Title: Council approves the mill\n\nURL Source: https://quay.example/news/mill-plan\n\nPublished Time: 2022-04-07T10:00:00Z\n\nMarkdown Content:\n")]
    [InlineData("---\ntitle: \"Council approves the mill\"\nsource: https://quay.example/news/mill-plan\npublished: 2022-04-07\n---\n")]
    public void What_a_service_or_a_clipper_writes_over_a_page_is_what_the_page_says_of_itself(string head)
    {
        const string text = "The decision was taken by *nine votes to four* after a debate of three hours. The [report](https://quay.example/mill.pdf) had recommended it, with conditions on noise and traffic.\n\nWork is expected to begin in the autumn. The developer, **Weir & Sons**, will restore the water wheel and open it to visitors on Sundays.\n\n> \"It is a good day for the town,\" said the leader of the council after the vote, which was met with applause.";
        var page = Reading.One(head + "# Council approves the mill\n\n" + text + Rest);
        Assert.Equal("https://quay.example/news/mill-plan", page.Url?.Value);
        var article = Extractor.Extract(page).Article;
        Assert.Equal(("Council approves the mill", "2022-04-07"), (article?.Title, article?.Published.ToString()?[..10]));
        Assert.Contains("by <em>nine votes to four</em> after", article?.Body?.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://quay.example/mill.pdf\">report</a>", article?.Body?.Html, StringComparison.Ordinal);
        Assert.Contains("<strong>Weir &amp; Sons</strong>", article?.Body?.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NEWS\n\n* 12.10.2013 - Minister opens the pier\n* 11.10.2013 - Talks about the night ferry")]
    [InlineData("[1]Home [2]News\n\n[3]Minister opens the pier\n12 October 2013\n\nReferences\n\n  1. https://quay.example/\n  2. https://quay.example/news\n  3. https://quay.example/12")]
    [InlineData("12.10.2013 - Minister opens the pier (https://quay.example/12)\n\n# 4 of 9")]
    public void A_text_with_a_star_or_an_address_is_a_text(string text) => Assert.Equal(PageKind.Text, Reading.One(text).Kind);

    [Theory]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("![[")]
    [InlineData("*a **b ")]
    [InlineData("> ")]
    [InlineData("|a")]
    [InlineData("[\n\n")]
    [InlineData("<a \n[b]")]
    public void What_never_closes_is_read_too(string part)
    {
        var page = Reading.One("[a](https://quay.example/1) [b](https://quay.example/2) [c](https://quay.example/3)\n\n" + string.Concat(Enumerable.Repeat(part, 30_000)));
        Assert.Equal("markdown", page.Format);
    }

    [Fact]
    public void Brackets_that_a_later_line_closes_nest_no_deeper_than_one_link() =>
        Assert.Equal("markdown", Reading.One("# Quay\n\n[a](https://quay.example/1) [b](https://quay.example/2) [c](https://quay.example/3)\n\n" + new string('[', 40_000) + "a\n" + string.Concat(Enumerable.Repeat("]()", 40_000))).Format);

    [Theory]
    [InlineData("Use the `<title>` element, `a*b*c` and ``x`y``.", "Use the <code>&lt;title&gt;</code> element, <code>a*b*c</code> and <code>x`y</code>.")]
    [InlineData("Use the `<!--` sign and `[no](https://quay.example/l)`.", "Use the <code>&lt;!--</code> sign and <code>[no](https://quay.example/l)</code>.")]
    [InlineData("Read <a href=\"https://quay.example/x\">the other page</a> of 3 < 4.", "Read <a href=\"https://quay.example/x\">the other page</a> of 3 &lt; 4.")]
    [InlineData("```npm install quay``` does it.", "<code>npm install quay</code> does it.")]
    public void Code_and_tags_stay_what_they_are(string line, string html)
    {
        var page = Reading.One("# The tools of the harbour office\n\n" + line + "\n\nThe office writes all of its pages with tools of its own, which its two clerks have made in the long winters, and which they give away to whoever asks.\n" + Rest);
        Assert.Contains(html, page.ToDom()!.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_under_one_another_are_no_headings() =>
        Assert.Equal(PageKind.Text, Reading.One("The program is installed so:\n\n# install quay\n# start quay\n\nIt reads what [a-z](/[0-9]+)? finds.").Kind);

    [Fact]
    public void A_few_tags_of_html_do_not_make_html_of_markdown()
    {
        var page = Reading.One("# Events\n\n**11 December 2015** – Market of <em>bread</em><br>\nFrom noon.\n\n## Choirs\n\n**4 December 2015** – The choir <b>sings</b>\n\n**2 December 2015** – Bells ring\n");
        Assert.Equal("markdown", page.Format);
        Assert.Equal("Choirs", page.ToDom()?.QuerySelector("h2")?.TextContent);
    }

    [Fact]
    public void A_label_before_an_address_is_said_where_nothing_refers_to_it()
    {
        var text = Reading.One("# News\n\n[Update]: https://quay.example/update\n\n[Bread]: https://quay.example/bread\n\nWeek of [Bread] in Westport.\n" + Rest).ToDom()?.Body?.TextContent;
        Assert.Contains("Update: https://quay.example/update", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bread: https", text, StringComparison.Ordinal);
    }
}
