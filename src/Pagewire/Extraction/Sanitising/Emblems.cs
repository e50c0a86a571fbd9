using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Sanitising;

/// <summary>Pictures that show nothing of what they stand beside: a site's own sign, an empty place, the sign for a kind of file.</summary>
internal static class Emblems
{
    private static readonly PhraseSet s_buttons = new("share", "sharing", "facebook", "twitter", "whatsapp", "linkedin", "telegram", "instagram", "youtube", "pinterest", "mastodon", "bluesky", "email", "mail", "print", "printer", "rss", "teilen", "partager", "compartir", "condividi", "comment", "comments", "arrow", "sprite");

    private static readonly PhraseSet s_besideButtons = new("icon", "icons", "ico", "btn", "button", "social", "media", "fb", "link", "copy", "black", "white", "grey", "gray", "color", "colour", "round", "circle", "square", "small", "large", "left", "right", "up", "down", "svg", "px", "on", "this", "logo");

    /// <summary>Whether the name of a picture's file says that it is one.</summary>
    /// <param name="address">The picture's address.</param>
    public static bool Is(ReadOnlySpan<char> address)
    {
        if (address.IndexOfAny('?', '#') is var stop and >= 0) address = address[..stop];
        var name = address[(address.LastIndexOf('/') + 1)..];
        return name.Contains("logo", StringComparison.OrdinalIgnoreCase) || name.Contains("favicon", StringComparison.OrdinalIgnoreCase) || name.Contains("placeholder", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("blank.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("spacer", StringComparison.OrdinalIgnoreCase) || name.StartsWith("pixel", StringComparison.OrdinalIgnoreCase)
            || IsOfFiles(name[..(name.LastIndexOf('.') is var dot and > 0 ? dot : name.Length)]) || !IsPhotograph(name) && IsOfButtons(name[..(name.LastIndexOf('.') is var end and > 0 ? end : name.Length)]);
    }

    // "share.jpg" is made to be shown where a page is shared.
    private static bool IsPhotograph(ReadOnlySpan<char> name) => name.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".webp", StringComparison.OrdinalIgnoreCase);

    // "share-facebook", "icon_print", "btn-share@2x": all words are of buttons.
    private static bool IsOfButtons(ReadOnlySpan<char> name)
    {
        var named = false;
        foreach (var range in name.SplitAny("-_ .@0123456789"))
        {
            var word = name[range];
            if (word.Length < 2) continue;
            if (s_buttons.Contains(word)) named = true;
            else if (!s_besideButtons.Contains(word)) return false;
        }
        return named;
    }

    // "pdf.png", "icon-pdf", "icpdf", "pdf_icon_32", and "icgen" for the kinds that have no sign of their own.
    private static bool IsOfFiles(ReadOnlySpan<char> name)
    {
        if (name.Equals("icgen", StringComparison.OrdinalIgnoreCase)) return true;
        var named = false;
        foreach (var range in name.SplitAny("-_ .0123456789"))
        {
            var word = name[range];
            var known = word.StartsWith("icon", StringComparison.OrdinalIgnoreCase) || FileTypes.IsEnding(word) || word.StartsWith("ic", StringComparison.OrdinalIgnoreCase) && FileTypes.IsEnding(word[2..]);
            if (!known && word is not ("" or "ico" or "mime" or "file")) return false;
            named |= known;
        }
        return named;
    }
}
