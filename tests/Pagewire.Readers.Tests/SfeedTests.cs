namespace Pagewire.Readers.Tests;

/// <summary>sfeed, whose parser of its own knows no namespaces and no HTML.</summary>
public sealed class SfeedTests
{
    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    public async Task Every_entry_has_its_fields(string format)
    {
        ReaderProgram.Require("sfeed", "sfeed");
        await using var site = await ReaderSite.StartAsync();
        var listed = await ReaderProgram.RunAsync("sfeed", [], await site.FeedAsync($"/feeds/all.{format}"));
        var entries = listed.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToList();
        Assert.Equal(ReaderSite.Titles.Order(StringComparer.Ordinal), entries.Select(fields => fields[1]).Order(StringComparer.Ordinal));
        var bridge = entries.Single(fields => fields[1].StartsWith("Bridge", StringComparison.Ordinal));
        Assert.Equal(new DateTimeOffset(2024, 3, 9, 12, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), bridge[0]);
        Assert.Equal("https://council.example/bridge?a=1&b=2", bridge[2]);
        Assert.StartsWith("urn:uuid:", bridge[5], StringComparison.Ordinal);
        Assert.Contains("closed for six weeks &amp; a day", entries.Single(fields => fields[1] == "Road works")[3], StringComparison.Ordinal);
    }
}
