using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Tests.Dates;

public sealed class DatesInTextTests
{
    private static readonly DateContext s_english = new() { CapturedAt = new(2019, 3, 15, 12, 0, 0, TimeSpan.Zero), Language = "en" };

    [Theory]
    [InlineData("15.10.2018 - Ambassador speaks", "2018-10-15", " - Ambassador speaks")]
    [InlineData("  15.10.2018 - Title", "2018-10-15", " - Title")]
    [InlineData("12 March 2018 | Title", "2018-03-12", " | Title")]
    [InlineData("2018-03-12: Title", "2018-03-12", ": Title")]
    [InlineData("[12.03.2018] Title", "2018-03-12", " Title")]
    [InlineData("(12 March 2018) Title", "2018-03-12", " Title")]
    [InlineData("Published: 12 March 2018 Title", "2018-03-12", " Title")]
    [InlineData("Monday, 12 March 2018, 10:32 Title", "2018-03-12", " Title")]
    [InlineData("10:32, 15.10.2018 Title", "2018-10-15", " Title")]
    [InlineData("12 March 2018 16:30 BST Title", "2018-03-12T16:30:00+01:00", " Title")]
    [InlineData("15.10.2018 2 killed in accident", "2018-10-15", " 2 killed in accident")]
    [InlineData("15.10.2018 2018 was a good year", "2018-10-15", " 2018 was a good year")]
    [InlineData("12 марта 2018 г. Москва", "2018-03-12", " Москва")]
    [InlineData("2018年3月12日 標題", "2018-03-12", " 標題")]
    [InlineData("12–14 March 2018 Conference", "2018-03-12", " Conference")]
    [InlineData("March 12, 2018 May elections", "2018-03-12", " May elections")]
    public void A_line_led_by_a_date_gives_the_date_and_leaves_the_rest(string line, string value, string rest)
    {
        var found = DateText.Leading(line, s_english);
        Assert.Equal(value, found?.Value.ToString());
        Assert.Equal(rest, line[(found!.Start + found.Length)..]);
    }

    [Theory]
    [InlineData("Ambassador speaks on 12 March 2018")]
    [InlineData("883 days have passed since the incident")]
    [InlineData("3 Marching bands")]
    [InlineData("14 people were hurt on 12 March 2018")]
    [InlineData("2018 in numbers")]
    [InlineData("March 2018 in numbers")]
    [InlineData("10.5 million dead")]
    [InlineData("Today we remember")]
    [InlineData("5 may be too many")]
    [InlineData("2 hours in Rome")]
    public void A_line_led_by_something_else_gives_none(string line) => Assert.Null(DateText.Leading(line, s_english));

    [Fact]
    public void All_dates_of_a_text_come_in_order_with_their_places()
    {
        const string Text = "Interview, Moscow (Friday, 12 January 2018), see also 3.2.2018 and May 5, 2018; IP 10.12.20.18, v. 1.2.3, $12.03.2018, 030 12 34 56.";
        var found = DateText.All(Text, s_english);
        Assert.Equal(["2018-01-12", "2018-02-03", "2018-05-05"], found.Select(date => date.Value.ToString()));
        Assert.Equal(["(Friday, 12 January 2018)", "3.2.2018", "May 5, 2018"], found.Select(date => Text.Substring(date.Start, date.Length)));
    }

    [Theory]
    [InlineData("The room is closed from 27 September to 1 October")]
    [InlineData("Open 3 May to 7 June.")]
    [InlineData("od 3 maja do 7 czerwca")]
    [InlineData("od 13. června do 18. června")]
    public void Two_dates_of_a_range_do_not_overlap(string text)
    {
        var found = DateText.All(text, s_english);
        Assert.Equal(2, found.Count);
        Assert.True(found[0].Start + found[0].Length <= found[1].Start && found[1].Start + found[1].Length <= text.Length);
    }

    [Fact]
    public void A_day_of_a_year_that_no_page_can_have_is_no_day_of_another() => Assert.Empty(DateText.All("港口日报2165年3月18日讯", s_english));

    [Fact]
    public void A_relative_word_in_running_text_is_no_date() =>
        Assert.Empty(DateText.All("The minister said today that the talks, which began yesterday, would go on.", s_english));

