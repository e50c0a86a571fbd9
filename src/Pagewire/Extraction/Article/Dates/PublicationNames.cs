using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Dates;

/// <summary>Names of metadata that call a date the day of publication, whatever system made them up: "published_on", "iso-8601-publish-date", "PubDateTime".</summary>
internal static class PublicationNames
{
    private const int Longest = 40;

    private static readonly PhraseSearch s_published = new("publish", "publication", "pubdate", "pub-date", "pub_date", "date-pub", "postdate", "post-date", "post_date");
    private static readonly PhraseSearch s_times = new("date", "time", "published", "publishedon", "publishedat");

    // Who published it, when it is to go, and when it was changed.
    private static readonly PhraseSearch s_others = new("publisher", "unpublish", "expir", "embargo", "modif", "update", "publishing", "publication-end");

    /// <summary>Whether a name is one.</summary>
    /// <param name="name">The value of <c>name</c>, <c>property</c> or <c>itemprop</c>.</param>
    public static bool Are(string name) => name.Length <= Longest && s_published.IsIn(name) && s_times.IsIn(name) && !s_others.IsIn(name);
}
