using System.Buffers;

namespace Pagewire.Extraction.Model;

/// <summary>Another site's post that a page shows in a quotation, which a script makes a card of: a tweet with its author and its day.</summary>
internal static class EmbeddedPost
{
    // The classes that the sites' own embedding codes give.
    private static readonly SearchValues<string> s_classes = SearchValues.Create(["twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed", "mastodon-embed", "reddit-", "imgur-embed", "wp-embedded-content"], StringComparison.Ordinal);

    // The paragraphs of one stand so deep in it.
    private const int Deepest = 3;

    /// <summary>Whether an element lies in one, or is it.</summary>
    /// <param name="model">The page.</param>
    /// <param name="place">The element; the count where there is none.</param>
    public static bool Holds(PageModel model, int place)
    {
        if (place == model.Count) return false;
        for (var (at, up) = (place, 0); at >= 0 && up < Deepest; at = model[at].Parent, up++)
            if (Is(model[at])) return true;
        return false;
    }

    /// <summary>Whether an element is one.</summary>
    /// <param name="node">Any element.</param>
    public static bool Is(in Node node) => node.Tag == Tag.Blockquote && node.Element.GetAttribute("class") is { } names && names.AsSpan().ContainsAny(s_classes);
}
