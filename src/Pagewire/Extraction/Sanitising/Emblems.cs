namespace Pagewire.Extraction.Sanitising;

/// <summary>Pictures that show nothing of what they stand beside: a site's own sign, an empty place, the sign for a kind of file.</summary>
internal static class Emblems
{
    /// <summary>Whether the name of a picture's file says that it is one.</summary>
    /// <param name="address">The picture's address.</param>
    public static bool Is(ReadOnlySpan<char> address)
    {
        if (address.IndexOfAny('?', '#') is var stop and >= 0) address = address[..stop];
        var name = address[(address.LastIndexOf('/') + 1)..];
        return name.Contains("logo", StringComparison.OrdinalIgnoreCase) || name.Contains("favicon", StringComparison.OrdinalIgnoreCase) || name.Contains("placeholder", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("blank.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("spacer", StringComparison.OrdinalIgnoreCase) || name.StartsWith("pixel", StringComparison.OrdinalIgnoreCase)
            || IsOfFiles(name[..(name.LastIndexOf('.') is var dot and > 0 ? dot : name.Length)]);
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
