using Pagewire.Testing;
using Pagewire.Web.Tests.Feeds;

namespace Pagewire.Readers.Tests;

/// <summary>rss2email, whose users get a mail for everything that a feed claims to be new.</summary>
public sealed class Rss2emailTests
{
    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    public async Task Nothing_is_mailed_twice(string format)
    {
        ReaderProgram.Require("r2e", "rss2email");
        await using var site = await ReaderSite.StartAsync();
        using var home = new TemporaryFolder();
        await SubscribeAsync(site, home.Path, format);

        Assert.Equal(ReaderSite.Items, await RunAsync(home.Path));
        Assert.Equal(ReaderSite.Items, await RunAsync(home.Path));
        await ReaderSite.NothingNewAsync(site);
        Assert.Equal(ReaderSite.Items, await RunAsync(home.Path));
        await ReaderSite.LatePageAsync(site);
        Assert.Equal(ReaderSite.Items + 1, await RunAsync(home.Path));
    }

    private static async Task SubscribeAsync(FeedSite site, string home, string format)
    {
        await R2eAsync(home, "new", "reader@example.org");
        var config = Path.Combine(home, "rss2email.cfg");
        var text = await File.ReadAllTextAsync(config, TestContext.Current.CancellationToken);
        text = text.Replace("email-protocol = sendmail", "email-protocol = maildir", StringComparison.Ordinal).Replace("maildir-path = ~/Maildir", $"maildir-path = {home}/Mail", StringComparison.Ordinal);
        Assert.Contains("email-protocol = maildir", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(config, text, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(home, "Mail"));
        await R2eAsync(home, "add", "wire", ReaderSite.Url(site, $"/feeds/all.{format}"));
    }

    /// <summary>Lets it look once, and counts all mails so far.</summary>
    private static async Task<int> RunAsync(string home)
    {
        await R2eAsync(home, "run");
        var mails = Path.Combine(home, "Mail", "INBOX", "new");
        return Directory.Exists(mails) ? Directory.GetFiles(mails).Length : 0;
    }

    private static Task<string> R2eAsync(string home, params string[] arguments) =>
        ReaderProgram.RunAsync("r2e", ["-c", Path.Combine(home, "rss2email.cfg"), "-d", Path.Combine(home, "rss2email.json"), .. arguments], home: home);
}
