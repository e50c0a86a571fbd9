using Pagewire.Extraction;

namespace Pagewire.Web.Tests;

/// <summary>Builds sightings with sensible values.</summary>
internal static class Sightings
{
    public static Sighting Listed(string title, string? url = null, string? date = "2024-03-15", string? category = null, string? summary = null) => new()
    {
        Kind = SightingKind.Listed,
        Title = title,
        Url = url,
        Published = date is null ? null : Published.Parse(date),
        PublishedFrom = date is null ? DateEvidence.None : DateEvidence.DateLine,
        Categories = category is null ? [] : [category],
        Summary = summary,
        Strategy = "listing",
    };

    public static Sighting Article(string title, string? url = null, string? date = "2024-03-15", string? html = null, string? category = null, string? author = null) => Listed(title, url, date, category) with
    {
        Kind = SightingKind.Article,
        Body = html is null ? null : new(html, html),
        Authors = author is null ? [] : [author],
        Strategy = "article",
    };

    public static Capture Listing(params Sighting[] items) => new() { Items = items };

    public static Capture Page(Sighting article) => new() { Article = article };
}
