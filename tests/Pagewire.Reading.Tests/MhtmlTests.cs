using System.Text;

namespace Pagewire.Reading.Tests;

public sealed class MhtmlTests
{
    [Fact]
    public void A_header_of_300_000_lines_hides_nothing_behind_it()
    {
        var page = Reading.One("MIME-Version: 1.0\r\nContent-Type: text/html\r\nSubject: a\r\n" + string.Concat(Enumerable.Repeat(" b\r\n", 300_000)) + "Snapshot-Content-Location: https://example.org/late/\r\n\r\n<html><body><p>Ferry</p></body></html>");
        Assert.Equal("Ferry", page.ToDom()!.Body!.TextContent.Trim());
        Assert.Equal(new("https://example.org/late/", "Snapshot-Content-Location"), page.Url);
    }

    [Fact]
    public void A_message_of_Chrome_gives_page_address_and_time()
    {
        var page = Reading.One("""
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/news/
            Subject: =?utf-8?Q?News?=
            Date: Sun, 14 Oct 2018 21:49:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            	type="text/html";
            	boundary="----MultipartBoundary--abc----"


            ------MultipartBoundary--abc----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://example.org/news/

            <!DOCTYPE html><html><head><meta charset=3D"utf-8"></head><body><p>caf=C3=A9 and a long line=
             goes on</p></body></html>

            ------MultipartBoundary--abc----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://example.org/x.png

            iVBORw0KGgo=

            ------MultipartBoundary--abc------

            """.ReplaceLineEndings("\r\n"));
        Assert.Equal("mhtml", page.Format);
        Assert.Equal("café and a long line goes on", page.ToDom()!.Body!.TextContent.Trim());
        Assert.Equal(new("https://example.org/news/", "Snapshot-Content-Location"), page.Url);
        Assert.Equal(new(new(2018, 10, 14, 21, 49, 0, TimeSpan.Zero), "MHTML Date"), page.CapturedAt);
    }

    [Fact]
    public void The_part_that_start_names_is_the_page_and_its_charset_counts()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var body = Convert.ToBase64String(Encoding.GetEncoding("koi8-r").GetBytes("<html><body><p>Приём граждан по консульским вопросам будет возобновлён</p></body></html>"), Base64FormattingOptions.InsertLineBreaks);
        var page = Reading.One($"""
            MIME-Version: 1.0
            Content-Type: multipart/related; boundary=xyz; start="<main@x>"

            --xyz
            Content-Type: text/html; charset=utf-8
            Content-ID: <frame@x>

            <html><body><p>an advertisement</p></body></html>
            --xyz
            Content-Type: text/html; charset="koi8-r"
            Content-ID: <main@x>
            Content-Transfer-Encoding: base64
            Content-Location: https://example.org/main

            {body}
            --xyz--
            """);
        Assert.Equal(("Приём граждан по консульским вопросам будет возобновлён", "koi8-r"), (page.ToDom()!.Body!.TextContent.Trim(), page.Encoding));
        Assert.Equal(new("https://example.org/main", "Content-Location"), page.Url);
        Assert.Null(page.CapturedAt);
    }

    [Fact]
    public void A_message_cut_off_or_without_a_page_is_still_told()
    {
        Assert.Equal("half", Reading.One("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>half</p>").ToDom()!.Body!.TextContent);
        Assert.Contains("no HTML or text part", Reading.Error("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_more_parts_than_the_limit_is_refused_before_they_are_read() =>
        Assert.Contains("more than 20,000 parts", Reading.Error(Encoding.ASCII.GetBytes("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\nx\n", 20_001)) + "--b--\n")), StringComparison.Ordinal);
}
