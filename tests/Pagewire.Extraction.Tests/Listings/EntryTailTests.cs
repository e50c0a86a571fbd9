namespace Pagewire.Extraction.Tests.Listings;

/// <summary>What follows the last entry of a list is the page's: the entry reads the same when others have come after it.</summary>
public class EntryTailTests
{
    private const string LastTeaser = "The last of the three teasers speaks of the harbour wall.";

    public static TheoryData<string> Tails { get; } =
    [
        """<nav class="pagination" aria-label="Pages"><span aria-current="page">1</span> <a href="/news?page=2">2</a> <a href="/news?page=3">3</a> <a href="/news?page=2">Next page</a></nav>""",
        """<nav><a href="/news?page=2">Older news of the council and its committees</a></nav>""",
        """<div class="pager"><a href="/news?page=2">2</a> <a href="/news?page=3">3</a></div>""",
        """<ul class="pages"><li>1</li><li><a href="/news?page=2">2</a></li><li><a href="/news?page=3">3</a></li></ul>""",
        """<p>Pages: 1 <a href="/news?page=2">2</a> <a href="/news?page=3">3</a></p>""",
        """<p><a href="/news?page=2">Older posts</a></p>""",
        """<p><a href="/news?page=2">← Older posts</a> <a href="/news?page=0">Newer posts →</a></p>""",
        """<a href="/news?page=2">Older posts</a>""",
        """Page 1 of 14""",
        """<div>1 | <a href="/news?page=2">2</a> | <a href="/news?page=3">3</a> | <a href="/news?page=2">Next</a></div>""",
        """<footer>The harbour council sits on the second floor of the old customs house.</footer>""",
        """<div class="share">Tell your friends and neighbours about the news of the harbour</div>""",
        """<div class="related-links"><p>Everything else that happened on the quay this year</p></div>""",
    ];

    [Theory, MemberData(nameof(Tails))]
    public void After_articles_it_is_no_part_of_the_last_summary(string tail) =>
        AssertTail(e => $"<article><h2><a href='/n/{e.Slug}'>{e.Title}</a></h2><p><time datetime='{e.Day}'>{e.Day}</time></p><p>{e.Teaser}</p></article>", tail);

    [Theory, MemberData(nameof(Tails))]
    public void After_loose_headings_and_paragraphs_it_is_no_part_of_the_last_summary(string tail) =>
        AssertTail(e => $"<h3><a href='/n/{e.Slug}'>{e.Title}</a></h3><p>{e.Day}</p><p>{e.Teaser}</p>", tail);

    [Fact]
    public void A_share_bar_inside_every_entry_is_no_part_of_its_summary() =>
        AssertTail(e => $"<div class='item'><h3><a href='/n/{e.Slug}'>{e.Title}</a></h3><p>{e.Day}</p><p>{e.Teaser}</p><div class='share'>Tell your friends and neighbours about it</div></div>", "");

    [Fact]
    public void Entries_that_stand_inside_such_a_part_keep_their_summaries() =>
        AssertTail(e => $"<div class='related-item'><h3><a href='/n/{e.Slug}'>{e.Title}</a></h3><p>{e.Day}</p><p class='related-text'>{e.Teaser}</p></div>", "");

    private static void AssertTail(Func<Shown, string> entry, string tail)
    {
        Shown[] all =
        [
            new("bridge", "Council closes the bridge for a week", "2024-03-15", "The first of the three teasers speaks of the old bridge."),
            new("school", "New school opens its doors in autumn", "2024-03-12", "The second of the three teasers speaks of the new school."),
            new("wall", "Work on the flood wall begins at last", "2024-03-08", LastTeaser),
        ];
        var capture = Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>News</h1>\n{string.Join("\n", all.Select(entry))}\n{tail}\n</main></body></html>", "https://www.example.org/news"));
        Assert.Equal(all.Select(e => e.Title), capture.Items.Select(i => i.Title));
        Assert.Equal(all.Select(e => e.Teaser), capture.Items.Select(i => i.Summary));
    }

    private sealed record Shown(string Slug, string Title, string Day, string Teaser);
}
