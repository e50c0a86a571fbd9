namespace Pagewire.Catalogue.Joining;

/// <summary>What an item's title is and was: its own page outranks listings, which shorten titles; but a listing that wrote it as the article does, and later writes it otherwise, tells of a correction that the page was not saved with.</summary>
internal static class Titles
{
    /// <summary>The versions; null where nobody gives a title.</summary>
    /// <param name="article">What its own page says; null where that was not seen.</param>
    /// <param name="listings">What listings say; null where none shows it.</param>
    public static FieldVersions? Of(SortedDictionary<string, Seen>? article, SortedDictionary<string, Seen>? listings)
    {
        if ((article ?? listings) is not { } speaking) return null;
        var versions = Versions(speaking);
        if (article is null || listings is null) return versions;
        var written = FoldedTitle.Of(versions.Current);
        var repeated = listings.Where(v => FoldedTitle.Of(v.Key) == written).ToList();
        if (repeated.Count == 0) return versions;
        var until = repeated.Concat(article).Max(v => v.Value.ShownLast);
        var corrections = listings.Where(v => v.Value.ShownFirst > until && !CutText.EndsCut(v.Key)).ToDictionary(StringComparer.Ordinal);
        return corrections.Count == 0 ? versions : Versions(Register.Join(article, new(corrections, StringComparer.Ordinal), 2 * Register.Most));
    }

    private static FieldVersions Versions(SortedDictionary<string, Seen> register) => new(register, FoldedTitle.Of, text: true);
}
