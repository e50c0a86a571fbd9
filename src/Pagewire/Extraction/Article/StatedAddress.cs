using System.Text.RegularExpressions;
using Pagewire.Extraction.Wording;
using Pagewire.Reading;
using Pagewire.Reading.Provenance;

namespace Pagewire.Extraction.Article;

/// <summary>Decides between what a page says of its address (canonical, <c>og:url</c>, JSON-LD) and where it was saved.</summary>
/// <remarks>
/// What a page says is right for its versions: for telephones, for printing, of an address with numbers in place of names. It is wrong where a site says
/// the same on all its pages: its front page, a section, the script without the query that tells them apart. So it counts unless it says less than the other.
/// </remarks>
internal static partial class StatedAddress
{
    /// <summary>The page's address; null where unknown.</summary>
    /// <param name="stated">What the page says, best first.</param>
    /// <param name="page">The page, which may know where it was saved.</param>
    public static string? Of(ReadOnlySpan<string?> stated, Page page)
    {
        var own = page.Url is { } known && !UrlLadder.IsStated(known) ? known.Value : null;
        var saved = own is null ? null : Place.Of(own);
        foreach (var address in stated)
            if (address is not null && (saved is null ? AddressWords.NamesArticle(Place.Of(address).Whole) : IsBelieved(Place.Of(address), saved))) return address;
        return own ?? FirstBelowHome(stated);
    }

    private static string? FirstBelowHome(ReadOnlySpan<string?> stated)
    {
        string? home = null;
        foreach (var address in stated)
        {
            if (address is not null && Place.Of(address).Whole.Length > 0) return address;
            home ??= address;
        }
        return home;
    }

    private static bool IsBelieved(Place stated, Place own)
    {
        if (stated.Whole.Length == 0) return own.Whole.Length == 0;
        var names = AddressWords.NamesArticle(stated.Whole);
        if (stated.Path == own.Path && own.Query.StartsWith(stated.Query, StringComparison.Ordinal)) return own.Query.Length == stated.Query.Length || (names && !(stated.Query.Length == 0 && Script().IsMatch(stated.Path)));
        // The second page of an article is the article; what has a name of its own under an address is not what that leads to.
        if (own.Path.StartsWith(stated.Path + "/", StringComparison.Ordinal)) return names && !Name().IsMatch(own.Path.AsSpan(stated.Path.Length));
        if (own.Language is { } language && language != stated.Language && (stated.Language is not null || own.Path.EndsWith("/" + stated.Path, StringComparison.Ordinal))) return false;
        return names || !AddressWords.NamesArticle(own.Whole);
    }

    [GeneratedRegex(@"\.(php\d?|phtml|aspx?|jspx?|do|cgi|pl|cfm|dll|exe)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Script();

    [GeneratedRegex("[0-9]{3}|[-_].*[-_]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z]{2}(-[a-z]{2})?(?=/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LanguageFolder();

    /// <summary>An address without its host.</summary>
    /// <param name="Path">The path without the slashes at its ends.</param>
    /// <param name="Query">The query with its question mark, and the fragment; empty where there is none.</param>
    private sealed record Place(string Path, string Query)
    {
        public string Whole => Path + Query;

        /// <summary>The folder that names a language; null where there is none.</summary>
        public string? Language => LanguageFolder().Match(Path) is { Success: true } folder ? folder.Value : null;

        public static Place Of(string address)
        {
            var host = address.IndexOf("://", StringComparison.Ordinal);
            var start = host < 0 ? 0 : address.IndexOfAny(['/', '?', '#'], host + 3);
            if (start < 0) return new("", "");
            var end = address.IndexOfAny(['?', '#'], start);
            return end < 0 ? new(address[start..].Trim('/'), "") : new(address[start..end].Trim('/'), address[end..]);
        }
    }
}
