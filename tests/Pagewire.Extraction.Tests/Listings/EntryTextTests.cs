namespace Pagewire.Extraction.Tests.Listings;

public class EntryTextTests
{
    [Theory]
    [InlineData("Ferries sail again from Monday,", "Ferries sail again from Monday")]
    [InlineData("» Ferries sail again from Monday »", "Ferries sail again from Monday")]
    [InlineData("«Ferry of the year» is ours", "«Ferry of the year» is ours")]
    public void Signs_that_lead_on_are_no_part_of_a_title(string line, string title)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"""<li><a href="/n/{n}">{line}</a> Harbour Post, {n} May 2024</li>"""));
        Assert.Equal([title, title, title], Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1><ul>{rows}</ul></main></body></html>")).Items.Select(item => item.Title));
    }

    [Theory]
    [InlineData("The ferries sail again from Monday, the office says.", "The ferries sail again from Monday, the office says.")]
    [InlineData("Eve Harbourmaster - 3 May 2024", null)]
    [InlineData("Harbour office news / 2 days ago", null)]
    [InlineData("By the editors of the bulletin | 3 May 2024", null)]
    [InlineData("On 3 May 2024 from 14:00 to 20:00 in the town hall", "On 3 May 2024 from 14:00 to 20:00 in the town hall")]
    [InlineData("Until 6 June 2024 the line to the islands does not stop here", "Until 6 June 2024 the line to the islands does not stop here")]
    public void A_line_under_a_title_is_the_entrys_summary_unless_it_says_only_who_and_when(string line, string? summary)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"""<div class="entry"><h3><a href="/n/{n}">Notice number {n} of the harbour office</a></h3><p>{line}</p></div>"""));
        var page = Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>") with { CapturedAt = new(new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero), "test") };
        Assert.Equal([summary, summary, summary], Extractor.Extract(page).Items.Select(item => item.Summary));
    }
}
