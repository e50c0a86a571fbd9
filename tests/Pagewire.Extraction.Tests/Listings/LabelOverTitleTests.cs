namespace Pagewire.Extraction.Tests.Listings;

public class LabelOverTitleTests
{
    [Theory]
    [InlineData("<div class='q7'><span>{1}</span><h3><a href='/s/{0}'>{2}</a></h3><p>The museum at the quay is open again.</p><small>{0} March 2024</small></div>")]
    [InlineData("<div><div>{1}</div><div><h3><a href='/s/{0}'>{2}</a></h3></div><div>The museum at the quay is open again.</div></div>")]
    [InlineData("<a href='/s/{0}'><div>{1}</div><h2>{2}</h2><p>{0} March 2024</p></a>")]
    [InlineData("<div><div>{1}</div><div>{0} March 2024</div><h3><a href='/s/{0}'>{2}</a></h3></div>")]
    public void A_name_alone_over_titles_that_comes_again_is_what_the_entry_is_filed_under(string markup) =>
        Assert.Equal(["Culture", "Transport", "Culture", "Sport", "Transport"], Labels(markup, "Culture", "Transport", "Culture", "Sport", "Transport"));

    [Theory]
    [InlineData("<div><p><span>{1}</span> <span>{0} March 2024</span></p><h3><a href='/s/{0}'>{2}</a></h3></div>")]
    [InlineData("<div><span>{0} March 2024</span><span>{1}</span><a href='/s/{0}'>{2}</a></div>")]
    [InlineData("<div><span>{0} March 2024</span> <img alt='{1}' src='/i/k.gif'> <a href='/s/{0}'>{2}</a></div>")]
    public void So_is_one_beside_the_day_or_drawn_before_the_title(string markup) =>
        Assert.Equal(["Culture", "Transport", "Culture", "Sport", "Transport"], Labels(markup, "Culture", "Transport", "Culture", "Sport", "Transport"));

    [Theory]
    [InlineData("Culture of the quay", "Night buses again", "The choir sings", "Forty boats", "Rails are laid")]
    [InlineData("Eve Cooper", "Adam Orme", "Eve Cooper", "Adam Orme", "Eve Cooper")]
    [InlineData("Vienna", "Graz", "Vienna", "Berlin", "Berlin")]
    [InlineData("Hall 1", "Hall 2", "Hall 1", "Hall 2", "Hall 1")]
    [InlineData("Monday", "Tuesday", "Monday", "Tuesday", "Monday")]
    [InlineData("Read more", "Share", "Read more", "Share", "Share")]
    public void Other_lines_over_titles_are_no_categories(string one, string two, string three, string four, string five) =>
        Assert.Equal([null, null, null, null, null], Labels("<div class='q7'><span>{1}</span><h3><a href='/s/{0}'>{2}</a></h3><small>{0} March 2024</small></div>", one, two, three, four, five));

    [Theory]
    [InlineData("class='card-location'")]
    [InlineData("class='author_name'")]
    [InlineData("itemprop='author'")]
    public void What_its_box_calls_a_place_or_an_author_is_no_category(string attribute) =>
        Assert.Equal([null, null, null, null, null], Labels($"<div class='q7'><div {attribute}><span>{{1}}</span></div><h3><a href='/s/{{0}}'>{{2}}</a></h3><small>{{0}} March 2024</small></div>", "Quay", "Mill", "Quay", "Mill", "Quay"));

    [Fact]
    public void Names_as_of_people_are_categories_where_the_menu_has_them_too() =>
        Assert.Equal(["Public Safety", "City Council", "Public Safety", "City Council", "City Council"],
            Labels("<div class='q7'><span>{1}</span><h3><a href='/s/{0}'>{2}</a></h3><small>{0} March 2024</small></div>", "Public Safety", "City Council", "Public Safety", "City Council", "City Council", "<nav><a href='/safety'>Public Safety</a> <a href='/council'>City Council</a></nav>"));

    private static readonly string[] s_titles = ["Museum reopens after repairs", "Night buses return to the harbour", "Choir wins the prize of the coast", "Results of the spring regatta", "Tram works end early"];

    private static IEnumerable<string?> Labels(string markup, string one, string two, string three, string four, string five, string menu = "")
    {
        string[] names = [one, two, three, four, five];
        var rows = string.Concat(names.Select((name, n) => string.Format(System.Globalization.CultureInfo.InvariantCulture, markup, n + 1, name, s_titles[n])));
        var items = Extractor.Extract(Pages.Html($"<html lang=en><body>{menu}<main><h1>Latest</h1>{rows}</main></body></html>")).Items;
        Assert.Equal(s_titles, items.Select(item => item.Title));
        return items.Select(item => item.Categories.FirstOrDefault(name => name != "Latest"));
    }
}
