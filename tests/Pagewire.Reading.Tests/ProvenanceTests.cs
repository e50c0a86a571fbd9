namespace Pagewire.Reading.Tests;

public sealed class ProvenanceTests
{
    private static readonly DateTimeOffset s_modified = new(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("<link rel=canonical href='https://example.org/a'><meta property=og:url content='https://example.org/b'><base href='https://example.org/c'>", "https://example.org/a", "canonical")]
    [InlineData("<link rel=canonical href='/a'><base href='https://example.org/c/'>", "https://example.org/a", "canonical")]
    [InlineData("<link rel=canonical href='/a'><meta property=og:url content='https://example.org/b'>", "https://example.org/b", "og:url")]
    [InlineData("<base href='https://example.org/c'>", "https://example.org/c", "base")]
    [InlineData("<!-- saved from url=(0024)https://example.org/saved --><link rel=canonical href='https://example.org/a'>", "https://example.org/saved", "saved from comment")]
    [InlineData("<link rel=canonical href='https://web.archive.org/web/20181014214900/http://example.org/old'>", "http://example.org/old", "canonical")]
    [InlineData("<!-- saved from url=(0011)about:blank --><link rel=canonical href='javascript:x'>", null, null)]
    public void The_best_address_on_the_page_counts(string head, string? address, string? from)
    {
        var page = Reading.One($"<!DOCTYPE html><html><head>{head}<title>t</title></head><body><p>x</p></body></html>");
        Assert.Equal(address, page.Url?.Value);
        Assert.Equal(from, page.Url?.From);
    }

    [Fact]
    public void SingleFile_tells_the_address_and_the_time()
    {
        var page = Reading.One("""
            <!DOCTYPE html> <html><!--
             Page saved with SingleFile 
             url: https://example.org/news/ 
             saved date: Tue Mar 05 2019 13:14:15 GMT+0100 (Central European Standard Time)
            --><head><link rel=canonical href=https://example.org/other></head><body><p>x</p></body></html>
            """);
        Assert.Equal(new("https://example.org/news/", "SingleFile comment"), page.Url);
        Assert.Equal(new(new(2019, 3, 5, 12, 14, 15, TimeSpan.Zero), "SingleFile saved date"), page.CapturedAt);
    }

