using AngleSharp.Dom;

namespace Pagewire.Extraction.Sanitising;

/// <summary>Finds the address of the picture or the recording that an element shows once its page's scripts have run.</summary>
internal static class MediaAddress
{
    // Scripts that load pictures late keep the address here, and a blank picture in src.
    private static readonly string[] s_lateSources = ["data-src", "data-lazy-src", "data-original", "data-original-src", "data-hi-res-src", "data-url", "data-img-src"];

    private static readonly string[] s_lateSets = ["data-srcset", "data-lazy-srcset"];

    /// <summary>The absolute http(s) address of an <c>img</c>, or null.</summary>
    public static string? OfImage(Element image, Uri? baseAddress)
    {
        foreach (var name in s_lateSources)
            if (SafeAddress.OfMedia(image.GetAttribute(name), baseAddress) is { } late) return late;
        foreach (var name in s_lateSets)
            if (Largest(image.GetAttribute(name), baseAddress) is { } late) return late;
        return SafeAddress.OfMedia(image.GetAttribute("src"), baseAddress) ?? Largest(image.GetAttribute("srcset"), baseAddress);
    }

    /// <summary>The absolute http(s) address of what an <c>audio</c> or <c>video</c> element plays, or null.</summary>
    public static string? OfPlayer(Element player, Uri? baseAddress)
    {
        if (SafeAddress.OfMedia(player.GetAttribute("src") ?? player.GetAttribute("data-src"), baseAddress) is { } source) return source;
        foreach (var child in player.Children)
            if (child.LocalName == "source" && SafeAddress.OfMedia(child.GetAttribute("src"), baseAddress) is { } first) return first;
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
