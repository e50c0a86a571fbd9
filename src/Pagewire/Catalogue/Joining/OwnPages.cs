using Pagewire.Extraction.Wording;

namespace Pagewire.Catalogue.Joining;

/// <summary>Tells an article that was edited from several articles whose pages state one address.</summary>
internal static class OwnPages
{
    /// <summary>Whether some of them are different articles. Where one pair is, it stays so however many come to them.</summary>
    /// <param name="strands">Strands of one address.</param>
    public static bool AreOfSeveralArticles(IReadOnlyList<Strand> strands)
    {
        var pages = strands.Where(s => s.ArticleTitle is not null).Select(s => (s.Day, Title: s.ArticleTitle!)).Distinct().Select(page => new TitledPage(page.Day, page.Title)).ToList();
        if (pages.Count < 2) return false;
        var names = AddressWords.NamesArticle(strands[0].Address!.Place);
        return pages.Index().Any(one => pages.Skip(one.Index + 1).Any(other => AreTwo(one.Item, other, names)));
    }

    // An article's title and day are corrected, and its title is rewritten on the same day. An address that looks like that of many is believed less.
    private static bool AreTwo(TitledPage one, TitledPage other, bool names)
    {
        var days = one.Day is not null && other.Day is not null && one.Day != other.Day;
        if (names && !days) return false;
        if (!one.HasMuchInCommonWith(other)) return true;
        return !names && days && !one.Title.StartsWith(other.Title, StringComparison.Ordinal) && !other.Title.StartsWith(one.Title, StringComparison.Ordinal);
    }
}
