using System.IO.Compression;
using Pagewire.Feeds;

namespace Pagewire.Web.Tests.Feeds;

public sealed class LargeFeedTests
{
    private const int Items = 5_000;

    private static readonly string[] s_titles = ["Ferry 🚢 sails ]]> again", "إعلان عن الميناء", "\u202Eהודעה\u202C מהנמל", "Bell\u0007 and half \uD83D", "<b>Bold</b> & \"quoted\""];

    [Fact]
    public async Task Five_thousand_items_of_odd_text_are_all_there_once_on_pages_and_in_archives()
    {
        await using var site = await FeedSite.StartAsync();
        var first = new DateOnly(2010, 1, 1);
        await site.UploadAsync("council/all.txt", "2024-03-10T10:00", [.. Enumerable.Range(0, Items).Select(i =>
            FeedSite.Entry($"{s_titles[i % s_titles.Length]} {i}", first.AddDays(i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), url: $"https://council.example/{i}"))]);

        foreach (var relation in new[] { "next", "prev-archive" })
        {
            var seen = new List<string>();
            for (string? at = "/feeds/all.atom?limit=500"; at is not null;)
            {
                var page = await site.AtomAsync(at);
                if (relation == "next" || page.IsArchive) seen.AddRange(page.Entries.Select(entry => entry.Id));
                at = page.Link(relation);
            }
            Assert.Equal((Items, Items), (seen.Count, seen.Distinct(StringComparer.Ordinal).Count()));
        }
        foreach (var format in FeedFormats.All) await site.FeedAsync($"/feeds/all.{format.Extension()}?limit=500&order=arrival");
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_in_every_format_whole_in_every_coding()
    {
        await using var site = await FeedSite.StartAsync();
        var html = string.Concat(Enumerable.Repeat("<p>The ferry 🚢 sails again from the old pier ]]&gt; and the crowd waves.</p>", 14_000));
        await site.UploadAsync("council/long.html", "2024-03-10T10:00", FeedSite.Entry("A long report", "2024-03-09", url: "https://council.example/long", html: html + "<p>The end of the report.</p>"));

        foreach (var format in FeedFormats.All)
        {
            var address = $"/feeds/all.{format.Extension()}";
            var plain = await site.FeedAsync(address);
            Assert.InRange(plain.Length, 1_000_000, 3_000_000);
            Assert.True(plain.AsSpan().IndexOf("The end of the report."u8) > 0, address);
            foreach (var coding in new[] { "gzip", "br" })
            {
                using var answer = await site.GetAsync(address, ("Accept-Encoding", coding));
                Assert.Equal(coding, Assert.Single(answer.Content.Headers.ContentEncoding));
                await using var packed = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
                await using Stream unpacked = coding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
                using var bytes = new MemoryStream();
                await unpacked.CopyToAsync(bytes, TestContext.Current.CancellationToken);
                Assert.Equal(plain, bytes.ToArray());
            }
        }
    }
}
