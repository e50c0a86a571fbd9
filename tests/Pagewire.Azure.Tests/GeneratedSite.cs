using System.Globalization;
using System.Text;
using Pagewire.Testing;

namespace Pagewire.Azure.Tests;

/// <summary>Pages of a press office that never was: listings that share items, several versions of each, and articles with bodies.</summary>
internal static class GeneratedSite
{
    private const int ItemsOnPage = 12;

    /// <summary>One page as somebody might upload it.</summary>
    public sealed record GeneratedPage(string Name, string Url, string Captured, byte[] Content);

    /// <summary>Makes pages, the same for the same numbers.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Another one gives other pages.</param>
    public static IReadOnlyList<GeneratedPage> Pages(int count, int seed)
    {
        var random = new Random(seed);
        string[] sources = ["harbour", "ministry", "посольство"];
        return [.. Enumerable.Range(0, count).Select(i => i % 4 == 3 ? Article(sources[random.Next(3)], random.Next(count / 2), random.Next(400), i) : Listing(sources[random.Next(3)], random.Next(count / 2), random.Next(400), i))];
    }

    /// <summary>Few pages in which much happens: items are new, seen again, silently edited, and get a body.</summary>
    public static IReadOnlyList<GeneratedPage> Story() => [Listing("harbour", 10, 1, 1, items: 4), Article("harbour", 12, 2, 2), Listing("harbour", 12, 200, 3, items: 4)];

    /// <summary>What is more than the service takes at once.</summary>
    public static IReadOnlyList<GeneratedPage> Parting() =>
        [Page("ministry", "comments.zip", "https://ministry.example/news", 1, CommentPages.Archive()), Page("ministry", "both.html", "https://ministry.example/news", 2, CommentPages.Both())];

    private static GeneratedPage Listing(string source, int firstItem, int day, int number, int items = ItemsOnPage)
    {
        var html = new StringBuilder($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Press releases</title></head><body><h1>Press releases</h1><ul class=\"news\">");
        foreach (var item in Enumerable.Range(firstItem, items))
            html.Append(CultureInfo.InvariantCulture, $"<li><time datetime=\"{Date(item)}\">{Date(item)}</time> <a href=\"{Url(source, item)}\">{Title(item)}</a><p>{Summary(item, day)}</p></li>\n");
        html.Append("</ul></body></html>");
        return Page(source, $"listing-{number}.html", $"https://{Host(source)}/news", day, Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static GeneratedPage Article(string source, int item, int day, int number)
    {
        var html = new StringBuilder($"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Title(item)}</title></head><body><main><article><h1>{Title(item)}</h1><p><time datetime=\"{Date(item)}\">{Date(item)}</time></p>");
        for (var paragraph = 0; paragraph < 4; paragraph++)
            html.Append(CultureInfo.InvariantCulture, $"<p>The harbour master said on paragraph {paragraph} of notice {item}, in version {Version(item, day)}, that boats shall keep to the left of the pier and that the water is deep enough for all of them at any tide of the year.</p>\n");
        html.Append("</article></main></body></html>");
        return Page(source, $"article-{number}.html", Url(source, item), day, Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static GeneratedPage Page(string source, string file, string url, int day, byte[] content) =>
        new($"{source}/{file}", url, new DateTime(2024, 3, 1, 6, 0, 0, DateTimeKind.Utc).AddDays(day).AddMinutes(file.Length).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), content);

    private static string Host(string source) => source == "посольство" ? "posolstvo.example" : source + ".example";

    private static string Url(string source, int item) => $"https://{Host(source)}/news/{item}-notice";

    private static string Title(int item) => $"Notice {item} to the masters of vessels in the outer harbour";

    private static string Date(int item) => new DateOnly(2024, 1, 1).AddDays(item / 5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Items change silently now and then: listings and articles of later days show another text.
    private static string Summary(int item, int day) => $"Masters are asked to read this notice with care; it is the text of version {Version(item, day)} about berth {item}.";

    private static int Version(int item, int day) => (day + item * 37) / 130;
}
