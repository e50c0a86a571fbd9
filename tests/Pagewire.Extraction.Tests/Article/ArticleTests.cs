using System.Text.Encodings.Web;
using System.Text.Json;
using Pagewire.Extraction.Sanitising;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Extraction.Tests.Article;

/// <summary>Whole articles, as they come out of pages of several kinds and languages, compared with the files beside the pages.</summary>
public class ArticleTests
{
    private static readonly string s_data = Path.Combine(SharedPages.Checkout, "tests/Pagewire.Extraction.Tests/Article/Data");

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(s_data, "*.html").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_article_comes_out_as_the_file_beside_it_says(string page)
    {
        var expected = Path.Combine(s_data, page + ".json");
        var actual = Describe(Read(Path.Combine(s_data, page + ".html")).Article) + "\n";
        if (!File.Exists(expected) || File.ReadAllText(expected) != actual) File.WriteAllText(Path.Combine(AppContext.BaseDirectory, page + ".actual.json"), actual);
        Assert.True(File.Exists(expected), $"{expected} is not there; what came out is in {AppContext.BaseDirectory}{page}.actual.json");
        Assert.Equal(File.ReadAllText(expected), actual);
    }

    [Fact]
    public void An_author_whom_the_data_only_refer_to_has_the_name_of_the_person_there() =>
        Assert.Equal(["Ada Pell"], Extractor.Extract(Tests.Pages.Html("""
            <html><head><title>Ferry runs again</title><script type="application/ld+json">{ "@graph": [ { "@type": "NewsArticle", "headline": "Ferry runs again", "author": { "@id": "https://pier.example/#/person/7" } },
              { "@type": "Person", "@id": "https://pier.example/#/person/7", "name": "Ada Pell" } ] }</script></head>
            <body><h1>Ferry runs again</h1><p>The ferry runs again since Wednesday evening, after nine days in the yard. The crew painted the rails while they waited, in the old green that everybody had missed.</p></body></html>
            """)).Article?.Authors);

    [Fact]
    public void Extracting_does_not_change_the_page()
    {
        var page = Parsed(Path.Combine(s_data, "harbour-en.html"));
        var before = page.ToDom()!.DocumentElement.OuterHtml;
        Extractor.Extract(page);
        Assert.Equal(before, page.ToDom()!.DocumentElement.OuterHtml);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_body_is_what_the_sanitiser_leaves_of_it(string page)
    {
        var body = Read(Path.Combine(s_data, page + ".html")).Article!.Body!;
        Assert.Equal(body.Html, HtmlSanitiser.Sanitise(body.Html));
    }

    [Fact]
    public void A_page_of_a_hundred_thousand_elements_takes_no_more_than_its_length()
    {
        var html = "<title>Long</title><h1>Long</h1>" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<div><p>Paragraph number {i} of a page that somebody generated, and not to please its readers.</p></div>"));
        var page = Parsed("long.html", html);
        Assert.Contains("Paragraph number 49999 ", Extractor.Extract(page).Article!.Body!.Text, StringComparison.Ordinal);
    }

    internal static Capture Read(string file) => Extractor.Extract(Parsed(file));

    private static Page Parsed(string file, string? html = null)
    {
        using var content = html is null ? (Stream)File.OpenRead(file) : new MemoryStream(System.Text.Encoding.UTF8.GetBytes(html));
        return new PageReader(new ReadingOptions()).Read(new Upload(Path.GetFileName(file), "1", content.Length), content).Single().Page!;
    }

    private static string Describe(Sighting? article) => article is null ? "null" : JsonSerializer.Serialize(new
    {
        title = article.Title,
        url = article.Url,
        published = article.Published?.ToString(),
        publishedFrom = article.PublishedFrom.ToString(),
        authors = article.Authors,
        categories = article.Categories,
        summary = article.Summary,
        image = article.Image,
        enclosures = article.Enclosures,
        language = article.Language,
        html = article.Body?.Html,
        text = article.Body?.Text.Split('\n'),
    }, s_readable);
}
