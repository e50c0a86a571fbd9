namespace Pagewire.Extraction.Tests.Text;

/// <summary>How lists look when people copy them into plain text; each holds the same three entries.</summary>
public class TextLayoutTests
{
    private static readonly string[] s_expected = ["2026-11-10 Quota for herring cut by a fifth", "2026-11-06 New ferry starts in spring", "2026-11-02 Harbour office closed on Monday"];

    [Theory]
    [InlineData("10.11.2026 Quota for herring cut by a fifth\n06.11.2026 New ferry starts in spring\n02.11.2026 Harbour office closed on Monday")]
    [InlineData("News\n\n10 November 2026 Quota for herring cut by a fifth\n\n6 November 2026 New ferry starts in spring\n\n2 November 2026 Harbour office closed on Monday")]
    [InlineData("Quota for herring cut by a fifth (10 November 2026)\nNew ferry starts in spring (6 November 2026)\nHarbour office closed on Monday (2 November 2026)")]
    [InlineData("Quota for herring cut by a fifth – 10 November 2026\n\nNew ferry starts in spring – 6 November 2026\n\nHarbour office closed on Monday – 2 November 2026")]
    [InlineData("Quota for herring cut by a fifth (2026-11-10)\nNew ferry starts in spring (2026-11-06)\nHarbour office closed on Monday (2026-11-02)")]
    [InlineData("Quota for herring cut by a fifth - 2026-11-10\nNew ferry starts in spring - 2026-11-06\nHarbour office closed on Monday - 2026-11-02")]
    [InlineData("Quota for herring cut by a fifth | 10.11.2026\nNew ferry starts in spring | 06.11.2026\nHarbour office closed on Monday | 02.11.2026")]
    [InlineData("1. 10 Nov 2026: Quota for herring cut by a fifth\n2. 6 Nov 2026: New ferry starts in spring\n3. 2 Nov 2026: Harbour office closed on Monday")]
    public void A_date_on_the_titles_line(string text) => AssertItems(text, null);

    [Theory]
    [InlineData("10 November 2026\nQuota for herring cut by a fifth\n\n6 November 2026\nNew ferry starts in spring\n\n2 November 2026\nHarbour office closed on Monday")]
    [InlineData("NEWS\n\n10 November 2026\nQuota for herring cut by a fifth\n\n6 November 2026\nNew ferry starts in spring\n\n2 November 2026\nHarbour office closed on Monday")]
    [InlineData("Our news\n10 November 2026\nQuota for herring cut by a fifth\n6 November 2026\nNew ferry starts in spring\n2 November 2026\nHarbour office closed on Monday")]
    [InlineData("Our news\n\n10 November 2026\n\nQuota for herring cut by a fifth\n\n6 November 2026\n\nNew ferry starts in spring\n\n2 November 2026\n\nHarbour office closed on Monday")]
    [InlineData("Our news\n\nNOTICE\n10 November 2026\nQuota for herring cut by a fifth\n\nRELEASE\n6 November 2026\nNew ferry starts in spring\n\nNOTICE\n2 November 2026\nHarbour office closed on Monday")]
    [InlineData("Our news\n\n10 November 2026 | Fish\nQuota for herring cut by a fifth\n\n6 November 2026 | Ferries\nNew ferry starts in spring\n\n2 November 2026 | Office\nHarbour office closed on Monday")]
    public void A_date_line_above_its_title(string text) => AssertItems(text, null);

    [Theory]
    [InlineData("Quota for herring cut by a fifth\n10 November 2026\n\nNew ferry starts in spring\n6 November 2026\n\nHarbour office closed on Monday\n2 November 2026")]
    [InlineData("NEWS\n\nQuota for herring cut by a fifth\n10 November 2026\n\nNew ferry starts in spring\n6 November 2026\n\nHarbour office closed on Monday\n2 November 2026\n\n© The harbour council")]
    [InlineData("Quota for herring cut by a fifth\n10 November 2026\nNew ferry starts in spring\n6 November 2026\nHarbour office closed on Monday\n2 November 2026")]
    [InlineData("Quota for herring cut by a fifth\n\n10 November 2026\n\nNew ferry starts in spring\n\n6 November 2026\n\nHarbour office closed on Monday\n\n2 November 2026")]
    [InlineData("Harbour Times\n\nQuota for herring cut by a fifth\nBy Nora Lund\n10 November 2026\nNew ferry starts in spring\nBy Per Holm\n6 November 2026\nHarbour office closed on Monday\nBy Nora Lund\n2 November 2026")]
    public void A_date_line_under_its_title(string text) => AssertItems(text, null);

