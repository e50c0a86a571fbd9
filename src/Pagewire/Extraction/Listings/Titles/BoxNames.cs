using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Tells by the class of a box, the name of its property or the address of a link that it holds who, where or whose, and neither a title nor what an entry is filed under.</summary>
internal static class BoxNames
{
    private static readonly PhraseSet s_places = new("location", "locations", "venue", "venues", "place", "places", "address", "ort", "lieu", "lieux", "lugar", "luogo");

    private static readonly PhraseSet s_others = new(
        "author", "authors", "by", "byline", "writer", "reporter", "contributor", "contributors", "columnist", "team", "staff", "contact", "user", "users", "avatar", "person", "people", "profile", "city", "where", "marker", "map", "pin", "source");

    /// <summary>Whether such a name is that of the place where something is held.</summary>
    /// <param name="value">The attribute's value; null where there is none.</param>
    public static bool IsPlace(string? value) => Has(value, s_places);

    /// <summary>Whether such a name says who, where or whose.</summary>
    /// <param name="value">The attribute's value; null where there is none.</param>
    public static bool IsOfOtherThing(string? value) => Has(value, s_places) || Has(value, s_others);

    // Words end where letters do, and before a capital after a small letter: "event-venue", "minuteLocation", "/people/".
    private static bool Has(string? value, PhraseSet names)
    {
        for (var at = 0; at < value?.Length;)
        {
            var start = at++;
            if (!char.IsLetter(value[start])) continue;
            while (at < value.Length && char.IsLetter(value[at]) && !(char.IsUpper(value[at]) && char.IsLower(value[at - 1]))) at++;
            if (names.Contains(value.AsSpan(start, at - start))) return true;
        }
        return false;
    }
}
