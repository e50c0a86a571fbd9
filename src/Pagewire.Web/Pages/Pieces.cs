using System.Globalization;
using Pagewire.Catalogue;
using Pagewire.Extraction;
using Pagewire.Feeds;
using Pagewire.Web.Html;

namespace Pagewire.Web.Pages;

/// <summary>Pieces that several pages show.</summary>
internal static class Pieces
{
    /// <summary>Links to a feed's formats, with a button that copies the first one's address.</summary>
    /// <param name="name">What is subscribed to, for those who hear the page.</param>
    /// <param name="feed">The feed's address.</param>
    public static Markup Subscribe(string name, FeedLink feed) => $"""
        <span class="formats">{FeedFormats.All.Select(format => Format(name, feed, format))}<button type="button" class="copy" data-copy="{feed.In(FeedFormat.Rss)}"
        aria-label="Copy the address of the RSS feed of {name}" hidden>Copy</button></span>
        """;

    /// <summary>Items, one a line: day, title, where from.</summary>
    /// <param name="items">The items, newest first.</param>
    /// <param name="sourceTitle">Gives a source's name for people; null: the source is not shown.</param>
    public static Markup Items(IReadOnlyList<Item> items, Func<Item, string>? sourceTitle) => $"""
        <ol class="items">
        {items.Select(item => Entry(item, sourceTitle))}</ol>
        """;

    /// <summary>A form that searches a feed.</summary>
    /// <param name="label">What it searches.</param>
    /// <param name="place">The feed.</param>
    /// <param name="words">What is searched for now; null: nothing.</param>
    public static Markup Search(string label, FeedPlace place, string? words = null) => $"""
        <form class="search" role="search" method="get" action="{place.Page}">
        <label for="q">{label}</label>
        <div class="field"><input id="q" name="q" type="search" value="{words}" maxlength="{SearchQuery.MaxLength}" dir="auto" aria-describedby="q-help">
        <button type="submit">Search</button></div>
        <p id="q-help" class="help">All words must occur. <code>"two words"</code> finds a phrase, <code>-word</code> leaves out.</p>
        </form>

        """;

    /// <summary>When an item was published, as precisely as is known, or when it was first seen; of a day that lies ahead both, since lists have it where it was announced.</summary>
    public static Markup When(Item item) => item.Published is not { } published ? Seen(item)
        : DayAhead.Of(item) is null ? Time(published)
        : $"{Time(published)} {Seen(item)}";

    private static Markup Seen(Item item) => $"<span class=\"undated\">seen {Time(item.FirstSeen, clock: false)}</span>";

    /// <summary>A date of publication.</summary>
    /// <param name="published">The day or the instant.</param>
    public static Markup Time(Published published) => $"<time datetime=\"{published.ToString()}\">{Day(published.Day)}</time>";

    /// <summary>An instant, in UTC.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="clock">Whether the time of day is shown.</param>
    public static Markup Time(DateTimeOffset instant, bool clock = true)
    {
        var utc = instant.ToUniversalTime();
        var day = Day(DateOnly.FromDateTime(utc.DateTime));
        return $"<time datetime=\"{utc:yyyy-MM-dd'T'HH:mm:ss'Z'}\">{(clock ? string.Create(CultureInfo.InvariantCulture, $"{day}, {utc:HH:mm} UTC") : day)}</time>";
    }

    /// <summary>A count with its word: <c>1 item</c>, <c>12,345 items</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for several; null: <paramref name="one"/> and an s.</param>
    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A day: <c>15 October 2018</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static Markup Format(string name, FeedLink feed, FeedFormat format) =>
        $"<a class=\"format\" href=\"{feed.In(format)}\" type=\"{format.MediaType()}\"><span class=\"vh\">{name} as </span>"
        + $"{(format == FeedFormat.Json ? "JSON" : format.DisplayName())}</a>";

    private static Markup Entry(Item item, Func<Item, string>? sourceTitle) => $"""
        <li><p class="when">{When(item)}</p><div class="what"><h3 dir="auto"{Language(item.Language)}><a href="{ItemPage.Address(item.Id)}">{item.Title}</a></h3>
        {Opening(item)}<p class="where">{Where(item, sourceTitle)}</p></div></li>

        """;

    /// <summary>A <c>lang</c> attribute, or nothing where the language is unknown or no tag.</summary>
    /// <param name="tag">A BCP 47 tag, as a page gave it.</param>
    public static Markup Language(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && char.IsAsciiLetter(tag[0]) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? $" lang=\"{tag}\""
            : Markup.Empty;

    private static Markup Opening(Item item) => item.Summary is { Length: > 0 } summary
        ? $"<p class=\"opening\" dir=\"auto\"{Language(item.Language)}>{Shorten(summary, 220)}</p>"
        : Markup.Empty;

    private static Markup Where(Item item, Func<Item, string>? sourceTitle)
    {
        var parts = new List<Markup>();
        if (sourceTitle is not null) parts.Add($"<span>{sourceTitle(item)}</span>");
        parts.AddRange(item.Categories.Take(4).Select(category =>
            (Markup)$"<a href=\"{FeedPlace.Of(item.Source, category.Slug, category.Name).Page}\" dir=\"auto\">{category.Name}</a>"));
        if (item.Versions > 1) parts.Add($"<a class=\"edited\" href=\"{ItemPage.Address(item.Id)}#versions\">edited</a>");
        return Markup.Join(" · ", parts);
    }

    /// <summary>The beginning of a text, cut at a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters.</param>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most, most / 3);
        if (end < 0) end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end].TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…";
    }
}
