namespace Pagewire.Extraction.Tests.Listings;

/// <summary>Front pages and sections that show their stories in several ways.</summary>
public class FrontPageTests
{
    [Fact]
    public void Further_links_under_headlines_are_parts_of_the_stories()
    {
        var stories = string.Concat(Enumerable.Range(1, 6).Select(i => $"<div class=story><h2><a href='/n/{i}'>The pier is closed for the {i}th time</a></h2><div class=more>More: <a href='/old/{i}'>The year {i} in the old harbour of the town</a></div></div>"));
        var items = Read($"<main>{stories}</main>").Items;
        Assert.Equal(Enumerable.Range(1, 6).Select(i => $"The pier is closed for the {i}th time"), items.Select(item => item.Title));
    }

    [Fact]
    public void What_a_section_lists_under_its_names_are_the_stories()
    {
        var sections = string.Concat(Enumerable.Range(1, 3).Select(i => $"<div class=section><h2><a href='/s/{i}'>Harbour {i}</a></h2><ul>{string.Concat(Enumerable.Range(1, 4).Select(j => $"<li><a href='/n/{i}{j}'>The pier is closed for the {j}th time in {i}</a></li>"))}</ul></div>"));
        Assert.Equal(12, Read($"<main>{sections}</main>").Items.Count);
    }

    [Theory]
    [InlineData("Podcasts of the harbour", "All podcasts", 6)]
    [InlineData("The most read of the week", "Most read", 6)]
    [InlineData("News of the harbour", "All podcasts", 0)]
    public void What_the_page_itself_is_about_is_no_side_list(string page, string heading, int count)
    {
        var shows = string.Concat(Enumerable.Range(1, 6).Select(i => $"<div><h3><a href='/shows/{i}'>The pier at night, part {i}</a></h3><p>A walk along the planks with the keeper, who lights the lamps.</p></div>"));
        Assert.Equal(count, Read($"<main><h1>{page}</h1><h2>{heading}</h2>{shows}</main>").Items.Count);
    }

    [Theory]
    [InlineData("/2024/03/04/the-{0}th-lamp-is-out-again", 8)]
    [InlineData("/how-to-moor-a-boat-{0}", 4)]
    [InlineData("https://lamps.example/2024/03/04/the-{0}th-lamp-is-out-again", 4)]
    public void What_leads_to_pages_of_the_same_kind_as_the_dated_news_is_news_too(string address, int count)
    {
        var dated = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><h3><a href='/2024/03/0{i}/the-pier-is-closed-{i}-times'>The pier is closed for the {i}th time</a></h3><time datetime='2024-03-0{i}'>{i} March 2024</time></li>"));
        var others = string.Concat(Enumerable.Range(1, 4).Select(i => $"<p><a href='{string.Format(System.Globalization.CultureInfo.InvariantCulture, address, i)}'>The {i}th lamp on the pier is out again</a></p>"));
        Assert.Equal(count, Read($"<main><ul>{dated}</ul><div>{others}</div></main>").Items.Count);
    }

    private static Capture Read(string body) => Extractor.Extract(Pages.Html($"<html lang=en><head><title>Pier News</title></head><body>{body}</body></html>", "https://pier.example/"));
}
