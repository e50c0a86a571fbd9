using System.Globalization;

namespace Pagewire.Bench.Web;

/// <summary><c>pagewire serve</c> over a folder of saved pages: four listings of 50 items, and of every five items one whole article, since most items are known from listings alone.</summary>
internal static class ServedPages
{
    private const int Items = 200;
    private const int OnOneListing = 50;
    private const int Wholes = 5;

    private static readonly string[] s_words = "the council has decided that a bridge over our river will be closed for works in spring while buses take another road and people walk until it opens again with new lights wider paths lower kerbs more trees fewer cars better signs quiet asphalt".Split(' ');

    /// <summary>A script for wrk: every format and coding, feeds with parameters, archives, edits, HEAD and conditional requests by turns.</summary>
    public static string MixedRequests { get; } = Path.Combine(AppContext.BaseDirectory, "Web", "mixed.lua");

    /// <summary>Writes the pages and starts the server.</summary>
    /// <param name="folder">Where pages and data go.</param>
    public static async Task<ServerProcess> StartAsync(string folder)
    {
        var pages = Directory.CreateDirectory(Path.Combine(folder, "pages", "council")).FullName;
        for (var first = 0; first < Items; first += OnOneListing) await File.WriteAllTextAsync(Path.Combine(pages, $"news-{first}.html"), Listing(first));
        for (var item = 0; item < Items; item += Wholes) await File.WriteAllTextAsync(Path.Combine(pages, $"article-{item}.html"), Article(item));
        var port = ServerProcess.FreePort();
        // The archive of the last item's month is there once all are taken in.
        return await ServerProcess.StartAsync(port, $"/feeds/council/news/archive/{Day(Items - 1)[..7]}.atom", "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Pagewire.Cli.dll"), "serve", Path.Combine(folder, "pages"), "--data", Path.Combine(folder, "data"),
            "--urls", $"http://127.0.0.1:{port}", "--public-address", "https://feeds.example.org/", "--quiet");
    }

    private static string Listing(int first) => Page($"https://council.example/news?from={first}", "News",
        "<h1>News</h1>" + string.Concat(Enumerable.Range(first, OnOneListing).Select(item => $"<article><h2><a href=\"/news/{item}\">{Title(item)}</a></h2><time datetime=\"{Day(item)}\">{Day(item)}</time><p>{Paragraph(item, 0)}</p></article>\n")));

    private static string Article(int item) => Page($"https://council.example/news/{item}", Title(item),
        $"<article><h1>{Title(item)}</h1><time datetime=\"{Day(item)}\">{Day(item)}</time>{string.Concat(Enumerable.Range(0, 6).Select(paragraph => $"<p>{Paragraph(item, paragraph)}</p>"))}</article>");

    private static string Page(string address, string title, string main) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title><link rel=\"canonical\" href=\"{address}\"></head><body><main>{main}</main></body></html>";

    private static string Title(int item) => $"The council's decision number {item} about the bridge";

    private static string Day(int item) => new DateOnly(2024, 1, 1).AddDays(item).ToString("O", CultureInfo.InvariantCulture);

    private static string Paragraph(int item, int number) =>
        $"Paragraph {number} of article {item}: {string.Join(' ', Enumerable.Range(0, 40).Select(word => s_words[((item * 31) + (number * 17) + (word * word)) % s_words.Length]))}.";
}
