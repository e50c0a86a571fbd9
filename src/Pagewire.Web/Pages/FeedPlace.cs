using Pagewire.Feeds;
using Pagewire.Reading;

namespace Pagewire.Web.Pages;

/// <summary>A feed with its name, as pages link to it.</summary>
/// <param name="Selection">Which feed.</param>
/// <param name="Title">Its name for people.</param>
internal sealed record FeedPlace(FeedSelection Selection, string Title)
{
    /// <summary>The path of its page for people on this site.</summary>
    public string Page => $"/{Selection.Path}{Selection.QueryString}";

    /// <summary>One category.</summary>
    /// <param name="source">Its source; null for all of them.</param>
    /// <param name="category">Its slug.</param>
    /// <param name="title">Its name for people.</param>
    public static FeedPlace Of(SourceName? source, string category, string title) =>
        new(new() { Source = source, Category = category }, title);

    /// <summary>Everything of one source, or of all.</summary>
    /// <param name="source">The source; null for all of them.</param>
    /// <param name="title">Its name for people.</param>
    public static FeedPlace Everything(SourceName? source, string title) => new(new() { Source = source }, title);
}
