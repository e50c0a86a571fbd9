using System.Globalization;
using System.Text;
using Pagewire.Reading;
using Pagewire.Testing;

namespace Pagewire.Catalogue.Tests.Sites;

/// <summary>A page of an invented harbour office as somebody saved it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="CapturedAt">When it was saved.</param>
/// <param name="Url">Its address; null where nothing tells.</param>
/// <param name="Content">The file.</param>
internal sealed record SavedPage(string Name, string CapturedAt, string? Url, string Content)
{
    public const string Site = "https://harbour.example";

    /// <summary>A listing: entries of a date, or none, an address as written, and a title.</summary>
    public static SavedPage Listing(string capturedAt, string? url, params (string? Date, string Href, string Title)[] entries) => Listing("News", capturedAt, url, entries);

    /// <summary>A listing under a heading of its own.</summary>
    public static SavedPage Listing(string section, string capturedAt, string? url, params (string? Date, string Href, string Title)[] entries) => new(".html", capturedAt, url, Html(section,
        $"<h1>{section}</h1><ul>{string.Concat(entries.Select(e => $"""<li>{(e.Date is null ? "" : $"""<span class="date">{e.Date}</span> """)}<a href="{e.Href}">{e.Title}</a></li>"""))}</ul>"));

    /// <summary>An article's own page, and what its head says of its address.</summary>
    public static SavedPage Article(string capturedAt, string? url, string title, string date, string body, string stated = "") => new(".html", capturedAt, url, Html(title, $"""
        <article><h1>{title}</h1><p class="date">{date}</p><p>{body} The harbour master told reporters that the works had gone on through the whole winter without a day of rest, and thanked the crews.</p>
        <p>Visitors are welcome from nine in the morning. The office asks everybody to leave bicycles at the gate, and to keep children away from the edge of the quay.</p></article>
        """, stated));

    /// <summary>A page copied as text: date lines and titles.</summary>
    public static SavedPage Text(string capturedAt, params (string Date, string Title)[] entries) =>
        new(".txt", capturedAt, null, "Harbour Office\nNews\n\n" + string.Concat(entries.Select(e => $"{e.Date}\n{e.Title}\n\n")));

    /// <summary>Takes pages in, in every order, and expects the same items of each, none of which was ever shown under another id.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="expected">Title, day, address and categories of each item.</param>
    public static async Task BecomeAsync(SavedPage[] pages, params string[] expected)
    {
        foreach (var order in Permutations.Of(pages.Select((page, i) => page with { Name = $"site/{i}{page.Name}" }).ToArray()))
        {
            var catalogue = World.NewCatalogue(new MemoryTable());
            var ingestor = new Ingestor(new NoStores(), new NoStores(), new PageReader(new()), catalogue);
            var shown = new HashSet<string>();
            foreach (var page in order)
            {
                using var content = new MemoryStream(Encoding.UTF8.GetBytes(page.Content));
                await ingestor.TakeInAsync(new Upload(page.Name, "", content.Length) { Url = page.Url, Captured = page.CapturedAt }, content, TestContext.Current.CancellationToken);
                shown.UnionWith((await catalogue.ItemsAsync()).Select(i => i.Id));
            }
            var items = await catalogue.ItemsAsync();
            Assert.Equal(expected.Order(StringComparer.Ordinal), items.Select(Line).Order(StringComparer.Ordinal));
            Assert.Equal(items.Select(i => i.Id).Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        }
    }

    private static string Line(Item item) => string.Create(CultureInfo.InvariantCulture, $"{item.Title} | {item.Published} | {item.Url} | {string.Join(", ", item.Categories.Select(c => c.Name))}");

    private static string Html(string title, string main, string stated = "") => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Harbour Office</title>{stated}</head>
        <body><header><a href="/">Harbour Office</a><nav><a href="/about">About us</a> <a href="/contact">Contact</a></nav></header>
        <main>{main}</main><footer>Harbour Office, Pier 1</footer></body></html>
        """;

    private sealed class NoStores : IProfileStore, IUploadStore
    {
        public Task<string?> GetAsync(SourceName source, CancellationToken cancellation = default) => Task.FromResult<string?>(null);

        public Task PutAsync(SourceName source, string json, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task RemoveAsync(SourceName source, CancellationToken cancellation = default) => throw new NotSupportedException();

        public IAsyncEnumerable<Upload> ListAsync(CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<string> FolderOfAsync(SourceName source, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Upload?> FindAsync(string name, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Stream?> OpenAsync(Upload upload, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Upload?> AddAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<Upload> PutAsync(string name, Stream content, string? url = null, string? captured = null, CancellationToken cancellation = default) => throw new NotSupportedException();
    }
}
