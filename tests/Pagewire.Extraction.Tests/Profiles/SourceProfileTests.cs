using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Profiles;

namespace Pagewire.Extraction.Tests.Profiles;

public class SourceProfileTests
{
    private const string Page = """
        <html lang="en"><body><div class="n"><i>03/04/2018</i> <u>Ferry sails again</u> <a href="/f">details</a></div><div class="n"><i>02/04/2018</i> <u>Briefing on the ice</u> <a href="/b">details</a></div><div class="n"><u>Advert: ropes</u></div></body></html>
        """;

    [Fact]
    public void Selectors_order_rules_and_drops_are_obeyed()
    {
        var profile = Parse("""
            {"dateOrder": "day-first", "items": {"item": "div.n", "title": "u", "link": "a", "date": "i"}, "categories": [{"title": "^briefing", "category": "Briefings"}], "drop": ["^advert"]}
            """);
        var capture = Extractor.Extract(Pages.Html(Page, "https://www.example.org/"), profile);
        Assert.Equal(["2018-04-03 Ferry sails again https://www.example.org/f", "2018-04-02 Briefing on the ice https://www.example.org/b"], capture.Items.Select(i => $"{i.Published} {i.Title} {i.Url}"));
        Assert.Equal(["Briefings"], capture.Items[1].Categories);
        Assert.Equal(DateEvidence.Profile, capture.Items[0].PublishedFrom);
        Assert.Equal(1, capture.Dropped["line that the profile drops"]);
    }

    [Fact]
    public void The_order_of_day_and_month_holds_for_texts_too()
    {
        var capture = Extractor.Extract(Pages.Text("03/04/2018 - Ferry sails again\n02/04/2018 - Ice"), new SourceProfile { DateOrder = DateOrder.DayFirst });
        Assert.Equal("2018-04-03", capture.Items[0].Published.ToString());
    }

    [Fact]
    public void Half_a_character_in_a_profile_is_read_as_one_that_is_unknown() =>
        Assert.Equal("Ferries \uFFFD, ferries \U0001F6A2, C:\\ud83d", Parse("""{"title": "Ferries \ud83d, ferries \ud83d\udea2, C:\\ud83d"}""").Title);

