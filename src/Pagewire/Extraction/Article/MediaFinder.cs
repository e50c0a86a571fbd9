using System.Text.Json;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Sanitising;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Article;

/// <summary>Finds an article's lead image and the files that belong to it.</summary>
internal static class MediaFinder
{
    private const int MaxFiles = 20;

    /// <summary>The absolute address of the image that stands for the article; null where none does.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="article">Its article's JSON-LD; null where there is none.</param>
    public static string? LeadImage(ArticlePage page, JsonElement? article)
    {
        var metadata = page.Context.Metadata;
        foreach (var stated in (ReadOnlySpan<string?>)[article is { } node ? ImageOf(node) : null, metadata.Meta("og:image:secure_url", "og:image", "og:image:url"), metadata.Meta("twitter:image", "twitter:image:src"), metadata.Meta("thumbnail", "image")])
            if (SafeAddress.OfMedia(stated, metadata.Base) is { } address && !Emblems.Is(address)) return address;
        if (page.Body < 0) return null;
        for (var place = page.Body; place < page.Model[page.Body].End; place++)
            if (page.Model[place].Tag == Tag.Img && !page.Model[place].Is(Traits.Noise | Traits.Related) && !IsSmall(page.Model[place]) && MediaAddress.OfImage(page.Model[place].Element, metadata.Base) is { } shown && !Emblems.Is(shown)) return shown;
        return null;
    }

    /// <summary>The recordings and documents that the article plays or links, in the page's order.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="article">Its article's JSON-LD; null where there is none.</param>
    /// <returns>They, and how many more have addresses without a host while nothing tells the page's own.</returns>
    public static (IReadOnlyList<Enclosure> Found, int Relative) Files(ArticlePage page, JsonElement? article)
    {
        var found = new List<Enclosure>();
        HashSet<string>? relative = null;
        var root = page.Context.Metadata.Base;

        void Add(string? reference, string? type, ReadOnlySpan<char> label = default)
        {
            if (found.Count == MaxFiles) return;
            if (SafeAddress.OfMedia(reference, root) is not { } address)
            {
                if (root is null && SafeAddress.IsRelative(reference) && (TypeOf(reference, type) ?? FileTypes.OfLabel(label)) is not null) (relative ??= new(StringComparer.Ordinal)).Add(reference);
                return;
            }
            if ((TypeOf(address, type) ?? FileTypes.OfLabel(label)) is { } known && !found.Exists(other => other.Url == address)) found.Add(new(address, known));
        }

        void AddLink(in Node link) => Add(link.Element.GetAttribute("href"), link.Element.GetAttribute("type"), page.Model.Text(link.TextStart, link.TextEnd));

        var around = Around(page);
        if (around >= 0)
            for (var place = around; place < page.Model[around].End; place++)
            {
                ref readonly var node = ref page.Model[place];
                if (node.Tag is not (Tag.A or Tag.Audio or Tag.Video or Tag.Source) || node.Is(Traits.Noise | Traits.Related | Traits.Aside)) continue;
                if (node.Tag == Tag.A) AddLink(node);
                else Add(node.Element.GetAttribute("src"), node.Element.GetAttribute("type"));
            }
        if (around >= 0)
            foreach (var link in Attachments.After(page, page.Body).Concat(Attachments.After(page, around))) AddLink(page.Model[link]);
        if (article is { ValueKind: JsonValueKind.Object } data)
            foreach (var name in (ReadOnlySpan<string>)["audio", "video", "associatedMedia", "encoding"])
                if (data.TryGetProperty(name, out var media))
                    foreach (var one in media.ValueKind == JsonValueKind.Array ? [.. media.EnumerateArray()] : new[] { media })
                        Add(JsonLdReader.Text(one, "contentUrl"), JsonLdReader.Text(one, "encodingFormat"));
        Add(page.Context.Metadata.Meta("og:audio:secure_url", "og:audio"), page.Context.Metadata.Meta("og:audio:type"));
        Add(page.Context.Metadata.Meta("og:video:secure_url", "og:video"), page.Context.Metadata.Meta("og:video:type"));
        return (found, relative?.Count ?? 0);
    }

    // Players stand above the text and lists of files below it, in the box that holds the headline too.
    private static int Around(ArticlePage page)
    {
        var around = page.Body;
        if (page.Headline.Place < 0) return around;
        while (around >= 0 && !page.Model.Holds(around, page.Headline.Place)) around = page.Model[around].Parent;
        return around >= 0 && page.Model[around].Tag is Tag.Body or Tag.Html ? page.Body : around;
    }

    private static string? ImageOf(JsonElement node)
    {
        foreach (var name in (ReadOnlySpan<string>)["image", "thumbnailUrl"])
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var image)) continue;
            if (image.ValueKind == JsonValueKind.Array && image.GetArrayLength() > 0) image = image[0];
            if (JsonLdReader.Text(image, "url", "contentUrl") is { } address) return address;
            if (image.ValueKind == JsonValueKind.String) return image.GetString();
        }
        return null;
    }

    // A file's name tells more than a type that says "a player's page".
    private static string? TypeOf(string address, string? type) => FileTypes.Of(address) ?? FileTypes.Known(type);

    /// <summary>Whether a picture says that it is an emblem, or a mark that counts readers.</summary>
    /// <param name="image">The picture's element.</param>
    public static bool IsSmall(in Node image) => Size(image, "width") is > 0 and < 100 || Size(image, "height") is > 0 and < 60;

    private static int Size(in Node image, string side) => int.TryParse(image.Element.GetAttribute(side), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var size) ? size : 0;
}
