namespace Pagewire.Reading.Tests;

public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("{\"title\": \"Quay\", \"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", "a JSON feed (RSS and Atom feeds can be read)")]
    [InlineData("{\"log\": {\"version\": \"1.2\", \"entries\": []}}", "a HAR recording (a WARC file or the saved page can be read)")]
    [InlineData("{\"log\": \"of the boat\"}", "JSON")]
    [InlineData("From quay@example.org Fri Mar  1 09:30:00 2019\nMIME-Version: 1.0\nSubject: Boats\n\nWords\n", "a mailbox of many messages (each can be read as a file of its own)")]
    [InlineData("[InternetShortcut]\r\nURL=https://example.org/\r\n", "a shortcut, which has the page's address only")]
    [InlineData("org,example)/boats 20190301093000 https://example.org/boats text/html 200 Q7 812\n", "the CDX index of a web archive, which has the pages' addresses only")]
    [InlineData("org,example)/boats 20190301093000 {\"url\": \"https://example.org/boats\"}\n", "the CDX index of a web archive, which has the pages' addresses only")]
    [InlineData("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Council meeting\r\n", "a calendar file (the page that shows its dates can be read)")]
    [InlineData(" CDX N b a m s k r M S V g\norg,example)/ 20190301093000", "the CDX index of a web archive, which has the pages' addresses only")]
    [InlineData("filedesc://boats.arc 0.0.0.0 20190301093000 text/plain 76\n1 0 Crawler\n\0\u0001\u0002", "an ARC file, the older form of WARC (WARC can be read)")]
    public void A_text_that_is_no_page_is_named(string text, string name) =>
        Assert.Equal($"It looks like {name}, not like a saved page.", Reading.Error(Reading.Utf8(text)));

    [Theory]
    [InlineData("From Monday the ferry sails again\nTickets: at the quay")]
    [InlineData("[Boats]\nThe ferry sails again")]
    [InlineData("(see below)/ 20190301 The ferry sails again")]
    public void A_text_that_only_begins_alike_is_a_page(string text) => Assert.Equal(PageKind.Text, Reading.One(text).Kind);
}