    [Fact]
    public void Text_without_digits_allocates_nothing()
    {
        const string Text = "The minister said that the talks would go on, and nobody contradicted him at the table";
        // Code that is not compiled for good yet may allocate; what the text costs is the least of many readings.
        Assert.Equal(0, Enumerable.Range(0, 2000).Min(_ => Allocated(Read)));

        static long Allocated(Action read)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            read();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static void Read()
        {
            DateText.Leading(Text, s_english);
            DateText.Whole(Text, s_english);
            DateText.All(Text, s_english);
        }
    }

    [Fact]
    public void A_page_with_an_impossible_month_decides_the_order()
    {
        Assert.Equal(DateOrder.DayFirst, DateText.DecideOrder(["05/03/2018", "13/02/2018", "04/02/2018"], s_english));
        Assert.Equal(DateOrder.MonthFirst, DateText.DecideOrder(["03/05/2018 Title", "02/13/2018 Title"], s_english));
        Assert.Equal(DateOrder.MonthFirst, DateText.DecideOrder(["05.19.15", "05.12.15"], s_english));
    }

    [Fact]
    public void A_page_in_order_of_time_decides_the_order_of_day_and_month()
    {
        Assert.Equal(DateOrder.DayFirst, DateText.DecideOrder(["11/03/2018", "09/03/2018", "12/02/2018", "03/02/2018", "01/02/2018"], s_english));
        Assert.Null(DateText.DecideOrder(["01/02/2018"], s_english));
        Assert.Null(DateText.DecideOrder(["15.10.2018", "no date"], s_english));
    }

    [Theory]
    [InlineData("https://example.org/2017/11/30/title.html", "2017-11-30")]
    [InlineData("https://example.org/news/2017-11-30-title", "2017-11-30")]
    [InlineData("/news/2017_11_30", "2017-11-30")]
    [InlineData("/20171130/title", "2017-11-30")]
    [InlineData("https://example.org/2017/WORLD/africa/11/30/harbour.strike/index.html", "2017-11-30")]
    [InlineData("/2017/world/11/30", null)]
    [InlineData("/2017/world/11/harbour/30/", null)]
    [InlineData("/a20171130/title", null)]
    [InlineData("/t/20171130123/title", null)]
    [InlineData("/2017/11/title", null)]
    [InlineData("https://example.org/?d=2017-11-30", null)]
    [InlineData("/2031/11/30/", null)]
    [InlineData("/2017/31/11/", null)]
    public void An_address_can_name_a_day(string url, string? day) => Assert.Equal(day, DateText.FromUrl(url, s_english)?.ToString());

    [Theory]
    [InlineData("2017-11-30", "2017-11-30")]
    [InlineData("2017-11-30T08:15", "2017-11-30")]
    [InlineData("2017-11-30T08:15:00Z", "2017-11-30T08:15:00+00:00")]
    [InlineData("2017-11-30T08:15:00.1234567+01:00", "2017-11-30T08:15:00+01:00")]
    [InlineData("2017-11-30T08:15:00+0100", "2017-11-30T08:15:00+01:00")]
    [InlineData("20171130T081500Z", "2017-11-30T08:15:00+00:00")]
    [InlineData("20171130", "2017-11-30")]
    [InlineData("Thu, 30 Nov 2017 08:15:00 GMT", "2017-11-30T08:15:00+00:00")]
    [InlineData("Thu, 30 Nov 2017 08:15 EST", "2017-11-30T08:15:00-05:00")]
    [InlineData("Thursday, 30-Nov-17 08:15:00 GMT", "2017-11-30T08:15:00+00:00")]
    [InlineData("Thu Nov 30 08:15:00 2017", "2017-11-30")]
    [InlineData("Thu Nov 30 08:15:00 +0000 2017", "2017-11-30T08:15:00+00:00")]
    [InlineData("Thu Nov 30 08:15:00 CET 2017", "2017-11-30T08:15:00+01:00")]
    [InlineData("Thu Nov 30 08:15:00 UTC 2017", "2017-11-30T08:15:00+00:00")]
    [InlineData("Thu Nov 30 08:15:00 IST 2017", "2017-11-30")]
    [InlineData("1512029700", "2017-11-30T08:15:00+00:00")]
    [InlineData("1512029700000", "2017-11-30T08:15:00+00:00")]
    [InlineData("2017", null)]
    [InlineData("2017-11", null)]
    [InlineData("yesterday", null)]
    [InlineData("0001-01-01T00:00:00Z", null)]
    public void A_date_for_programs_is_read(string text, string? value) =>
        Assert.Equal(value, DateText.TryParseMachine(text, out var found) ? found.ToString() : null);
}