    [Theory]
    [InlineData("<!-- Mirrored from council.example/news/ by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 04 Mar 2019 10:15:00 GMT --><link rel=canonical href=index.html>", "HTTrack comment")]
    [InlineData("<!-- Saved from https://council.example/news/ at 2019-03-04T10:15:00Z using monolith v2.6.1 --><link rel=canonical href='https://other.example/'>", "monolith comment")]
    [InlineData("<meta name=savepage-url content='https://council.example/news/'><meta name=savepage-date content='Mon Mar 04 2019 11:15:00 GMT+0100 (Central European Standard Time)'>", "Save Page WE meta element")]
    [InlineData("", "WebScrapBook attribute", " data-scrapbook-source='https://council.example/news/' data-scrapbook-create='20190304101500123'")]
    public void Other_programs_that_save_pages_tell_the_address_and_the_time(string head, string from, string attributes = "")
    {
        var page = Reading.One($"<!DOCTYPE html><html{attributes}><head>{head}<title>t</title></head><body><p>x</p></body></html>");
        Assert.Equal(new("https://council.example/news/", from), page.Url);
        Assert.Equal("2019-03-04T10:15", page.CapturedAt?.Value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(from, page.CapturedAt?.From);
    }

    [Fact]
    public void Links_of_a_page_that_HTTrack_saved_lead_to_folders_again()
    {
        var page = Reading.One("<html><!-- Mirrored from council.example/news/ by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 04 Mar 2019 10:15:00 GMT --><body><a href='../2019/pier/index.html'>a</a><a href=\"index.html#top\">b</a><a href='https://other.example/index.html'>c</a><a href='the-index.html'>d</a></body></html>");
        Assert.Equal(["../2019/pier/", "./#top", "https://other.example/index.html", "the-index.html"], page.ToDom()!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void A_whole_address_that_the_page_states_goes_before_one_without_its_scheme() =>
        Assert.Equal(new("http://council.example/news", "canonical"), Reading.One("<html><!-- Mirrored from council.example/news/ by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 04 Mar 2019 10:15:00 GMT --><head><link rel=canonical href='http://council.example/news'></head><body><p>x</p></body></html>").Url);

    [Theory]
    [InlineData("https://web.archive.org/web/20190304101500/")]
    [InlineData("https://www.webarchive.org.uk/wayback/archive/20190304101500mp_/")]
    [InlineData("https://arquivo.pt/wayback/20190304101500/")]
    [InlineData("https://arquivo.pt/noFrame/replay/20190304101500/")]
    [InlineData("https://webarchive.nationalarchives.gov.uk/ukgwa/20190304101500/")]
    [InlineData("https://wayback.archive-it.org/1068/20190304101500/")]
    [InlineData("https://archive.ph/20190304101500/")]
    [InlineData("https://archive.ph/2019.03.04-101500/")]
    [InlineData("https://web.archive.org/web/20210506070809/https://archive.ph/2019.03.04-101500/")]
    [InlineData("http://localhost:8080/my-collection/20190304101500mp_/")]
    public void A_page_and_its_links_have_the_addresses_that_they_had_before_a_web_archive_wrote_its_own(string archive)
    {
        var path = new Uri(archive).AbsolutePath;
        var page = Reading.One($"<!DOCTYPE html><html><!-- saved from url=(0001){archive}https://council.example/news/ --><head><title>t</title></head><body><a href='{archive}https://council.example/news/1'>one</a><a href='{path}https://council.example/news/2'>two</a><a href='https://council.example/20190304101500/news'>three</a></body></html>");
        Assert.Equal("https://council.example/news/", page.Url?.Value);
        Assert.Equal(new DateTimeOffset(2019, 3, 4, 10, 15, 0, TimeSpan.Zero), page.CapturedAt?.Value);
        Assert.Equal(["https://council.example/news/1", "https://council.example/news/2", "https://council.example/20190304101500/news"], page.ToDom()!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("http://www.webcitation.org/query?url=https%3A%2F%2Fcouncil.example%2Fnews&date=2019-03-04T10:15:00")]
    [InlineData("https://web.archive.org/web/20210506070809/http://www.webcitation.org/query?date=2019-03-04T10:15:00&url=https%3A%2F%2Fcouncil.example%2Fnews")]
    [InlineData("https://web.archive.org/web/20210506070809/https://wayback.archive-it.org/1068/20190304101500/https://council.example/news")]
    public void Of_an_archives_copy_of_another_archives_copy_the_inner_one_is_the_page(string address)
    {
        var page = Reading.One($"<!DOCTYPE html><html><!-- saved from url=(0001){address} --><head><title>t</title></head><body><p>x</p></body></html>");
        Assert.Equal(("https://council.example/news", new DateTimeOffset(2019, 3, 4, 10, 15, 0, TimeSpan.Zero)), (page.Url?.Value, page.CapturedAt?.Value));
    }

    [Theory]
    [InlineData("https://archive.ph/AbCd3")]
    [InlineData("https://archive.today/AbCd3/image")]
    [InlineData("http://www.webcitation.org/5eWaHRbn4")]
    public void A_short_address_of_an_archive_is_no_pages_own(string address)
    {
        var page = Reading.One($"<!DOCTYPE html><html><!-- saved from url=(0001){address} --><head><title>t</title></head><body><p>x</p></body></html>");
        Assert.Null(page.Url);
    }

    [Fact]
    public void A_page_of_archive_today_names_its_whole_address_beside_its_short_one()
    {
        var page = Reading.One("<!DOCTYPE html><html><!-- saved from url=(0001)https://archive.ph/AbCd3 --><head><title>t</title><link rel=\"canonical\" href=\"https://archive.ph/2019.03.04-101500/https://council.example/news\"></head><body><a href='https://archive.ph/o/AbCd3/https://council.example/news/1'>one</a></body></html>");
        Assert.Equal(("https://council.example/news", new DateTimeOffset(2019, 3, 4, 10, 15, 0, TimeSpan.Zero)), (page.Url?.Value, page.CapturedAt?.Value));
        Assert.Equal("https://council.example/news/1", page.ToDom()!.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("https://web.archive.org/web/20170304101500/https://council.example/news", "2018-10-14T21:49:00Z")]
    [InlineData("https://wayback.archive-it.org/1068/20210304101500/https://council.example/news", "2018-10-14T21:49:00Z")]
    [InlineData("https://wayback.archive-it.org/1068/20170304101500/https://council.example/news", "2017-03-04T10:15:00Z")]
    public void Where_two_archives_disagree_the_earlier_time_counts_and_what_the_Wayback_Machine_writes_before_what_was_asked_of_it(string address, string captured)
    {
        var page = Reading.One($"<!DOCTYPE html><html><!-- saved from url=(0001){address} --><head><title>t</title></head><body><p>x</p></body></html><!-- FILE ARCHIVED ON 21:49:00 Oct 14, 2018 AND RETRIEVED FROM THE INTERNET ARCHIVE -->");
        Assert.Equal(captured, page.CapturedAt?.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_name_and_a_password_in_an_address_are_not_kept() =>
        Assert.Equal("https://council.example/news?a=1", Reading.One("<!DOCTYPE html><html><head><title>t</title><link rel=canonical href='https://bob:secret@council.example/news?a=1'></head><body><p>x</p></body></html>").Url?.Value);

    [Fact]
    public void A_page_from_a_web_archive_was_captured_when_the_archive_captured_it()
    {
        var page = Reading.One("""
            <!DOCTYPE html><html><head><script>__wm.wombat("http://example.org/old","20181014214900","https://web.archive.org/","web","https://web-static.archive.org/_static/");</script></head>
            <body><p>x</p></body></html>
            <!--
                 FILE ARCHIVED ON 21:49:00 Oct 14, 2018 AND RETRIEVED FROM THE
                 INTERNET ARCHIVE ON 04:05:06 Mar 05, 2023.
            -->
            """, upload: new Upload("s/page-2023-03-05.html", "e", 1) { LastModified = s_modified });
        Assert.Equal(new("http://example.org/old", "Wayback Machine toolbar"), page.Url);
        Assert.Equal(new(new(2018, 10, 14, 21, 49, 0, TimeSpan.Zero), "Wayback Machine toolbar"), page.CapturedAt);
    }

    [Fact]
    public void What_the_uploader_says_counts_before_what_the_page_says()
    {
        var page = Reading.One("<html><head><link rel=canonical href='https://example.org/a'></head><body>15 October 2018<br>Moscow: 00:49<br>London: 22:49</body></html>",
            upload: new Upload("s/x", "e", 1) { Url = "https://example.org/said", Captured = "2018-10-16T10:00:00+02:00" });
        Assert.Equal(new("https://example.org/said", "what the uploader said"), page.Url);
        Assert.Equal(new(new(2018, 10, 16, 8, 0, 0, TimeSpan.Zero), "what the uploader said"), page.CapturedAt);
    }

    [Theory]
    [InlineData("2024-01-04T00:00:00Z", "the uploader's '2024-01-04T00:00:00Z' lies after the upload")]
    [InlineData("yesterday", "the uploader's 'yesterday' is no time")]
    public void What_the_uploader_says_of_the_time_and_cannot_be_is_not_believed_and_the_evidence_says_so(string captured, string doubt)
    {
        var named = Reading.One("Just some words.", upload: new Upload("s/2018-10-14.txt", "e", 1) { LastModified = s_modified, Captured = captured });
        Assert.Equal(new(new(2018, 10, 14, 12, 0, 0, TimeSpan.Zero), $"name ({doubt})"), named.CapturedAt);
        var unnamed = Reading.One("Just some words.", upload: new Upload("s/page.txt", "e", 1) { LastModified = s_modified, Captured = captured });
        Assert.Equal(new(s_modified, $"last modified or uploaded ({doubt})"), unnamed.CapturedAt);
    }

    [Theory]
    [InlineData("s/20181014214900.html", "2018-10-14T21:49:00Z", "name")]
    [InlineData("s/page 2018-10-14T21-49-00Z.html", "2018-10-14T21:49:00Z", "name")]
    [InlineData("s/2018-10-14.txt", "2018-10-14T12:00:00Z", "name")]
    [InlineData("s/2018/10/14/index.html", "2018-10-14T12:00:00Z", "name")]
    [InlineData("s/page-12345678901234.html", "2024-01-02T03:04:05Z", "last modified or uploaded")]
    [InlineData("s/page.html", "2024-01-02T03:04:05Z", "last modified or uploaded")]
    public void Without_anything_better_the_name_and_the_time_of_the_upload_count(string name, string captured, string from)
    {
        var page = Reading.One("Just some words.", upload: new Upload(name, "e", 1) { LastModified = s_modified });
        Assert.Equal(new(DateTimeOffset.Parse(captured, System.Globalization.CultureInfo.InvariantCulture), from), page.CapturedAt);
    }

    [Theory]
    [InlineData("URL: https://example.org/a", "https://example.org/a")]
    [InlineData("Source: https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("Источник: http://example.org/", "http://example.org/")]
    [InlineData("See https://example.org/a", null)]
    public void A_text_can_name_its_address_in_its_first_lines(string line, string? address) =>
        Assert.Equal(address, Reading.One($"{line}\n\nSome words of text.").Url?.Value);

    [Theory]
    [InlineData("Saved from https://example.org/news on 3 July 2019 at 14:20\n\nNews\n", "https://example.org/news", "2019-07-03T12:00:00Z")]
    [InlineData("News\n\n(Archiviert: https://example.org/news, 3. Juli 2019)\n", "https://example.org/news", "2019-07-03T12:00:00Z")]
    [InlineData("News\n\n-- Сохранено 3 июля 2019 г.\n", null, "2019-07-03T12:00:00Z")]
    [InlineData("Saved by the bell on a long day of July, and what else the crew of the lifeboat told us on 3 July 2019\n", null, null)]
    [InlineData("Archived news\n3 July 2019\n", null, null)]
    public void A_text_tells_its_address_and_day_in_a_note_of_the_one_who_saved_it(string text, string? address, string? day)
    {
        var page = Reading.One(text);
        Assert.Equal(address, page.Url?.Value);
        Assert.Equal(day is null ? null : new(DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "note on the page"), page.CapturedAt);
    }

    [Theory]
    [InlineData("<html lang='pt_br'><body><p>x</p></body></html>", "pt-BR")]
    [InlineData("<html><head><meta http-equiv=content-language content='de'></head><body><p>x</p></body></html>", "de")]
    [InlineData("<html><head><meta property='og:locale' content='uk_UA'></head><body><p>x</p></body></html>", "uk-UA")]
    [InlineData("<html lang=''><body><p>Die Behörde teilt mit, dass die nächste Sitzung am Mittwoch in der Stadt ist und nicht auf dem Land, wie es bei der letzten war.</p></body></html>", "de")]
    [InlineData("<html><body><p>x</p></body></html>", null)]
    public void A_page_says_its_language_or_shows_it(string html, string? language) => Assert.Equal(language, Reading.One(html).Language);

    [Theory]
    [InlineData("Посольство сообщает, что приём граждан по консульским вопросам будет возобновлён в понедельник. Запись ведётся на сайте, а также по телефону.", "ru")]
    [InlineData("Міністерство повідомляє, що засідання комісії відбудеться у п'ятницю. Його учасники розглянуть зміни до програми, які запропонували для регіонів та громад.", "uk")]
    [InlineData("The ministry says that the next meeting will be held on Wednesday, and that it is open to the public.", "en")]
    [InlineData("La mairie annonce que la prochaine séance aura lieu dans la salle et que les habitants sont invités pour une visite.", "fr")]
    [InlineData("El ministerio anuncia que la próxima sesión se celebrará en la sala y que los vecinos están invitados a las visitas del edificio.", "es")]
    [InlineData("大使館は、次回の会議を水曜日に開催すると発表しました。", "ja")]
    [InlineData("大使馆宣布，下次会议将于星期三举行。", "zh")]
    [InlineData("1 2 3 ok", null)]
    public void A_text_shows_its_language(string text, string? language) => Assert.Equal(language, Reading.One(text).Language);
}
