namespace Pagewire.Catalogue.Joining;

/// <summary>The names of registers and sets inside a strand.</summary>
internal static class Fields
{
    public const string Title = "title";
    public const string Url = "url";
    public const string Published = "published";
    public const string Summary = "summary";
    public const string Body = "body";
    public const string Image = "image";
    public const string Language = "language";

    /// <summary>Of a copy: where it stands, which is not where its <see cref="Url"/> leads.</summary>
    public const string Place = "place";

    public const string Authors = "authors";
    public const string Categories = "categories";
    public const string Enclosures = "enclosures";
    public const string Uploads = "uploads";

    /// <summary>The register of what an item's own page says.</summary>
    public static string OfArticle(string field) => field + ".article";

    /// <summary>The register of what listings say.</summary>
    public static string OfListing(string field) => field + ".listed";

    /// <summary>The register, or the set, of what a copy says that stands at another address.</summary>
    public static string OfCopy(string field) => field + ".copy";

    /// <summary>Whether a register holds addresses.</summary>
    public static bool IsUrl(string register) => register == OfArticle(Url) || register == OfListing(Url) || register == OfCopy(Url);

    /// <summary>The most values that a set keeps.</summary>
    public static int MostInSet(string set) => set == Uploads ? 100 : 50;
}
