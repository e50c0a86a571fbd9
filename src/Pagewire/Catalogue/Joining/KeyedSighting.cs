using System.Globalization;
using Pagewire.Extraction;

namespace Pagewire.Catalogue.Joining;

/// <summary>A sighting with the keys that lead to its item.</summary>
/// <param name="Sighting">The sighting.</param>
/// <param name="Title">Its title, clean.</param>
/// <param name="Address">Its address; null where it has none.</param>
/// <param name="UrlKey">The key of the address, or of a copy of what stands there; null where that does not name one article.</param>
/// <param name="TitleKey">The key of day and title; null where it has an address but no day.</param>
/// <param name="PathKey">The key of the address' path and the beginning of the title; null where it has no <paramref name="UrlKey"/>, or is a copy.</param>
/// <param name="Opening">What else tells it apart where it has no <paramref name="UrlKey"/>, or is a copy without a day; else empty.</param>
/// <param name="StandsAt">Of a page's article that states the address of another page, where it was saved; else null.</param>
internal sealed record KeyedSighting(Sighting Sighting, string Title, ArticleAddress? Address, string? UrlKey, string? TitleKey, string? PathKey, string Opening, ArticleAddress? StandsAt)
{
    /// <summary>Whether it is a page's article that states the address of another page.</summary>
    public bool IsCopy => StandsAt is not null;

    /// <summary>What stands in the key of a title in place of the day where there is none.</summary>
    public const string Undated = "undated";

    /// <summary>The keys of a sighting; null where its title holds nothing that can be shown.</summary>
    /// <param name="sighting">The sighting.</param>
    /// <param name="page">The address of the page that shows it; null where unknown.</param>
    /// <param name="saved">The same where it is known from where the page was saved, and not only from what it states; else null.</param>
    /// <param name="article">The article of that page; null on an index.</param>
    public static KeyedSighting? Of(Sighting sighting, ArticleAddress? page, ArticleAddress? saved, Sighting? article)
    {
        if (PlainText.Of(sighting.Title, 1000) is not { } title) return null;
        var own = ReferenceEquals(sighting, article);
        var address = ArticleAddress.Of(PlainText.Of(sighting.Url, 4000)) ?? (own ? page : null);
        // An entry that leads back to the index it stands on names nothing.
        var names = address is { NamesOneArticle: true } && (own || article is not null || address.Key != page?.Key);
        var copy = names && own && saved is not null && IsOfAnother(saved, address!);
        var urlKey = !names ? null : copy ? Strand.CopyKey(address!, saved!) : Strand.AddressKey(address!);
        var day = sighting.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var folded = FoldedTitle.Of(title);
        var titleKey = day is not null || urlKey is null ? $"t|{day ?? Undated}|{ShortHash.Of(folded)}" : null;
        var pathKey = names && !copy ? "p|" + ShortHash.Of($"{address!.Place} {FoldedTitle.Beginning(folded)}") : null;
        var opening = urlKey is null ? OpeningOf(sighting, address, page) : copy && day is null ? ShortHash.Of(FoldedTitle.Beginning(folded)) : "";
        return new(sighting, title, address, urlKey, titleKey, pathKey, opening, copy ? saved : null);
    }

    // A version of an article, such as one for printing, stands on the same site, and not where the site puts another article.
    private static bool IsOfAnother(ArticleAddress saved, ArticleAddress stated) => saved.Host is not null && stated.Host is not null && saved.Key != stated.Key
        && (saved.Host != stated.Host || AddressSeries.CountsOn([saved.Place, stated.Place]));

    private static string OpeningOf(Sighting sighting, ArticleAddress? address, ArticleAddress? page) =>
        address is { NamesOneArticle: false, Form: AddressForm.Reference } && address.Key != page?.Key
            ? ShortHash.Of(address.Key)
            : FoldedTitle.Opening(sighting.Summary ?? sighting.Body?.Text);
}
