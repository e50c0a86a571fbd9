using System.Text.Json;
using Pagewire.Testing;

namespace Pagewire.Extraction.Tests;

/// <summary>Real pages that are not part of the project, judged as the scoring tool judges them, in outline.</summary>
public class SharedCorpusTests
{
    [Fact]
    public void Real_listings_are_found_with_their_dates()
    {
        var folder = Folder("corpus/listings");
        double f1 = 0;
        int pages = 0, dated = 0, right = 0;
        foreach (var file in Directory.GetFiles(folder, "*.html").Where(f => !Path.GetFileName(f).StartsWith("d_", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(file, ".gold.json")));
            if (gold.RootElement.GetProperty("encoding").GetString() != "utf-8" || gold.RootElement.GetProperty("how").GetString()!.StartsWith("third", StringComparison.Ordinal)) continue;
            var left = Extractor.Extract(Pages.Html(File.ReadAllText(file))).Items.ToList();
            var found = 0;
            var (items, expected) = (left.Count, gold.RootElement.GetProperty("items").GetArrayLength());
            foreach (var item in gold.RootElement.GetProperty("items").EnumerateArray())
            {
                var at = left.FindIndex(i => Fold(i.Title) == Fold(item.GetProperty("title").GetString()!));
                var date = item.TryGetProperty("date", out var written) ? written.GetString() : null;
                if (date is not null) dated++;
                if (at < 0) continue;
                found++;
                if (date is not null && left[at].Published?.Day.ToString("yyyy-MM-dd", null) == date) right++;
                left.RemoveAt(at);
            }
            pages++;
            f1 += 2.0 * found / (items + expected);
        }
        Assert.True(f1 / pages >= 0.95, $"F1 per page {f1 / pages:F3}, expected at least 0.95");
        Assert.True((double)right / dated >= 0.95, $"of all dates {(double)right / dated:F3}, expected at least 0.95");
    }

    [Fact]
    public void Real_text_captures_give_every_title_date_and_section()
    {
        var folder = Folder("captures");
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")));
        foreach (var expected in gold.RootElement.GetProperty("captures").EnumerateArray())
        {
            var captured = expected.GetProperty("captured_utc").GetDateTimeOffset();
            var capture = Extractor.Extract(Pages.Text(File.ReadAllText(Path.Combine(folder, expected.GetProperty("file").GetString()!)), captured));
            var article = expected.GetProperty("article");
            Assert.Equal(expected.GetProperty("section").GetString(), capture.Section);
            Assert.Equal(article.GetProperty("title").GetString(), capture.Article!.Title);
            Assert.Equal(article.GetProperty("published").GetString(), capture.Article.Published.ToString());
            Assert.Equal(article.GetProperty("paragraphs").GetInt32(), capture.Article.Body!.Text.Split("\n\n").Length);
            Assert.Equal(expected.GetProperty("listed").EnumerateArray().Select(i => i.GetProperty("title").GetString()), capture.Items.Select(i => i.Title));
            Assert.Equal(expected.GetProperty("listed").EnumerateArray().Select(i => i.GetProperty("published").GetString()), capture.Items.Select(i => i.Published.ToString()));
            Assert.All(capture.Items, i => Assert.Equal(expected.GetProperty("listed_heading").GetString(), i.Categories.SingleOrDefault()));
        }
    }

    private static string Folder(string name)
    {
        Assert.SkipUnless(SharedPages.Folder is not null, SharedPages.Absent);
        return Path.Combine(SharedPages.Folder!, name);
    }

    private static string Fold(string title) => new([.. title.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
