using System.Text.Json;
using Pagewire.Reading.Masthead;
using Pagewire.Testing;

namespace Pagewire.Reading.Tests;

public sealed class MastheadClockTests
{
    [Theory]
    [InlineData("2018-10-14T21:49:00Z", "15 October 2018|Moscow: 00:49|London: 22:49")]
    [InlineData("2018-10-14T21:49:00Z", "15 October 2018 / Moscow: 00:49 / London: 22:49")]
    [InlineData("2016-07-27T19:09:00Z", "27 июля 2016|Москва: 22:09|Лондон: 20:09")]
    [InlineData("2016-07-27T19:09:00Z", "27 липня 2016||Москва 22:09|Лондон 20:09")]
    [InlineData("2016-07-27T20:09:00Z", "27. Juli 2016|Berlin: 22:09 Uhr|Moskau: 23:09")]
    [InlineData("2016-07-27T20:09:00Z", "27 juillet 2016|Paris : 22:09|Moscou : 23:09")]
    [InlineData("2016-07-27T20:09:00Z", "27 July 2016|Washington: 4:09 PM|London: 9:09 PM")]
    [InlineData("2016-07-27T13:09:00Z", "2016年7月27日|北京: 21:09|莫斯科: 16:09")]
    [InlineData("2020-10-25T00:30:00Z", "25 October 2020|Moscow: 03:30|London: 01:30")]
    [InlineData("2020-10-25T01:30:00Z", "25 October 2020|London: 01:30|Moscow: 04:30")]
    [InlineData("2020-10-25T00:30:00Z", "25 October 2020|London: 01:30|Moscow: 03:30")]
    [InlineData("2018-10-14T21:49:00Z", "15 October 2018|Moscow: 00:49")]
    [InlineData("2018-10-14T21:49:00Z", "Menu|Contacts|15.10.2018|Moscow: 00:50|London: 22:49|News")]
    public void A_clock_of_cities_tells_the_instant(string instant, string lines)
    {
        Assert.True(MastheadClock.TryRead(lines.Split('|'), out var reading));
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), reading.Instant, TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("15 October 2018|Moscow: 00:49|London: 21:49")]
    [InlineData("15 October 2018|Nowhere: 00:49|London: 21:49")]
    [InlineData("October 2018|Moscow: 00:49|London: 22:49")]
    [InlineData("Moscow: 00:49|London: 22:49")]
    [InlineData("28 March 2021|London: 01:30|Moscow: 04:30")]
    [InlineData("15.10.2018|Score: 3:2")]
    public void A_clock_that_does_not_agree_with_itself_is_none(string lines) => Assert.False(MastheadClock.TryRead(lines.Split('|'), out _));

    [Fact]
    public void A_clock_tells_which_lines_it_takes()
    {
        Assert.True(MastheadClock.TryRead(["", "Embassy", "15 October 2018", "", "Moscow: 00:49", "London: 22:49", "News"], out var reading));
        Assert.Equal((2, 4), (reading.FirstLine, reading.LineCount));
    }

    [Fact]
    public void A_clock_in_HTML_counts_like_one_in_text()
    {
        var page = Reading.One("<html><body><div class=top><span>15 October 2018</span><ul><li>Moscow: <b>00:49</b></li><li>London: <b>22:49</b></li></ul></div><p>News</p></body></html>");
        Assert.Equal(new(new(2018, 10, 14, 21, 49, 0, TimeSpan.Zero), "masthead clock"), page.CapturedAt);
    }

    [Fact]
    public void Every_real_capture_gives_its_time()
    {
        Assert.SkipWhen(SharedPages.Folder is null, SharedPages.Absent);
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedPages.Folder!, "captures", "gold.json")));
        foreach (var capture in gold.RootElement.GetProperty("captures").EnumerateArray())
        {
            var file = capture.GetProperty("file").GetString()!;
            var page = Reading.One(File.ReadAllBytes(Path.Combine(SharedPages.Folder!, "captures", file)), "rusemb-uk/" + file);
            Assert.Equal(new(capture.GetProperty("captured_utc").GetDateTimeOffset(), "masthead clock"), page.CapturedAt);
        }
    }
}
