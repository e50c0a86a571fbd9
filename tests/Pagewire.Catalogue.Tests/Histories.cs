using FsCheck;
using FsCheck.Fluent;
using Pagewire.Extraction;

namespace Pagewire.Catalogue.Tests;

/// <summary>Generated histories of a small site: edits, reverts, missing links, moved dates, several articles of one day and title, captures of unknown time, cut teasers, pages in many orders.</summary>
internal static class Histories
{
    private static readonly string[] s_days = ["2018-10-14", "2018-10-15", "2018-10-15T08:00:00+01:00", "2018-10-16"];
    private static readonly string?[] s_times = [null, "2018-10-16", "2018-10-17T10:00Z", "2018-10-17T11:00Z", "2018-10-18", "2018-10-20", "2018-11-01"];
    private static readonly string[] s_titles = ["Comment by the press attaché", "Statement", "On the weather", "Comment by the…"];
    private static readonly string?[] s_urls = [null, "https://example.org/1", "http://www.example.org/2/?utm_source=x", "https://example.org/three", "https://other.example/1", "/1", "/4", "https://example.org/"];
    private static readonly string?[] s_summaries = [null, "About the weather of today and tomorrow", "On the election and its results, at length", "On the election…"];
    private static readonly string[] s_sections = ["News", "NEWS", "Events", "All"];

    /// <summary>Anything goes.</summary>
    public static Gen<Shot[]> Wild { get; } = Gen.OneOf(Anything, Crowded, Columns, Respelt, Repeated, Copied(Anything), Copied(Columns), Copied(Respelt), Copied(Repeated));

    private static Gen<Shot[]> Anything => ShotsOf(
        from kind in Gen.Frequency((3, Gen.Constant(SightingKind.Listed)), (1, Gen.Constant(SightingKind.Article)))
        from day in Gen.Frequency((1, Gen.Constant<string?>(null)), (5, Gen.Elements<string?>(s_days)))
        from evidence in Gen.Elements(DateEvidence.Title, DateEvidence.DateLine, DateEvidence.StructuredData)
        from title in Gen.Elements(s_titles)
        from url in Gen.Elements(s_urls)
        from summary in Gen.Elements(s_summaries)
        from section in Gen.Elements(s_sections)
        select Sighting(kind, title, day, url, summary, section, evidence));

    /// <summary>Hardly any keys, so that items are joined and parted all the time.</summary>
    private static Gen<Shot[]> Crowded => ShotsOf(
        from title in Gen.Elements("Comment", "Statement")
        from url in Gen.Elements(null, "https://example.org/1", "https://example.org/2", "https://example.org/three", "https://other.example/1", "/1")
        from summary in Gen.Elements(null, "About the weather", "On the election")
        from day in Gen.Frequency((9, Gen.Constant<string?>("2018-10-15")), (1, Gen.Constant<string?>(null)))
        select Sighting(SightingKind.Listed, title, day, url, summary, "News", DateEvidence.DateLine));

    /// <summary>The same in fourteen categories each: nearly whatever joins or parts is more than one commit takes.</summary>
    public static Gen<Shot[]> Large { get; } = Crowded.Select(shots => shots.Select(shot => shot with { Items = [.. shot.Items.Select(item => item with { Categories = [.. Enumerable.Range(0, 14).Select(i => $"Tag {i:D2}")] })] }).ToArray());

    /// <summary>Columns under one address each: the same one on several days, and several titles on one day.</summary>
    private static Gen<Shot[]> Columns => ShotsOf(
        from title in Gen.Elements("On the lighthouse", "On the railway", "On something else")
        from day in Gen.Elements("2018-10-14", "2018-10-15")
        from url in Gen.Frequency((4, Gen.Constant("https://example.org/column")), (1, Gen.Constant("https://example.org/guests")))
        select Sighting(SightingKind.Listed, title, day, url, null, "News", DateEvidence.DateLine));

