using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>What the class of a box says is in it, beside titles and texts.</summary>
/// <param name="model">The page.</param>
internal sealed class BoxNames(PageModel model)
{
    private static readonly PhraseSet s_places = new("location", "venue", "place", "address", "ort", "lieu", "lugar", "luogo");

    private static readonly PhraseSet s_others = new("author", "byline", "writer", "reporter", "user", "avatar", "person", "profile", "city", "where", "marker", "map", "pin", "source");

    /// <summary>Whether a box is named after the place where something is held.</summary>
    /// <param name="place">The box.</param>
    public bool IsPlace(int place) => Says(place, "class", s_places) || Says(place, "itemprop", s_places);

    /// <summary>Whether a box is named after who, where or whose.</summary>
    /// <param name="place">The box.</param>
    public bool IsOfOtherThing(int place) => IsPlace(place) || Says(place, "class", s_others) || Says(place, "itemprop", s_others);

    // Words end at a hyphen, an underscore and before a capital after a small letter: "event-venue", "minuteLocation".
    private bool Says(int place, string attribute, PhraseSet names)
    {
        if (model[place].Element.GetAttribute(attribute) is not { } value) return false;
        for (var at = 0; at < value.Length;)
        {
            var start = at++;
            if (!char.IsLetter(value[start])) continue;
            while (at < value.Length && char.IsLetter(value[at]) && !(char.IsUpper(value[at]) && char.IsLower(value[at - 1]))) at++;
            if (names.Contains(value.AsSpan(start, at - start))) return true;
        }
        return false;
    }
}
