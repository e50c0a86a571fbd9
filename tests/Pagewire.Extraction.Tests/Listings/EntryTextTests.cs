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
    [InlineData("Posted in <a href='/c/ferries' rel='category tag'>Ferries</a>, <a href='/c/piers' rel='category tag'>Piers</a> | <a href='#c'>2 Comments »</a>", true)]
    [InlineData("Getagged <a href='/t/ferries' rel='tag'>Ferries</a>, <a href='/t/piers' rel='tag'>Piers</a>", true)]
    [InlineData("Posted by admin | 3 May 2024 | <a href='/c/ferries' rel='category tag'>Ferries</a>, <a href='/c/piers' rel='category tag'>Piers</a> | 0 |", true)]
    [InlineData("The office thanks <a href='/t/ferries' rel='tag'>Ferries</a> and all who waited at the landing stage.", false)]
    public void What_a_line_has_left_without_its_labels_is_no_part_of_a_teaser(string line, bool goes)
    {
        var entries = string.Concat(Enumerable.Range(1, 4).Select(n => $"<article><h2><a href='/n/{n}'>The {n}th ferry sails again from Monday</a></h2><time datetime='2024-05-0{n}'>{n} May 2024</time><p>The office has sent out the timetable of week {n}.</p><p>{line}</p></article>"));
        Assert.All(Extractor.Extract(Pages.Html($"<html lang=en><body><main>{entries}</main></body></html>", "https://ferry.example/")).Items, item => Assert.Equal(goes, item.Summary!.EndsWith('.') && item.Summary.Length < 60));
    }

    [Theory]
    [InlineData("The ferries sail again from Monday, the office says.", "The ferries sail again from Monday, the office says.")]
    [InlineData("Eve Harbourmaster - 3 May 2024", null)]
    [InlineData("Harbour office news / 2 days ago", null)]
    [InlineData("By the editors of the bulletin | 3 May 2024", null)]
    [InlineData("The room is closed from 27 May to 1 June", "The room is closed from 27 May to 1 June")]
    [InlineData("On 3 May 2024 from 14:00 to 20:00 in the town hall", "On 3 May 2024 from 14:00 to 20:00 in the town hall")]
    [InlineData("Until 6 June 2024 the line to the islands does not stop here", "Until 6 June 2024 the line to the islands does not stop here")]
    [InlineData("The deadline ends on 5 December.", "The deadline ends on 5 December.")]
    [InlineData("Tags for dogs are due in May", "Tags for dogs are due in May")]
    [InlineData("Tagged birds return to the bay, say the wardens", "Tagged birds return to the bay, say the wardens")]
    [InlineData("Posted in Berlin, the ambassador returns to her desk", "Posted in Berlin, the ambassador returns to her desk")]
    [InlineData("Photos: exhibition opens in the town hall on Friday", "Photos: exhibition opens in the town hall on Friday")]
    [InlineData("Open from 2 January 2024.", "Open from 2 January 2024.")]
    [InlineData("The board met on 28 November 2023.", "The board met on 28 November 2023.")]
    [InlineData("El plazo termina el 5 de diciembre.", "El plazo termina el 5 de diciembre.")]
    [InlineData("Na praça central.", "Na praça central.")]
    [InlineData("The meeting takes place on Thursday 23 May 2024 at 17:00.", "The meeting takes place on Thursday 23 May 2024 at 17:00.")]
    [InlineData("Die Sitzung findet am Donnerstag, 23. Mai 2024, um 17 Uhr statt.", "Die Sitzung findet am Donnerstag, 23. Mai 2024, um 17 Uhr statt.")]
    [InlineData("Sesja odbędzie się 27 maja 2024 r. o godz. 10:00.", "Sesja odbędzie się 27 maja 2024 r. o godz. 10:00.")]
    [InlineData("Eve Cooper for Harbour News, 3 May 2024.", null)]
    [InlineData("Posted in Harbour on 3 May 2024.", null)]
    [InlineData("By Eve Cooper, 3 May 2024.", null)]
    [InlineData("Hall no. 5.", null)]
    [InlineData("Open at 9 a.m.", null)]
    public void A_line_under_a_title_is_the_entrys_summary_unless_it_says_only_who_and_when(string line, string? summary)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"""<div class="entry"><h3><a href="/n/{n}">Notice number {n} of the harbour office</a></h3><p>{line}</p></div>"""));
        var page = Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>") with { CapturedAt = new(new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero), "test") };
        Assert.Equal([summary, summary, summary], Extractor.Extract(page).Items.Select(item => item.Summary));
    }

    [Theory]
    [InlineData("/i/pdf.gif", false)]
    [InlineData("/_layouts/images/icgen.gif", false)]
    [InlineData("/i/icdocx.png", false)]
    [InlineData("/i/icon-file-pdf-32.svg?v=2", false)]
    [InlineData("/i/logo.png", false)]
    [InlineData("/i/ferry.jpg", true)]
    [InlineData("/i/20240503.jpg", true)]
    [InlineData("/i/pdf-workshop.jpg", true)]
    public void The_sign_of_a_kind_of_file_is_no_entrys_picture(string source, bool isPicture)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"""<li><img src="{source}"> <a href="/d/{n}">Notice number {n} of the harbour office</a> {n} May 2024</li>"""));
        Assert.All(Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1><ul>{rows}</ul></main></body></html>", "https://harbour.example/notices")).Items, item => Assert.Equal(isPicture, item.Image is not null));
    }

    [Theory]
    [InlineData("<aside class='newsletter'><h4>Never miss a ferry</h4><p>Our letter comes on the first Monday of the month.</p></aside>", null)]
    [InlineData("<div class='box'><h4>Never miss a ferry</h4><p>Our letter comes on the first Monday of the month.</p><form action='/letter'><input type='email'><button>Sign up</button></form></div>", null)]
    [InlineData("<div class='box'><p>The ferries stop at the old pier on the first Monday of the month.</p><form action='/like'><button>Like</button></form></div>", "The ferries stop at the old pier on the first Monday of the month. Like")]
    public void A_newsletters_box_amid_a_list_is_no_part_of_the_entry_before_it(string box, string? rest)
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(n => $"""<div class="entry"><h3><a href="/n/{n}">Notice number {n} of the harbour office</a></h3><p>{n} May 2024</p><p>{Teaser}</p></div>{(n == 2 ? box : "")}"""));
        Assert.Equal([Teaser, rest is null ? Teaser : $"{Teaser} {rest}", Teaser, Teaser], Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>")).Items.Select(item => item.Summary));
    }

    private const string Teaser = "The ferries sail again from Monday, the office says.";

    [Theory]
    [InlineData("[…]", "…")]
    [InlineData("[...]", "…")]
    [InlineData("[&amp;hellip;]", "…")]
    [InlineData("Read more »", "")]
    [InlineData("[Read more...]", "")]
    [InlineData("[…] Continue reading →", "…")]
    [InlineData("Continue reading “Ferries sail again” →", "")]
    [InlineData("Children read more.", " Children read more.")]
    public void A_mark_that_leads_on_is_no_part_of_a_summary(string mark, string end) => AssertSummary($"<p>{Teaser} {mark}</p>", Teaser + end);

    [Theory]
    [InlineData("<p>{0} &gt; <a href='/n/1'>To the whole notice</a> ...</p>")]
    [InlineData("<p>{0}</p><a href='/n/1'>To the notice</a>")]
    [InlineData("<p>{0}</p><a href='/n/1'>Notice number 1 of the harbour office Read more »</a>")]
    [InlineData("<p><time>17 May 2024</time><time>19 May 2024</time> {0}</p>")]
    [InlineData("<p>2024-05-17T10:00:00 {0}</p>")]
    [InlineData("<p>{0}</p><p>3 min read</p>")]
    [InlineData("<p>{0}</p><p>Harbour office, 17 May 2024 · Lesezeit: 2 Min</p>")]
    [InlineData("<p>{0}</p><p>,,,,,,,,,,,,,,</p>")]
    [InlineData("<p>{0}</p><p>Tags: harbour, ferries, islands, winter timetable</p>")]
    [InlineData("<p>Laisser un commentaire / Par Eve de la Cooper</p><p>{0}</p>")]
    [InlineData("<p>By Eve Anna Cooper and Adam Wright</p><p>{0}</p>")]
    public void What_leads_to_the_entry_or_files_it_is_no_part_of_its_summary(string body) => AssertSummary(body.Replace("{0}", Teaser, StringComparison.Ordinal), Teaser);

    [Theory]
    [InlineData("It&amp;apos;s late &amp;#x2014; the ferries wait until Monday.", "It's late — the ferries wait until Monday.")]
    [InlineData("The ferries of Fish &amp;Quay; wait &amp;amp; rest until Monday.", "The ferries of Fish &Quay; wait &amp; rest until Monday.")]
    public void Entities_that_were_escaped_twice_are_read_once_more_where_all_are_known(string written, string text) => AssertSummary($"<p>{written}</p>", text);

    [Fact]
    public void A_link_to_another_page_is_a_part_of_the_summary() =>
        AssertSummary($"<p>{Teaser} Ask <a href='/office'>the office</a></p>", Teaser + " Ask the office");

    private static void AssertSummary(string body, string summary)
    {
        var rows = string.Concat(Enumerable.Range(1, 3).Select(n => $"""<div class="entry"><h3><a href="/n/{n}">Notice number {n} of the harbour office</a></h3><time datetime="2024-05-1{n}">1{n} May 2024</time>{body.Replace("/n/1", $"/n/{n}", StringComparison.Ordinal).Replace("number 1", $"number {n}", StringComparison.Ordinal)}</div>"""));
        Assert.Equal([summary, summary, summary], Extractor.Extract(Pages.Html($"<html lang=en><body><main><h1>Notices</h1>{rows}</main></body></html>")).Items.Select(item => item.Summary));
    }

    [Fact]
    public void A_name_and_a_password_in_the_addresses_of_a_list_are_not_kept()
    {
        var page = Pages.Html("""
            <html lang="en"><head><base href="https://eve:pass@council.example/"></head><body><main><h1>News</h1><ul>
            <li><span>12 March 2024</span> <a href="https://bob:secret@council.example/news/the-bridge-opens">The bridge opens to traffic at last</a></li>
            <li><span>11 March 2024</span> <a href="/news/the-ferry-stops">The ferry stops for the whole winter</a></li>
            <li><span>10 March 2024</span> <a href="//bob@council.example/news/the-mayor">The mayor speaks about the new budget</a></li></ul></main></body></html>
            """);
        Assert.Equal(["https://council.example/news/the-bridge-opens", "https://council.example/news/the-ferry-stops", "https://council.example/news/the-mayor"], Extractor.Extract(page).Items.Select(item => item.Url));
    }
}
