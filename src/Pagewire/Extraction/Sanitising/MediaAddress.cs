using Pagewire.Extraction.Model;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Sanitising;

/// <summary>Finds the address of the picture or the recording that an element shows once its page's scripts have run.</summary>
internal static class MediaAddress
{
    // Scripts that load pictures late keep the address here, and a blank picture in src.
    private static readonly string[] s_lateSources = ["data-src", "data-lazy-src", "data-original", "data-original-src", "data-hi-res-src", "data-url", "data-img-src"];

    private static readonly string[] s_lateSets = ["data-srcset", "data-lazy-srcset"];

    /// <summary>The absolute http(s) address of an <c>img</c>, or null.</summary>
    public static string? OfImage(PageElement image, Uri? baseAddress)
    {
        foreach (var name in s_lateSources)
            if (SafeAddress.OfMedia(image.GetAttribute(name), baseAddress) is { } late) return late;
        foreach (var name in s_lateSets)
            if (Largest(image.GetAttribute(name), baseAddress) is { } late) return late;
        var shown = SafeAddress.OfMedia(image.GetAttribute("src"), baseAddress);
        if (shown is not null && !IsBlank(shown)) return shown;
        return Largest(image.GetAttribute("srcset"), baseAddress) ?? OfOtherAttribute(image, baseAddress) ?? OfSources(image, baseAddress) ?? OfUnscripted(image, baseAddress);
    }

    // Every script has its own name for the attribute: "nitro-lazy-src", "data-lzl-src", "data-delayed-url".
    private static string? OfOtherAttribute(PageElement image, Uri? baseAddress)
    {
        foreach (ref var attribute in image.Attributes)
        {
            var (name, value) = (attribute.Name, attribute.Value);
            if (name is "src" or "alt" or "title" or "class" or "id" or "style" || !value.Contains('/') || value.Contains('{')) continue;
            var isSet = name.Contains("srcset", StringComparison.Ordinal);
            if (!isSet && !(name.Contains("src", StringComparison.Ordinal) || IsPicture(value))) continue;
            if ((isSet ? Largest(value, baseAddress) : SafeAddress.OfMedia(value, baseAddress)) is { } late && !IsBlank(late)) return late;
        }
        return null;
    }

    // The choices of a picture whose img waits for them.
    private static string? OfSources(PageElement image, Uri? baseAddress)
    {
        if (image.ParentElement is not { LocalName: "picture" } picture) return null;
        foreach (var node in picture.Nodes)
            if (node is PageElement { Tag: Tag.Source } child && (Largest(child.GetAttribute("srcset"), baseAddress) ?? OfOtherAttribute(child, baseAddress)) is { } source) return source;
        return null;
    }

    // What a browser without scripts shows in its place: the picture in a noscript beside it.
    private static string? OfUnscripted(PageElement image, Uri? baseAddress)
    {
        var beside = image.NextElementSibling ?? (image.ParentElement is { LocalName: "picture" or "a" or "span" } around ? around.NextElementSibling : null);
        if (beside is not { LocalName: "noscript" }) return null;
        return beside.Descendant("img") is { } written && SafeAddress.OfMedia(written.GetAttribute("src"), baseAddress) is { } address && !IsBlank(address) ? address : null;
    }

    private static bool IsPicture(string reference)
    {
        var path = reference.AsSpan();
        if (path.IndexOfAny('?', '#') is var end and >= 0) path = path[..end];
        return path.LastIndexOf('.') is var dot and > 0 && path[(dot + 1)..] is "jpg" or "jpeg" or "png" or "webp" or "avif" or "gif" or "JPG";
    }

    // The empty picture that stands where another one will.
    private static bool IsBlank(string address)
    {
        var path = address.AsSpan();
        if (path.IndexOfAny('?', '#') is var end and >= 0) path = path[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.Contains("placeholder", StringComparison.OrdinalIgnoreCase) && (name.EndsWith(".gif") || name.EndsWith(".svg"))) return true;
        if (name.LastIndexOf('.') is var dot and > 0) name = name[..dot];
        return name is "placeholder" or "blank" or "spacer" or "transparent" or "pixel" or "1x1" or "lazy" or "lazyload" or "loading" or "loader" or "ajax-loader" or "empty" or "dummy" or "clear" or "trans";
    }

    /// <summary>The absolute http(s) address of what an <c>audio</c> or <c>video</c> element plays, or null.</summary>
    public static string? OfPlayer(PageElement player, Uri? baseAddress)
    {
        if (SafeAddress.OfMedia(player.GetAttribute("src") ?? player.GetAttribute("data-src"), baseAddress) is { } source) return source;
        foreach (var node in player.Nodes)
            if (node is PageElement { Tag: Tag.Source } child && SafeAddress.OfMedia(child.GetAttribute("src"), baseAddress) is { } first) return first;
        return null;
    }

    // HTML Standard, 4.8.4.2.1: "address 480w, address 2x"; sites list them by size, and the biggest is either first or last.
    private static string? Largest(string? set, Uri? baseAddress)
    {
        if (string.IsNullOrWhiteSpace(set) || set.Length > 8192) return null;
        string? best = null;
        var bestSize = -1.0;
        foreach (var part in set.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = part.LastIndexOf(' ');
            var address = space < 0 ? part : part[..space];
            var size = space < 0 ? 1 : double.TryParse(part.AsSpan(space + 1).TrimEnd("wxh,"), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (size <= bestSize || SafeAddress.OfMedia(address.TrimEnd(','), baseAddress) is not { } absolute) continue;
            (best, bestSize) = (absolute, size);
        }
        return best;
    }
}