    [Theory]
    [InlineData("""{"zone": "Europe/Atlantis"}""", "p.json: zone: expected an IANA time zone such as \"Europe/London\", found \"Europe/Atlantis\".")]
    [InlineData("""{"language": "english"}""", "p.json: language: expected a BCP 47 language tag such as \"en\" or \"pt-BR\", found \"english\".")]
    [InlineData("""{"language": "pt_BR"}""", "p.json: language: expected a BCP 47 language tag such as \"en\" or \"pt-BR\", found \"pt_BR\".")]
    [InlineData("""{"items": {"title": "h3"}}""", "p.json: items.item: missing, expected a CSS selector that finds each entry.")]
    [InlineData("""{"items": {"item": "div["}}""", "p.json: items.item: expected a CSS selector, found \"div[\".")]
    [InlineData("""{"titel": "x"}""", "p.json: titel: unknown, perhaps title is meant; expected one of title, home, zone, language, dateOrder, items, article, categories, drop.")]
    [InlineData("""{"dateOrder": "dmy"}""", "p.json: dateOrder: expected \"day-first\", \"month-first\" or \"year-first\", found \"dmy\".")]
    [InlineData("""{"drop": "x"}""", "p.json: drop: expected a list, found a text.")]
    [InlineData("""{"title": "a", "title": "b"}""", "p.json: title: stands there twice, expected once.")]
    [InlineData("""{"items": {"item": "  "}}""", "p.json: items.item: expected a text that is not empty, found an empty text.")]
    [InlineData("""[]""", "p.json: the whole: expected an object, found a list.")]
    public void Every_fault_names_the_file_the_property_and_what_was_expected(string json, string expected)
    {
        Assert.False(SourceProfile.TryParse(json, "p.json", out _, out var error));
        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("""{"drop": ["(a"]}""", "p.json: drop[0]: expected a ) for every ( at character 2 of the regular expression \"(a\".")]
    [InlineData("""{"drop": ["a)"]}""", "p.json: drop[0]: expected a ( for every ) at character 2 of the regular expression \"a)\".")]
    [InlineData("""{"drop": ["x", "ab[c"]}""", "p.json: drop[1]: expected a ] for every [ at character 4 of the regular expression \"ab[c\".")]
    [InlineData("""{"drop": ["a**"]}""", "p.json: drop[0]: expected one repetition, or parentheses round what is repeated twice at character 3 of")]
    [InlineData("""{"drop": ["*a"]}""", "p.json: drop[0]: expected something that is repeated at character 1 of")]
    [InlineData("""{"drop": ["[z-a]"]}""", "p.json: drop[0]: expected the lower character first at character")]
    [InlineData("""{"drop": ["a\\"]}""", "p.json: drop[0]: expected a character behind the \\ at character 2 of")]
    [InlineData("""{"drop": ["\\p{Letters}"]}""", "p.json: drop[0]: expected a category of characters such as \\p{L} at character")]
    [InlineData("""{"drop": ["(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa😀b"]}""", "p.json: drop[0]: expected a ) for every ( at character 102 of the regular expression \"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…\".")]
    [InlineData("""{"categories": [{"title": "ab(?=x)", "category": "c"}]}""", "p.json: categories[0].title: expected no back-reference and no look-around at character 3 of the regular expression \"ab(?=x)\".")]
    [InlineData("""{"drop": ["(a)\\1"]}""", "p.json: drop[0]: expected no back-reference and no look-around at character 4 of")]
    [InlineData("{\"title\": ", "p.json: line 1: expected JSON, which ends in the middle: a bracket or a quotation mark is never closed.")]
    [InlineData("{\"drop\": [\n\"adver", "p.json: line 2: expected JSON, which ends in the middle: a bracket or a quotation mark is never closed.")]
    [InlineData(" \n", "p.json: expected JSON, found nothing.")]
    [InlineData("{'title': 'Town'}", "p.json: line 1: expected JSON (''' is an invalid start of a property name)")]
    public void Faults_of_patterns_and_of_json_name_their_place(string json, string start)
    {
        Assert.False(SourceProfile.TryParse(json, "p.json", out _, out var error));
        Assert.StartsWith(start, error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_large_is_refused_and_an_error_stays_readable()
    {
        Assert.Equal("p.json: expected at most 100,000 characters, found 100,013.", Error("{\"title\": \"" + new string('x', 100_000) + "\"}"));
        Assert.Equal("p.json: drop: expected at most 200, found 201.", Error(Drop("x", 201)));
        Assert.Equal("p.json: drop[0]: expected a regular expression of at most 1000 characters, found 1001.", Error(Drop(new('x', 1001), 1)));
        Assert.EndsWith($"found \"{new string('x', 100)}…\".", Error("{\"zone\": \"" + new string('x', 5000) + "\"}"), StringComparison.Ordinal);
        Assert.EndsWith("; and 90 more.", Error(Drop("(", 100)), StringComparison.Ordinal);
        Assert.StartsWith("p.json: line 1: expected JSON", Error(new string('[', 50_000)), StringComparison.Ordinal);
    }

    [Fact]
    public void In_an_entry_scope_is_the_entry_and_what_is_taken_out_of_a_text_is_found_on_the_page()
    {
        var page = Pages.Html("""
            <html lang="en"><body><ul><li><ol><li><b>Inner</b></li></ol><b>Ferry sails again</b></li></ul><article class="x"><h1>Tide tables</h1><div class="text"><p>High water is at noon.</p><p class="ad">Ropes</p><p>Low water is at six.</p></div></article></body></html>
            """);
        Assert.Equal("Ferry sails again", Extractor.Extract(page, Parse("""{"items": {"item": "ul > li", "title": ":scope > b"}}""")).Items.Single().Title);
        var article = Extractor.Extract(page, Parse("""{"article": {"title": "h1", "body": ".text", "remove": "article.x .ad"}}""")).Article!;
        Assert.Equal(["High water is at noon.", "Low water is at six."], article.Body!.Text.Split("\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Several_faults_are_told_at_once()
    {
        Assert.False(SourceProfile.TryParse("""{"zone": "Nowhere", "home": "ftp://x"}""", "p.json", out _, out var error));
        Assert.Contains("home", error, StringComparison.Ordinal);
        Assert.Contains("zone", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_golden_page_tells_every_difference()
    {
        var capture = Extractor.Extract(Pages.Html(Page, "https://www.example.org/"), Parse("""{"items": {"item": "div.n", "title": "u"}, "dateOrder": "day-first"}"""));
        var differences = ExpectedCapture.Compare("""{"article": null, "items": [{"title": "Ferry sails", "published": "2018-04-03"}]}""", "g.json", capture);
        Assert.Equal(["g.json: expected 1 items, found 3", "g.json: item 1, title: expected \"Ferry sails\", found \"Ferry sails again\""], differences);
    }

    [Theory]
    [InlineData("""{"sections": "x"}""", "g.json, sections: unknown, perhaps section is meant; expected one of section, article, items")]
    [InlineData("""{"items": [{}, {"tilte": "x"}, {}]}""", "g.json: item 2, tilte: unknown, perhaps title is meant; expected one of title, url")]
    [InlineData("""{"items": [{}, {}, {"colour": "x"}]}""", "g.json: item 3, colour: unknown; expected one of title, url")]
    [InlineData("""{"article": null, "items": {}}""", "g.json: items: expected a list in the expectation")]
    [InlineData("""{"language": "fr"}""", "g.json: language: expected \"fr\", found \"en\"")]
    [InlineData("""{"items": [{"publishedFrom": "profile"}, {}, {}]}""", "g.json: item 1, publishedFrom: expected \"profile\", found ")]
    [InlineData("""{"items": [{"enclosures": [{"url": "https://www.example.org/a.pdf"}]}, {}, {}]}""", "g.json: item 1, enclosures: expected \"https://www.example.org/a.pdf\", found ")]
    public void A_member_of_a_golden_file_that_means_nothing_is_named_with_the_nearest_one(string json, string start)
    {
        var capture = Extractor.Extract(Pages.Html(Page, "https://www.example.org/"), Parse("""{"items": {"item": "div.n", "title": "u"}, "dateOrder": "day-first"}"""));
        Assert.StartsWith(start, Assert.Single(ExpectedCapture.Compare(json, "g.json", capture)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_of_the_documentation_does_what_it_says()
    {
        var stem = Path.Combine(Pages.Data, "Profiles", "rowing-club");
        var profile = Parse(File.ReadAllText(stem + ".profile.json"));
        var capture = Extractor.Extract(Pages.Html(File.ReadAllText(stem + ".html")), profile);
        Assert.Empty(ExpectedCapture.Compare(File.ReadAllText(stem + ".expected.json"), "rowing-club.expected.json", capture));
    }

    private static string Drop(string pattern, int times) => $"{{\"drop\": [{string.Join(',', Enumerable.Repeat($"\"{pattern}\"", times))}]}}";

    private static string Error(string json)
    {
        Assert.False(SourceProfile.TryParse(json, "p.json", out _, out var error));
        return error;
    }

    private static SourceProfile Parse(string json)
    {
        Assert.True(SourceProfile.TryParse(json, "p.json", out var profile, out var error), error);
        return profile;
    }
}
