using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>Judges how sure it is that a list is one of news.</summary>
internal static class ListScore
{
    /// <summary>Menus and services have shorter names.</summary>
    public const int LeastWords = 4;

    /// <summary>From so many words on a title says something.</summary>
    public const int FewWords = 3;

    private const int MostWords = 30;

    /// <summary>What an entry has over its title, in characters, where there is a teaser.</summary>
    public const int Teaser = 80;

    /// <summary>What an entry counts that has no title.</summary>
    public const double Untitled = -0.5;

    /// <summary>What a title of several words counts.</summary>
    public const double FullTitle = 0.8;

    /// <summary>What a title of few words counts, or one that a list's heading gives to its entries.</summary>
    public const double Named = 0.5;

    /// <summary>What it counts that the title is a heading.</summary>
    public const double Heading = 0.4;

    /// <summary>What an address counts.</summary>
    public const double Linked = 0.3;

    /// <summary>What a teaser counts.</summary>
    public const double Teased = 0.2;

    /// <summary>What a date counts that stands on a line of its own or is marked as one.</summary>
    public const double Dated = 1.2;

    /// <summary>What a date counts that only the address has.</summary>
    public const double DatedByAddress = 0.6;

    /// <summary>Rates a list.</summary>
    /// <param name="list">The list; its score and share of dates are set.</param>
    public static void Rate(EntryList list)
    {
        double sum = 0;
        int papers = 0, ownPapers = 0, bare = 0, dated = 0, filed = 0, titled = 0, words = 0, headings = 0, teased = 0, linked = 0;
        var above = -1;
        foreach (var entry in list.Entries)
        {
            var length = entry.Title is null ? 0 : WordCount.Of(entry.Title);
            sum += Of(entry, length);
            // Under one date, papers beside something else are parts of a row.
            if (entry.IsPaper && entry.DateFromHeader && entry.Segment.Header == above) sum -= 2;
            above = entry.Segment.Header;
            if (entry.IsPaper) papers++;
            if (entry.IsPaper && entry.IsOnOwnDay) ownPapers++;
            if (entry.Published is not null && entry.Evidence != DateEvidence.Url) dated++;
            if (entry.Evidence == DateEvidence.Url) filed++;
            if (entry.IsBare) bare++;
            if (entry.Title is null) continue;
            titled++;
            words += length;
            if (entry.TitleIsHeading) headings++;
            if (HasTeaser(entry)) teased++;
            if (entry.Url is not null) linked++;
        }
        var count = list.Entries.Count;
        list.Dated = (double)dated / count;
        list.IsOfPapers = (papers * 2 > titled || list.IsOfMeetingDays) && !list.IsOfCards;
        // Meetings with papers on days of their own have the name of their heading, and so have those whose papers are still to come and days under the name of a meeting.
        if (list.IsOfPapers) (titled, sum) = (titled + bare, sum + ownPapers * (Named - OfTitle(1)) + bare * (Named + Dated - Untitled));
        list.Quality = sum / count;
        list.Words = (double)words / Math.Max(1, titled);
        list.Score = Of(sum / count, count, list.Region, list.Dated) * Trust(count, titled, linked, dated, list.Words < LeastWords && (headings + teased) * 2 < count && filed * 10 < count * 8);
        list.Linked = (double)linked / count;
    }

    /// <summary>The score of a list by that of its entries.</summary>
    /// <param name="quality">The mean of its entries.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="region">Where on the page they stand.</param>
    /// <param name="dated">The share of them that is dated.</param>
    public static double Of(double quality, int count, Traits region, double dated) => quality * Math.Sqrt(Math.Min(count, 100)) * RegionFactor(region, dated);

    /// <summary>How far a list is to be trusted whose entries lack what news have.</summary>
    /// <param name="count">How many entries there are.</param>
    /// <param name="titled">How many of them have a title.</param>
    /// <param name="linked">How many have an address.</param>
    /// <param name="dated">How many are dated.</param>
    /// <param name="areNames">Whether the titles are short, and most without heading and teaser.</param>
    public static double Trust(int count, int titled, int linked, int dated, bool areNames)
    {
        if (titled * 2 < count) return 0;
        var undated = dated * 2 < count;
        // Without dates, only lists of real titles are news: several words each, or headings, or teasers under them.
        var trust = (count < 3 && dated < count) || (undated && areNames) ? 0.1 : 1;
        // Headings without dates and links of their own are the parts of one text.
        return undated && linked * 2 < count ? trust * 0.05 : trust;
    }

    private static bool HasTeaser(Entry entry) => entry.Segment.TextTo - entry.Segment.TextFrom > entry.Title!.Length + Teaser;

    private static double Of(Entry entry, int words)
    {
        if (entry.Title is null) return Untitled;
        // A paragraph that stands where a title could is none.
        var score = words > MostWords && !entry.TitleIsHeading ? 0.2 : OfTitle(words);
        if (entry.TitleIsHeading) score += Heading;
        if (entry.Url is not null) score += Linked;
        if (HasTeaser(entry)) score += Teased;
        if (entry.Published is not null) score += entry.Evidence >= DateEvidence.DateLine ? Dated : entry.Evidence >= DateEvidence.Url ? DatedByAddress : 0.8;
        // Under a dated headline other links are its files; else they are other entries.
        var isHeadline = entry.TitleIsHeading && words >= 3 && (entry.Evidence >= DateEvidence.DateLine && entry.OtherDates == 0 || entry.DayInTitle);
        score -= (isHeadline ? 0.2 : 0.7) * Math.Min(4, entry.OtherTitles);
        return score - OfOtherDates(entry);
    }

    /// <summary>What a title counts.</summary>
    /// <param name="words">How many words it has.</param>
    public static double OfTitle(int words) => words >= 5 ? FullTitle : words >= FewWords ? Named : 0.1;

    /// <summary>What days beside an entry's own count against it.</summary>
    /// <param name="entry">The entry.</param>
    public static double OfOtherDates(Entry entry) => 0.7 * Math.Min(3, entry.OtherDates);

    private static double RegionFactor(Traits region, double dated)
    {
        if ((region & (Traits.Popular | Traits.Consent | Traits.Login | Traits.Comments | Traits.Hidden | Traits.Tags)) != 0) return 0.05;
        if ((region & (Traits.Navigation | Traits.Footer | Traits.Paging)) != 0) return dated > 0.7 ? 0.5 : 0.05;
        if ((region & Traits.Related) != 0) return 0.4;
        if ((region & Traits.Aside) != 0) return dated > 0.7 ? 0.5 : 0.15;
        if ((region & Traits.Header) != 0) return 0.4;
        return 1;
    }
}
