namespace Pagewire.Extraction.Dates.Words;

/// <summary>Which English a page is written in, by the country of its address: it decides what <c>10/04/2011</c> means.</summary>
internal static class RegionalEnglish
{
    private const string American = "en-US";
    private const string British = "en-GB";

    // Endings of two letters that are sold all over the world, and Canada, where both orders are in use.
    private static readonly HashSet<string> s_ofNoCountry = new(StringComparer.OrdinalIgnoreCase) { "ai", "am", "bz", "ca", "cc", "co", "fm", "gg", "io", "la", "ly", "me", "nu", "ph", "pw", "sh", "st", "to", "tv", "vc", "ws" };

    /// <summary>The page's language, with the region that its address names where it is English, or none is known.</summary>
    /// <param name="language">A BCP 47 tag; templates leave "en-US" on pages of every country. Null where unknown.</param>
    /// <param name="url">The page's address; null where unknown.</param>
    public static string? Of(string? language, string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.HostNameType != UriHostNameType.Dns) return language;
        var ending = address.Host.AsSpan(address.Host.LastIndexOf('.') + 1);
        var american = ending is "us" or "gov" or "mil";
        if (language is null) return american ? American : null;
        if (!language.Equals("en", StringComparison.OrdinalIgnoreCase) && !language.Equals(American, StringComparison.OrdinalIgnoreCase) && !language.Equals(British, StringComparison.OrdinalIgnoreCase)) return language;
        if (american) return American;
        return ending is "int" || ending.Length == 2 && !s_ofNoCountry.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending) ? British : language;
    }
}
