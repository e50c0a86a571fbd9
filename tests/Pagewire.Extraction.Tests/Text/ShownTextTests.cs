namespace Pagewire.Extraction.Tests.Text;

public class ShownTextTests
{
    [Theory]
    // What turns the rest of a line goes: overrides with their ends, and what is opened or closed alone.
    [InlineData("Ferry \u202Esyadnus no snur\u202C", "Ferry syadnus no snur")]
    [InlineData("Ferry \u202Dabc", "Ferry abc")]
    [InlineData("Ferry \u202Babc", "Ferry abc")]
    [InlineData("Ferry \u2067abc", "Ferry abc")]
    [InlineData("Ferry abc\u202C\u2069", "Ferry abc")]
    [InlineData("Ferry \u2067\u202Babc\u2069 runs\u202C", "Ferry \u2067abc\u2069 runs")]
    [InlineData("Ferry \u202B\u2067abc\u202C runs", "Ferry abc runs")]
    [InlineData("Ferry \u2068\u202E\u202Aabc\u202C\u202C\u2069", "Ferry \u2068\u202Aabc\u202C\u2069")]
    // What is unseen goes.
    [InlineData("Fer\u00ADry\u200B \u2060\uFEFFruns\u2063", "Ferry runs")]
    [InlineData("Ferry\u206A \uFFF9runs\uFFFAx\uFFFB", "Ferry runsx")]
    [InlineData("Ferry\U000E0049\U000E0067\U000E006E runs", "Ferry runs")]
    [InlineData("Fer\u0007ry\u009B31m runs\u0000", "Fer ry 31m runs")]
    [InlineData("Ferry\u0085runs\u2028on", "Ferry runs on")]
    [InlineData("Ferry \uFDD0\uFFFE\U0001FFFFruns", "Ferry runs")]
    // What texts need stays.
    [InlineData("می\u200Cخواهم نامه\u200Cای بنویسم", "می\u200Cخواهم نامه\u200Cای بنویسم")]
    [InlineData("ක්\u200Dරීඩා – क्\u200Dष – ശ്രീമാന്\u200D", "ක්\u200Dරීඩා – क्\u200Dष – ശ്രീമാന്\u200D")]
    [InlineData("משרד החוץ (MFA)\u200F – עדכון C++\u200E", "משרד החוץ (MFA)\u200F – עדכון C++\u200E")]
    [InlineData("الوزارة\u061C: 5-3", "الوزارة\u061C: 5-3")]
    [InlineData("דו\"ח של \u2066Harbour Office (Pier 1)\u2069 לשנת 2024", "דו\"ח של \u2066Harbour Office (Pier 1)\u2069 לשנת 2024")]
    [InlineData("דו\"ח \u202AHarbour\u202C", "דו\"ח \u202AHarbour\u202C")]
    [InlineData("Crew \U0001F468\u200D\U0001F469\u200D\U0001F467 \u2708\uFE0F \U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "Crew \U0001F468\u200D\U0001F469\u200D\U0001F467 \u2708\uFE0F \U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    public void Titles_names_and_teasers_hold_nothing_unseen_and_turn_nothing_that_follows(string written, string shown)
    {
        var article = Article(written);
        Assert.Equal(shown, article.Title);
        Assert.Equal(["Ann Pilot"], article.Authors);
        Assert.Equal(["Harbour"], article.Categories);
    }

    [Fact]
    public void Half_a_character_is_one_that_is_unknown() => Assert.Equal("Ferry \uFFFD runs \uFFFD", Article("Ferry \uD83D runs \uDEA2").Title);

    [Fact]
    public void An_entry_whose_title_shows_nothing_is_left_out_and_counted()
    {
        var capture = Extractor.Extract(Pages.Feed("<rss version=\"2.0\"><channel><title>News</title><item><title>\u2066\u2069\u206A</title><link>https://a.example/1</link></item><item><title>Ferry\u206A</title><link>https://a.example/2</link></item></channel></rss>"));
        Assert.Equal(["Ferry"], capture.Items.Select(item => item.Title));
        Assert.Equal(1, capture.Dropped["entry without a title"]);
    }

    [Fact]
    public void A_text_overrides_no_direction_and_keeps_its_joiners()
    {
        var html = Sanitised("<p>نامه\u200Cای \u202Eabc\u202C \u2067x\u2069</p>");
        Assert.Equal("<div><p>نامه\u200Cای abc\u202C \u2067x\u2069</p></div>", html);
    }

    private static Sighting Article(string headline)
    {
        // Of half a character JSON has an escape, and UTF-8 has nothing.
        var json = string.Concat(headline.Select(c => c is '"' or '\\' or < ' ' || char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()));
        return Extractor.Extract(Pages.Html($$"""
            <html lang="en"><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "{{json}}", "author": {"@type": "Person", "name": "Ann\u202E Pilot"}, "articleSection": "Har\u206Abour\u2067", "datePublished": "2024-03-12"}</script></head>
            <body><article><h1>x</h1><p>The ferry runs on Sundays from May, the harbour office said, and on holidays as well.</p><p>Tickets are sold on board, and dogs travel free of charge as before.</p></article></body></html>
            """)).Article!;
    }

    private static string Sanitised(string html) => Extractor.Extract(Pages.Html($"<html lang=\"fa\"><body><article><h1>Ferry timetable</h1>{html}</article></body></html>"), Profile).Article!.Body!.Html.Trim();

    private static SourceProfile Profile => new() { Article = new() { Title = "h1", Body = "article", Remove = "h1" } };
}
