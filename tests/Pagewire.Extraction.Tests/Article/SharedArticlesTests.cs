using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pagewire.Testing;

namespace Pagewire.Extraction.Tests.Article;

/// <summary>Real article pages with what people wrote down of them.</summary>
public partial class SharedArticlesTests
{
    [Fact]
    public void Titles_and_dates_of_real_articles_are_found()
    {
        var (pages, titles, dated, dates, wrong) = (0, 0, 0, 0, 0);
        foreach (var (gold, found) in Pages("articles"))
        {
            pages++;
            if (SameTitle(gold.GetProperty("title").GetString(), found?.Title)) titles++;
            if (!gold.TryGetProperty("date", out var date) || date.GetString() is not { Length: > 0 } written) continue;
            dated++;
            if (Days(written).Overlaps(Days(found?.Published?.ToString() ?? ""))) dates++;
            else if (found?.Published is not null) wrong++;
        }
        Assert.True(titles >= 0.95 * pages, $"{titles} of {pages} titles");
        Assert.True(dates >= 0.97 * dated, $"{dates} of {dated} dates");
        Assert.True(wrong <= 0.02 * dated, $"{wrong} of {dated} dates wrong");
    }

    [Fact]
    public void Bodies_of_real_articles_are_found()
    {
        var (pages, precision, recall) = (0, 0.0, 0.0);
        foreach (var (gold, found) in Pages("bodies"))
        {
            pages++;
            var (expected, actual) = (Shingles(gold.GetProperty("text").GetString()!), Shingles(found?.Body?.Text ?? ""));
            var common = expected.Sum(pair => Math.Min(pair.Value, actual.GetValueOrDefault(pair.Key)));
            precision += (double)common / Math.Max(1, actual.Values.Sum());
            recall += (double)common / Math.Max(1, expected.Values.Sum());
        }
        var f1 = 2 * (precision / pages) * (recall / pages) / (precision / pages + recall / pages);
        Assert.True(f1 >= 0.975, string.Create(CultureInfo.InvariantCulture, $"F1 {f1:0.000}"));
    }

    private static IEnumerable<(JsonElement Gold, Sighting? Found)> Pages(string kind)
    {
        if (SharedPages.Folder is not { } folder) Assert.Skip(SharedPages.Absent);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SharedPages.Folder!, "corpus", kind), "*.gold.json"))
            yield return (JsonDocument.Parse(File.ReadAllText(file)).RootElement, ArticleTests.Read(file.Replace(".gold.json", ".html", StringComparison.Ordinal)).Article);
    }

    private static bool SameTitle(string? gold, string? found)
    {
        var (a, b) = (Fold(gold), Fold(found));
        if (a.Length == 0 || b.Length == 0 || a == b) return a.Length > 0 && a == b;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return shorter.Length >= 20 && shorter.Length >= 0.8 * longer.Length && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal));
    }

    private static string Fold(string? text) => NoLetters().Replace((text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('ё', 'е'), " ").Trim();

    // The day as written and, where an offset stands beside a time, the day in UTC.
    private static HashSet<string> Days(string written)
    {
        if (written.Length < 10) return [];
        var days = new HashSet<string> { written[..10] };
        if (DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && written.Length > 19) days.Add(instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return days;
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToArray();
        return Enumerable.Range(0, Math.Max(words.Length > 0 ? 1 : 0, words.Length - 3)).Select(i => string.Join(' ', words.Skip(i).Take(4))).CountBy(shingle => shingle).ToDictionary();
    }

    [GeneratedRegex(@"[\W_]+")]
    private static partial Regex NoLetters();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
