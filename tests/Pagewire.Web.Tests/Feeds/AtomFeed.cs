using System.Globalization;
using System.Xml.Linq;

namespace Pagewire.Web.Tests.Feeds;

/// <summary>What a reader sees of an Atom feed.</summary>
public sealed class AtomFeed(byte[] bytes)
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private readonly XElement _feed = XDocument.Load(new MemoryStream(bytes, writable: false)).Root!;

    public string Id => _feed.Element(s_atom + "id")!.Value;

    public string Title => _feed.Element(s_atom + "title")!.Value;

    public bool IsArchive => _feed.Element(XName.Get("archive", "http://purl.org/syndication/history/1.0")) is not null;

    public IReadOnlyList<AtomEntry> Entries => [.. _feed.Elements(s_atom + "entry").Select(entry => new AtomEntry(
        entry.Element(s_atom + "id")!.Value,
        entry.Element(s_atom + "title")!.Value,
        entry.Element(s_atom + "link")!.Attribute("href")!.Value,
        Time(entry, "published"),
        Time(entry, "updated"),
        entry.Element(s_atom + "content")?.Value))];

    public IReadOnlyList<string> Titles => [.. Entries.Select(entry => entry.Title)];

    public string? Link(string relation) => _feed.Elements(s_atom + "link").SingleOrDefault(link => link.Attribute("rel")!.Value == relation)?.Attribute("href")!.Value;

    private static DateTimeOffset Time(XElement entry, string name) => DateTimeOffset.Parse(entry.Element(s_atom + name)!.Value, CultureInfo.InvariantCulture);
}

public sealed record AtomEntry(string Id, string Title, string Url, DateTimeOffset Published, DateTimeOffset Updated, string? Html);