    /// <summary>Own pages and listings of two sources: titles that differ in marks, width and case, a day that gets a time or is corrected, and one address for many pages.</summary>
    private static Gen<Shot[]> Respelt =>
        from shots in ShotsOf(
            from kind in Gen.Elements(SightingKind.Listed, SightingKind.Article)
            from title in Gen.Elements("Straße am Café", "STRASSE AM CAFÉ", "Straße am Cafe\u0301.", "„Straße“ am Café", "Ｓtraße am Café", "İstanbul", "istanbul", "I\u0307stanbul", "ﬁre — now", "FIRE - NOW")
            from day in Gen.Elements(null, "2018-10-15", "2018-10-15T08:00:00+01:00", "2018-10-15T23:30:00-05:00", "2018-10-16")
            from evidence in Gen.Elements(DateEvidence.Title, DateEvidence.DateLine, DateEvidence.StructuredData)
            from url in Gen.Elements(null, "https://example.org/news.asp", "https://example.org/news.asp?id=1", "https://example.org/news.asp?id=2", "/news.asp", "https://example.org/fire")
            from summary in Gen.Elements(s_summaries)
            select Sighting(kind, title, day, url, summary, "News", evidence))
        from elsewhere in Gen.ArrayOf(Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true))), shots.Length)
        select shots.Select((shot, i) => elsewhere[i] ? shot with { Name = shot.Name.Replace("site/", "other/", StringComparison.Ordinal) } : shot).ToArray();

    /// <summary>Own pages of articles, and what other pages, of the same site and of others, give out as copies of them: with the title, one like it or another one.</summary>
    private static Gen<Shot[]> Repeated =>
        from shots in ShotsOf(
            from kind in Gen.Elements(SightingKind.Listed, SightingKind.Article)
            from title in Gen.Elements("Bridge over the river opened", "Bridge over the river opened at last", "River is closed", "Minister resigns")
            from day in Gen.Frequency((1, Gen.Constant<string?>(null)), (3, Gen.Elements<string?>("2018-10-15", "2018-10-15T08:00:00+01:00", "2018-10-16")))
            from evidence in Gen.Elements(DateEvidence.DateLine, DateEvidence.StructuredData)
            from url in Gen.Elements("https://example.org/news/5", "https://example.org/news/6", "https://other.example/bridge-over-the-river", "/news/5")
            from summary in Gen.Elements(s_summaries)
            select Sighting(kind, title, day, url, summary, "News", evidence))
        from pages in Gen.ArrayOf(Gen.Elements(null, "https://example.org/news/5", "https://example.org/news/6", "https://www.example.org/?p=5", "https://other.example/5", "https://third.example/"), shots.Length)
        select shots.Select((shot, i) => shot with { PageUrl = pages[i] }).ToArray();

    /// <summary>A well-kept site: each article always under its own address and once on a page, while its title, date and text are edited.</summary>
    public static Gen<Shot[]> Addressed { get; } = OncePerPage(s => s.Url, ShotsOf(
        from kind in Gen.Frequency((3, Gen.Constant(SightingKind.Listed)), (1, Gen.Constant(SightingKind.Article)))
        from article in Gen.Choose(1, 5)
        from edit in Gen.Choose(1, 3)
        from day in Gen.Elements(null, "2018-10-15", "2018-10-16")
        from summary in Gen.Elements(s_summaries)
        from section in Gen.Elements(s_sections)
        select Sighting(kind, $"Article {article}, edition {edit}", day, $"https://example.org/{article}", summary, section, DateEvidence.DateLine)))
        // An entry that leads to the page it stands on has no address of its own.
        .Select(shots => shots.Select(s => s with { PageUrl = s.Article?.Url ?? "https://example.org/index" }).ToArray());

    /// <summary>Text captures: no address anywhere, day and title never change.</summary>
    public static Gen<Shot[]> Plain { get; } = OncePerPage(s => s.Title, ShotsOf(
        from kind in Gen.Frequency((3, Gen.Constant(SightingKind.Listed)), (1, Gen.Constant(SightingKind.Article)))
        from article in Gen.Choose(1, 5)
        from section in Gen.Elements(s_sections)
        from summary in Gen.Elements(s_summaries)
        select Sighting(kind, $"Article {article}", $"2018-10-1{article}", null, summary, section, DateEvidence.DateLine)))
        .Select(shots => shots.Select(s => s with { PageUrl = null }).ToArray());

    /// <summary>The same history, and later copies of some of its pages, saved so that nothing tells their own address: links are as the page writes them.</summary>
    public static Gen<Shot[]> Copied(Gen<Shot[]> histories) =>
        from shots in histories
        from copied in Gen.ArrayOf(Gen.Elements(true, false), shots.Length)
        select shots.Concat(shots.Where((_, i) => copied[i]).Select(WithoutAddress)).ToArray();

    private static Shot WithoutAddress(Shot shot) => shot with
    {
        Name = shot.Name + " copy",
        CapturedAt = shot.CapturedAt?.AddDays(1),
        PageUrl = null,
        Article = shot.Article is { } article ? article with { Url = null } : null,
        Items = [.. shot.Items.Select(item => item with { Url = Uri.TryCreate(item.Url, UriKind.Absolute, out var url) && url.Scheme != Uri.UriSchemeFile ? url.PathAndQuery : item.Url })],
    };

    private static Gen<Shot[]> OncePerPage(Func<Sighting, string?> article, Gen<Shot[]> shots) => shots.Select(all => all
        .Select(s => s with { Items = [.. s.Items.DistinctBy(article).Where(i => s.Article is null || article(i) != article(s.Article))] }).ToArray());

    private static Sighting Sighting(SightingKind kind, string title, string? day, string? url, string? summary, string section, DateEvidence evidence) =>
        (kind == SightingKind.Listed ? World.Listed(title, day, url, summary, section) : World.Article(title, day, url, summary ?? "Body", section))
        with
        { PublishedFrom = day is null ? DateEvidence.None : evidence, Authors = [section + " desk"] };

    private static Gen<Shot[]> ShotsOf(Gen<Sighting> sighting) =>
        from shots in Gen.ListOf(
            from time in Gen.Elements(s_times)
            from page in Gen.Elements(null, "https://example.org/1", "https://example.org/index")
            from sightings in Gen.ListOf(sighting)
            select (time, page, sightings: sightings.Take(5).ToArray()))
        select shots.Take(9).Select((s, i) => World.Shot($"{i}", s.time, s.sightings) with { PageUrl = s.page }).ToArray();
}
