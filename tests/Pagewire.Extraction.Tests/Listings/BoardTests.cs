namespace Pagewire.Extraction.Tests.Listings;

public class BoardTests
{
    private static readonly string[] s_topics = ["Which paint lasts on an iron pier", "How deep is the inner basin", "Lost oar near the old crane", "Ferry times in the winter months", "Where to buy strong rope", "The lamps are out again", "Best place to watch the regatta", "Who keeps the harbour log now"];

    [Fact]
    public void Who_wrote_last_is_a_column_of_the_topics_row_and_no_entry()
    {
        string[] topics = ["Pier paint", "How deep is the inner basin of the harbour", "Lost oar near the old crane, and who has it", "The new lamps on the outer pier are out again", "Winter ferries", "Where to buy rope", "The best place to watch the regatta", "Who keeps the harbour log now?"];
        string[] names = ["annix", "bob", "cleo", "dora7", "emil", "finn", "gus", "hanna"];
        static string Post(string name, string day) => $"<td><span><a href='/u/{name}'><img src='/{name}.png'></a></span><a href='/u/{name}'>{name}</a> <br><span>{day}, 2014 at 6:28 AM</span></td>";
        var rows = string.Concat(topics.Select((topic, i) => $"<tr><td><a href='/t/{i}'>{topic}</a><div><a href='/b/{i % 5}'>Board {"abcde"[i % 5]}</a></div></td>{Post(names[i], $"November {10 + i}")}<td>6</td><td>41</td>{Post(names[(i * 3 + 1) % 8], $"December {1 + i % 4}")}</tr>"));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body><h1>Board</h1><table>{rows}</table></body></html>", "https://board.example/")).Items;
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"https://board.example/t/{i}"), items.Select(item => item.Url));
    }

    [Fact]
    public void The_last_of_the_most_read_stories_does_not_lead_the_newest()
    {
        static string Story(string kind, int i) => $"<article class='{kind}'><h3><a href='/{kind}/{i}'>{s_topics[i]}, a {kind} story</a></h3><time datetime='2015-0{(kind == "new" ? 9 : 3)}-0{i + 1}'>{i + 1}</time>{(kind == "top" ? "<p>It was read by many people in the harbour and beyond it.</p>" : "")}</article>";
        var (top, newest) = (string.Concat(Enumerable.Range(0, 3).Select(i => Story("top", i))), string.Concat(Enumerable.Range(0, 8).Select(i => Story("new", i))));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body><main><div><h2>Popular stories of the harbour</h2>{top}</div><section><h2>Recent stories of the harbour</h2>{newest}</section></main></body></html>", "https://harbour.example/")).Items;
        Assert.Equal(8, items.Count);
    }

    [Fact]
    public void A_bullet_before_a_title_is_none_of_it()
    {
        var rows = string.Concat(s_topics.Select((topic, i) => $"<li><a href='/t/{i}'>● {topic}</a> <span>1{i}.11.2014</span></li>"));
        Assert.Equal(s_topics, Extractor.Extract(Pages.Html($"<html lang=en><body><ul>{rows}</ul></body></html>", "https://board.example/")).Items.Select(item => item.Title));
    }

    [Theory]
    [InlineData("annix", "bob", "cleo", "dora", "emil", "finn")]
    [InlineData("Ann Pell", "Bob Orme", "Cleo Hart", "Dora Lamb", "Emil Reed", "Finn Wade")]
    public void Who_wrote_last_in_the_rows_of_a_board_that_is_no_table_is_no_entry(params string[] users)
    {
        var rows = string.Concat(Enumerable.Range(1, 6).Select(i => $"<div class=item><div class=cell><div class=title><a href='/threads/{i}'>How do I moor a boat of {i} tons here?</a></div><div>{users[^i]}, <time datetime='2024-03-0{i}'>Mar {i}, 2024</time></div></div><div class=cell><dl><dt>Replies</dt><dd>{i}</dd></dl></div><div class=cell><a href='/threads/{i}/latest'><time datetime='2024-04-0{i}'>Apr {i}, 2024</time></a><div><a href='/members/hal.{i}/'>{users[i - 1]}</a></div></div></div>"));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><head><title>Boats - Pier board</title><meta property='og:type' content='website'></head><body><main><h1>Boats</h1><div class=list>{rows}</div></main></body></html>", "https://pier.example/boats")).Items;
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"How do I moor a boat of {i} tons here?"), items.Select(item => item.Title));
    }
}
