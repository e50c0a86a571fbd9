using System.Text.RegularExpressions;

namespace Pagewire.Extraction.Wording;

/// <summary>What the words of an address say of a page.</summary>
internal static partial class AddressWords
{
    private static readonly string[] s_indexEndings =
    [
        "news", "blog", "press", "archive", "archives", "events", "press-releases", "pressreleases", "newsroom", "category", "tag", "tags", "author", "latest", "home", "articles", "posts", "stories", "media", "publications", "updates", "announcements",
        "novosti", "novini", "aktuelles", "nachrichten", "presse", "pressemitteilungen", "meldungen", "actualites", "actus", "communiques", "noticias", "actualidad", "notizie", "comunicati", "aktualnosci", "nieuws", "haberler", "nyheter", "nyheder", "uutiset", "aktuality", "hirek", "stiri", "vijesti", "vesti", "berita", "topics", "list", "search",
    ];

    private static readonly string[] s_indexSegments = ["category", "tag", "tags", "author", "page", "archive", "rubrik", "kategorie", "categorie", "categoria", "rubric", "topic", "topics", "label", "search"];

    private static readonly string[] s_sectionFolders = ["forum", "forums", "board", "boards", "tag", "tags", "category", "categories", "kategorie", "categorie", "categoria", "topic", "topics", "label", "labels", "author", "authors", "user", "users", "profile", "profiles", "members"];

    /// <summary>Whether a path is one that sites give to lists: it ends in "news", or stands under "category", or is a page number.</summary>
    /// <param name="path">The path without the slashes at its ends.</param>
    public static bool IsIndex(string path)
    {
        var last = path.AsSpan(path.LastIndexOf('/') + 1);
        if (last.LastIndexOf('.') is var dot and > 0) last = last[..dot];
        foreach (var ending in s_indexEndings)
            if (last.Equals(ending, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var range in path.AsSpan().Split('/'))
            foreach (var segment in s_indexSegments)
                if (path.AsSpan()[range].Equals(segment, StringComparison.OrdinalIgnoreCase) && last.Count('-') < 4) return true;
        return false;
    }

    /// <summary>Whether an address is one of many that a site sorts its pages by, or a user's: what stands right under "forum", "tag", "topics" or "users".</summary>
    /// <param name="url">An address.</param>
    public static bool NamesSection(string url)
    {
        var path = url.AsSpan();
        if (path.IndexOfAny('?', '#') is var end and >= 0) path = path[..end];
        path = path.TrimEnd('/');
        if (path.LastIndexOf('/') is not (> 0 and var last)) return false;
        var above = path[..last];
        above = above[(above.LastIndexOf('/') + 1)..];
        foreach (var folder in s_sectionFolders)
            if (above.Equals(folder, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether an address looks like that of one article: it ends in a number or a name of several words, or has such a value in its query, or stands under a year. The address of a section, of a year or of a script that serves many does not.</summary>
    /// <param name="place">The address without its host.</param>
    public static bool NamesArticle(string place)
    {
        var end = place.AsSpan().IndexOfAny('?', '#');
        if (end >= 0 && IsName(place.AsSpan(end))) return true;
        var path = Uri.UnescapeDataString(IndexFile().Replace(end < 0 ? place : place[..end], "")).Trim('/');
        return !IsIndex(path) && !YearOrMonth().IsMatch(path) && (IsName(path.AsSpan(path.LastIndexOf('/') + 1)) || Year().IsMatch(path));
    }

    private static bool IsName(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.Count('-') + text.Count('_') >= 2;

    [GeneratedRegex(@"(?<=/)(index|default)\.\w{2,5}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IndexFile();

    [GeneratedRegex("(^|/)(19|20)[0-9]{2}/", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(^|/)(19|20)[0-9]{2}(/[0-9]{1,2})?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearOrMonth();
}