    [Theory]
    [InlineData("10 November 2026\nQuota for herring cut by a fifth\nThe boats may land less.\n\n6 November 2026\nNew ferry starts in spring\nThe boats may land less.\n\n2 November 2026\nHarbour office closed on Monday\nThe boats may land less.")]
    [InlineData("10 November 2026\n\nQuota for herring cut by a fifth\n\nThe boats may land less.\n\n6 November 2026\n\nNew ferry starts in spring\n\nThe boats may land less.\n\n2 November 2026\n\nHarbour office closed on Monday\n\nThe boats may land less.")]
    [InlineData("Quota for herring cut by a fifth\n10 November 2026\nThe boats may land less.\n\nNew ferry starts in spring\n6 November 2026\nThe boats may land less.\n\nHarbour office closed on Monday\n2 November 2026\nThe boats may land less.")]
    [InlineData("Quota for herring cut by a fifth\n\n10 November 2026\n\nThe boats may land less.\n\nNew ferry starts in spring\n\n6 November 2026\n\nThe boats may land less.\n\nHarbour office closed on Monday\n\n2 November 2026\n\nThe boats may land less.")]
    [InlineData("Quota for herring cut by a fifth (10 November 2026)\nThe boats may land less.\n\nNew ferry starts in spring (6 November 2026)\nThe boats may land less.\n\nHarbour office closed on Monday (2 November 2026)\nThe boats may land less.")]
    public void A_short_teaser_is_the_summary(string text) => AssertItems(text, "The boats may land less.");

    [Fact]
    public void Several_titles_of_one_day_keep_their_own_teasers()
    {
        var capture = Extractor.Extract(Pages.Text("10 November 2026\nQuota cut by a fifth\nThe boats may land less.\nNew ferry in spring\n\n6 November 2026\nOffice closed on Monday"));
        Assert.Equal([("Quota cut by a fifth", "The boats may land less."), ("New ferry in spring", null), ("Office closed on Monday", null)], capture.Items.Select(i => (i.Title, i.Summary)));
    }

    [Theory]
    [InlineData("The history of the quay\n\n10 November 2026 was a cold day on the quay.\n\n6 November 2026 was a colder one for everybody.\n\n2 November 2026 was the coldest of them all.")]
    [InlineData("The history of the quay\n\n10 November 2026 The quay was opened to everybody.\n\nThe council met twice after that and agreed on little.")]
    public void Sentences_with_dates_are_no_list(string text) => Assert.Empty(Extractor.Extract(Pages.Text(text)).Items);

    [Theory]
    [InlineData("* [7]Quota for herring cut by a fifth 10 November 2026\n* [8]New ferry starts in spring 6 November 2026\n* [9]Harbour office closed on Monday 2 November 2026\n\n[10]Older news\n\nReferences\n\n7. http://harbour.example/n/7\n8. http://harbour.example/n/8")]
    [InlineData("- 10.11.2026: Quota for herring cut by a fifth\n- 06.11.2026: New ferry starts in spring\n- 02.11.2026: Harbour office closed on Monday")]
    [InlineData("1. Quota for herring cut by a fifth (10 November 2026)\n2. New ferry starts in spring (6 November 2026)\n3. Harbour office closed on Monday (2 November 2026)")]
    [InlineData("# Harbour council\n\n* [Quota for herring cut by a fifth](/n/7) 10.11.2026\n* [New ferry starts in spring](/n/6) 06.11.2026\n* [Harbour office closed on Monday](/n/5) 02.11.2026")]
    [InlineData("### [Quota for herring cut by a fifth](/n/7)\n\n10 November 2026\n\n### [New ferry starts in spring](/n/6)\n\n6 November 2026\n\n### [Harbour office closed on Monday](/n/5)\n\n2 November 2026")]
    public void Marks_before_a_line_are_no_part_of_it(string text) => AssertItems(text, null);

