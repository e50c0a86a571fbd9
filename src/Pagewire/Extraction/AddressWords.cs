namespace Pagewire.Extraction;

/// <summary>What the words of an address say of a page.</summary>
internal static class AddressWords
{
    private static readonly string[] s_indexEndings =
    [
        "news", "blog", "press", "archive", "archives", "events", "press-releases", "pressreleases", "newsroom", "category", "tag", "tags", "author", "latest", "home", "articles", "posts", "stories", "media", "publications", "updates", "announcements",
        "novosti", "novini", "aktuelles", "nachrichten", "presse", "pressemitteilungen", "meldungen", "actualites", "actus", "communiques", "noticias", "actualidad", "notizie", "comunicati", "aktualnosci", "nieuws", "haberler", "nyheter", "nyheder", "uutiset", "aktuality", "hirek", "stiri", "vijesti", "vesti", "berita", "topics", "list", "search",
    ];

    private static readonly string[] s_indexSegments = ["category", "tag", "tags", "author", "page", "archive", "rubrik", "kategorie", "categorie", "categoria", "rubric", "topic", "topics", "label", "search"];

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
}
