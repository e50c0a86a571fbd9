using Pagewire.Feeds;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>What surrounds every page: head, header, footer.</summary>
internal sealed record PageFrame
{
    /// <summary>The page's own name, first in the browser's tab; null on the home page.</summary>
    public string? Title { get; init; }

    /// <summary>The site's name.</summary>
    public required string Site { get; init; }

    /// <summary>The feeds that the page leads to (RSS Autodiscovery, JSON Feed 1.1 "Discovery").</summary>
    public IReadOnlyList<(string Title, FeedLink Feed)> Feeds { get; init; } = [];

    /// <summary>The scripts that the page needs.</summary>
    public IReadOnlyList<Asset> Scripts { get; init; } = [];

    /// <summary>The page's one address, absolute; null where it has none to be found under.</summary>
    public string? Canonical { get; init; }

    /// <summary>Whether search engines should leave it alone.</summary>
    public bool Private { get; init; }

    /// <summary>The token of the form that signs out; null: nobody is signed in.</summary>
    public string? SignOut { get; init; }

    /// <summary>The address in the header's navigation that this page belongs to.</summary>
    public string? Section { get; init; }

    /// <summary>The header's entries where pages are files.</summary>
    public static IReadOnlyList<(string Address, string Name)> StaticNavigation { get; } = [("/", "Feeds"), ("/opml", "OPML")];

    /// <summary>The header's entries.</summary>
    public IReadOnlyList<(string Address, string Name)> Navigation { get; init; } = [.. StaticNavigation, ("/ops", "Operations")];

    /// <summary>The whole document.</summary>
    /// <param name="main">What the page itself says.</param>
    public Markup Around(Markup main) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{(Title is null ? Site : $"{Title} · {Site}")}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        {Markup.When(Private, $"<meta name=\"robots\" content=\"noindex\">\n")}{Markup.When(
            Canonical is not null, $"<link rel=\"canonical\" href=\"{Canonical}\">\n")}<link rel="stylesheet" href="{Asset.Style.Path}">
        <link rel="icon" href="{Asset.Icon.Path}" type="image/svg+xml">
        {Feeds.SelectMany(feed => FeedFormats.All.Select(format => Alternate(feed.Title, feed.Feed, format)))}{Scripts.Select(Script)}</head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="top">
        <a class="brand" href="/"><span class="mark" aria-hidden="true"></span>{Site}</a>
        <nav aria-label="Site"><ul>{Navigation.Select(Entry)}{SignOutForm()}</ul></nav>
        </header>
        <main id="main">
        {main}
        </main>
        <footer class="bottom">
        <p>Made from saved pages by Pagewire. <a href="/opml">All feeds as OPML</a></p>
        </footer>
        </body>
        </html>

        """;

    private static Markup Alternate(string title, FeedLink feed, FeedFormat format) =>
        $"<link rel=\"alternate\" type=\"{format.MediaType()}\" title=\"{title} ({format.DisplayName()})\" href=\"{feed.In(format)}\">\n";

    private static Markup Script(Asset script) => $"<script src=\"{script.Path}\" defer></script>\n";

    private Markup SignOutForm() => SignOut is null ? Markup.Empty : $"""
        <li><form method="post" action="/ops/sign-out"><input type="hidden" name="token" value="{SignOut}"><button type="submit" class="plain">Sign out</button></form></li>
        """;

    private Markup Entry((string Address, string Name) entry) =>
        $"<li><a href=\"{entry.Address}\"{Markup.When(entry.Address == Section, $" aria-current=\"page\"")}>{entry.Name}</a></li>";
}