    [Theory]
    [InlineData("Date\tTitle\tKind\n10.11.2026\tQuota for herring cut by a fifth\tNotice\n06.11.2026\tNew ferry starts in spring\tNotice\n02.11.2026\tHarbour office closed on Monday\tNotice")]
    [InlineData("Quota for herring cut by a fifth            10.11.2026\nNew ferry starts in spring                  06.11.2026\nHarbour office closed on Monday             02.11.2026\n\nCopyright 2026 Harbour council")]
    public void Rows_of_a_table_keep_the_longest_cell_as_title(string text) => AssertItems(text, null);

    [Theory]
    [InlineData("10 November 2026  Quota for herring cut by a fifth\n6 November 2026   New ferry starts in spring\n2 November 2026   Harbour office closed on Monday")]
    [InlineData("10 November 2026 Quota for herring cut by a fifth\n6 November 2026  New ferry starts in spring\n2 November 2026  Harbour office closed on Monday")]
    [InlineData("News\n\n10.11.2026  Quota for herring cut by a fifth\n6.11.2026   New ferry starts in spring\n2.11.2026   Harbour office closed on Monday")]
    [InlineData("  10 Nov 2026   Quota for herring cut by a fifth\n  6 Nov 2026    New ferry starts in spring\n  2 Nov. 2026   Harbour office closed on Monday")]
    [InlineData("10.11.2026    Quota for herring cut by a fifth     Fish\n06. 11. 2026  New ferry starts in spring           Ferries\n2.11.2026     Harbour office closed on Monday      Office")]
    public void A_table_keeps_the_row_with_the_longest_date(string text) => AssertItems(text, null);

    [Theory]
    [InlineData("2026\n\nNovember\n\n10 November  Quota for herring cut by a fifth\n6 November   New ferry starts in spring\n2 November   Harbour office closed on Monday")]
    [InlineData("2026\n\n10 November - Quota for herring cut by a fifth\n6 November - New ferry starts in spring\n2 November - Harbour office closed on Monday")]
    [InlineData("Latest news (2026)\n\n10 November  Quota for herring cut by a fifth\n6 November   New ferry starts in spring\n2 November   Harbour office closed on Monday")]
    [InlineData("Notices of the office\n\nNovember 2026\n10 Quota for herring cut by a fifth\n6 New ferry starts in spring\n2 Harbour office closed on Monday")]
    public void A_year_over_days_completes_them(string text) => AssertItems(text, null);

    [Fact]
    public void A_line_about_the_title_above_it_is_no_title() =>
        AssertItems("News\n\nQuota for herring cut by a fifth\nPublished: 10.11.2026 | Category: Fish\n\nNew ferry starts in spring\nPublished: 06.11.2026 | Category: Ships\n\nHarbour office closed on Monday\nPublished: 02.11.2026 | Category: Office", null);

    [Fact]
    public void A_title_that_goes_on_under_itself_is_one() =>
        Assert.Equal(["Quota for herring cut by a fifth in all waters between the lighthouse and the old pier", "New ferry starts in spring", "Harbour office closed on Monday"],
            Extractor.Extract(Pages.Text("10.11.2026  Quota for herring cut by a fifth in all waters between the\n            lighthouse and the old pier\n\n06.11.2026  New ferry starts in spring\n\n02.11.2026  Harbour office closed on Monday")).Items.Select(i => i.Title));

    [Fact]
    public void Titles_that_end_with_a_day_of_something_keep_it() =>
        Assert.Empty(Extractor.Extract(Pages.Text("Speeches\n\nRemarks to the council of 10 November 2026\nAnswer to the letter of 6 November 2026\nNotes on the meeting of 2 November 2026")).Items);

    private static void AssertItems(string text, string? summary)
    {
        var capture = Extractor.Extract(Pages.Text(text));
        Assert.Equal(s_expected, capture.Items.Select(i => $"{i.Published} {i.Title}"));
        Assert.All(capture.Items, i => Assert.Equal(summary, i.Summary));
    }
}
