using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;
using Pagewire.Reading.Masthead;

namespace Pagewire.Extraction.Listings.Titles;

/// <summary>Tells the names that entries are filed under, of which a list has a few that come again, from the names of places and people and from words of other use.</summary>
/// <param name="model">The page.</param>
internal sealed class FilingNames(PageModel model)
{
    private const int FewestNames = 2;
    private const int LongestName = 40;
    private const int MostWords = 4;

    /// <summary>Whether a line may be such a name.</summary>
    /// <param name="line">One line.</param>
    public static bool MayBe(ReadOnlySpan<char> line) =>
        line.Length is > 1 and <= LongestName && char.IsLetter(line[0]) && char.IsLetter(line[^1]) && !DateShape.HasDigit(line) && !line.ContainsAny(":：") && WordCount.Of(line) <= MostWords
        && !Phrases.LeadsOn(line) && PaperName.Of(line) == PaperName.Kind.None && !FileWords.IsFile(line) && !WeekdayNames.Contains(line) && !CategoryWords.IsOfNotice(line.ToString());

    /// <summary>Whether names come again, and are of neither places nor people.</summary>
    /// <param name="names">The names of a list's entries, as often as they stand there.</param>
    /// <param name="entries">The place of the list in the page's text: what a menu before it or behind it names too is a part of the site.</param>
    /// <param name="areLinks">Whether each of them leads to one address of its own, which says more than that words come again.</param>
    public bool AreThose(IReadOnlyCollection<string> names, (int From, int To) entries, bool areLinks)
    {
        var different = names.ToHashSet(StringComparer.Ordinal);
        return different.Count >= FewestNames && (areLinks ? different.Count * 3 <= names.Count * 2 : different.Count * 2 <= names.Count + 1) && !ArePlaces(different) && (!different.All(IsPerson) || AreInMenu(different, entries));
    }

    private static bool ArePlaces(HashSet<string> names) => names.Count(name => CityZones.TryFind(name, out _)) * 2 >= names.Count;

    /// <summary>Whether a name is written as those of people are: "Eve Cooper".</summary>
    /// <param name="name">One line.</param>
    public static bool IsPerson(string name)
    {
        var words = 0;
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan()[range];
            if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsLower(word[1])) return false;
            words++;
        }
        return words is 2 or 3;
    }

    private bool AreInMenu(HashSet<string> names, (int From, int To) entries)
    {
        foreach (var link in model.Links)
            if ((model[link].TextEnd <= entries.From || model[link].TextStart >= entries.To) && model[link].TextLength <= LongestName && names.Contains(model.Line(link))) return true;
        return false;
    }
}
