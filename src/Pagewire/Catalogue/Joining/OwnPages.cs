using Pagewire.Extraction.Wording;

namespace Pagewire.Catalogue.Joining;

/// <summary>Tells an article that was edited from several articles whose pages state one address.</summary>
internal static class OwnPages
{
    /// <summary>Whether some of them are different articles. Where one pair is, it stays so however many come to them.</summary>
    /// <param name="strands">Strands of one address.</param>
    public static bool AreOfSeveralArticles(IReadOnlyList<Strand> strands)
    {
        var pages = strands.Where(s => s.ArticleTitle is not null).Select(s => (s.Day, Title: s.ArticleTitle!)).Distinct().Select(page => new OwnPage(page.Day, page.Title)).ToList();
        if (pages.Count < 2) return false;
        var names = AddressWords.NamesArticle(strands[0].Address!.Place);
        return pages.Index().Any(one => pages.Skip(one.Index + 1).Any(other => AreTwo(one.Item, other, names)));
    }

    /// <summary>Whether the titles of some of them have too little in common for one to be a copy of the other. Where one pair's have, it stays so however many come to them.</summary>
    /// <param name="strands">Strands of an address and of its copies.</param>
    public static bool AreNoCopies(IReadOnlyList<Strand> strands)
    {
        var pages = strands.Select(s => (s.Day, Title: s.AnyTitle!)).Distinct().Select(page => new OwnPage(page.Day, page.Title)).ToList();
        return pages.Index().Any(one => pages.Skip(one.Index + 1).Any(other => !HaveMuchInCommon(one.Item, other)));
    }

    // An article's title and day are corrected, and its title is rewritten on the same day. An address that looks like that of many is believed less.
    private static bool AreTwo(OwnPage one, OwnPage other, bool names)
    {
        var days = one.Day is not null && other.Day is not null && one.Day != other.Day;
        if (names && !days) return false;
        if (!HaveMuchInCommon(one, other)) return true;
        return !names && days && !one.Title.StartsWith(other.Title, StringComparison.Ordinal) && !other.Title.StartsWith(one.Title, StringComparison.Ordinal);
    }

    // Of what has no day, the beginnings of titles are the same.
    private static bool HaveMuchInCommon(OwnPage one, OwnPage other) => one.Day is not null && other.Day is not null
        ? FoldedTitle.HaveMuchInCommon(one.Runs, other.Runs)
        : FoldedTitle.HaveMuchInCommon(one.FirstRuns, other.FirstRuns);

    // Of each title what it is compared by, once: it is compared with all others.
    private sealed class OwnPage(string? day, string title)
    {
        public string? Day => day;

        public string Title => title;

        public HashSet<long> Runs { get; } = FoldedTitle.Runs(title);

        public HashSet<long> FirstRuns { get; } = FoldedTitle.Runs(FoldedTitle.Beginning(title));
    }
}
