using Microsoft.Data.Sqlite;
using Pagewire.Testing;

namespace Pagewire.Readers.Tests;

/// <summary>newsboat, with its own cache of what it has seen.</summary>
public sealed class NewsboatTests
{
    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    public async Task An_edit_or_the_same_page_again_is_no_new_entry_and_a_late_page_is_one(string format)
    {
        ReaderProgram.Require("newsboat", "newsboat");
        await using var site = await ReaderSite.StartAsync();
        using var home = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(home.Path, "urls"), ReaderSite.Url(site, $"/feeds/all.{format}") + "\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(home.Path, "config"), "", TestContext.Current.CancellationToken);

        Assert.Equal(ReaderSite.Items, await ReloadAsync(home.Path));
        Assert.Equal(ReaderSite.Titles.Order(StringComparer.Ordinal), TitlesOf(home.Path));
        await ReaderSite.NothingNewAsync(site);
        Assert.Equal(ReaderSite.Items, await ReloadAsync(home.Path));
        await ReaderSite.LatePageAsync(site);
        Assert.Equal(ReaderSite.Items + 1, await ReloadAsync(home.Path));
    }

    private static async Task<int> ReloadAsync(string home)
    {
        string[] files = ["-u", Path.Combine(home, "urls"), "-c", Path.Combine(home, "cache.db"), "-C", Path.Combine(home, "config")];
        await ReaderProgram.RunAsync("newsboat", [.. files, "-x", "reload"], home: home);
        var unread = await ReaderProgram.RunAsync("newsboat", [.. files, "-x", "print-unread"], home: home);
        return int.Parse(unread.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> TitlesOf(string home)
    {
        using var cache = new SqliteConnection($"Data Source={Path.Combine(home, "cache.db")};Mode=ReadOnly;Pooling=False");
        cache.Open();
        using var command = cache.CreateCommand();
        command.CommandText = "SELECT title FROM rss_item";
        using var rows = command.ExecuteReader();
        var titles = new List<string>();
        while (rows.Read()) titles.Add(rows.GetString(0));
        return titles.Order(StringComparer.Ordinal);
    }
}
