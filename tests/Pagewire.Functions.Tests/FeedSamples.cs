using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Feeds;

namespace Pagewire.Functions.Tests;

/// <summary>Feeds with everything that an entry can have, and with nothing that it need not have.</summary>
internal static class FeedSamples
{
    public static readonly DateTimeOffset Noon = new(2018, 10, 15, 12, 0, 0, TimeSpan.Zero);

    public static Feed Feed(params FeedEntry[] entries) => new()
    {
        Id = "https://feeds.example.org/feeds/all",
        Title = "Pressemitteilungen <alle> & mehr",
        Description = "Alles, was es gibt.",
        Author = "Stadt Beispiel",
        Home = "https://feeds.example.org/",
        Self = new FeedLink("https://feeds.example.org/feeds/all"),
        Language = "de",
        Entries = entries,
    };

    public static FeedEntry Full { get; } = new()
    {
        Id = "urn:pagewire:stadt.1",
        Title = "Brücke <gesperrt> & \"umgeleitet\" 🚧",
        Url = "https://stadt.example.org/a%20b?x=1&y=%C3%A4",
        Published = Noon,
        Updated = Noon.AddDays(2).AddHours(3),
        Authors = ["Anna Ü", "Bo <b@example.org>"],
        Categories = [new Category("bauen", "Bauen & Wohnen"), new Category("новости", "НОВОСТИ")],
        Summary = "Kurz: 1 < 2 & \"so\" weiter.",
        Html = "<p>Erster Absatz: 1 &lt; 2 &amp; mehr.</p>\n<p>]]> zweiter</p>",
        Image = "https://stadt.example.org/bild.jpg",
        Enclosures = [new Enclosure("https://stadt.example.org/plan.pdf", "application/pdf", 12345), new Enclosure("https://stadt.example.org/ton.mp3", "audio/mpeg")],
        Language = "fr",
    };

    public static FeedEntry Bare { get; } = new()
    {
        Id = "urn:pagewire:stadt.2",
        Title = "Nur ein Titel",
        Url = "https://feeds.example.org/items/stadt.2",
        Published = Noon.AddDays(-1),
        Updated = Noon.AddDays(-1),
    };

    public static FeedEntry Dirty { get; } = new()
    {
        Id = "urn:pagewire:stadt.3",
        Title = "a\u0000b\u000Bc\uD800d\uFFFEe\u0085f",
        Url = "https://stadt.example.org/3",
        Published = Noon.AddDays(-2),
        Updated = Noon.AddDays(-2),
        Summary = "x\r\ny\rz &amp; &lt;script&gt; \uDC00",
        Html = "<p>x\r\ny\u0001</p>",
    };
}
