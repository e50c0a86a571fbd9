using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pagewire.Reading.Tests;

public sealed class WarcTests
{
    private const string Html = "<!DOCTYPE html><html><body><p>Приём граждан</p></body></html>";

    private static byte[] Record(string type, string? uri, byte[] block, string contentType = "application/http; msgtype=response") =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.0\r\nWARC-Type: {type}\r\n{(uri is null ? "" : $"WARC-Target-URI: {uri}\r\n")}WARC-Date: 2018-10-14T21:49:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n")),
        .. block, .. "\r\n\r\n"u8,
    ];

    private static byte[] Response(string headers, byte[] body, string status = "200 OK") => [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n\r\n"), .. body];

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed)) stream.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Sample()
    {
        var html = Encoding.UTF8.GetBytes(Html);
        byte[] chunked = [.. "1F\r\n"u8, .. html[..31], .. "\r\n"u8, .. Encoding.UTF8.GetBytes((html.Length - 31).ToString("x", CultureInfo.InvariantCulture)), .. ";x=y\r\n"u8, .. html[31..], .. "\r\n0\r\n\r\n"u8];
        return
        [
            .. Record("warcinfo", null, "software: test\r\n"u8.ToArray(), "application/warc-fields"),
            .. Record("request", "https://example.org/", "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "application/http; msgtype=request"),
            .. Record("response", "https://example.org/plain", Response("Content-Type: text/html; charset=utf-8", html)),
            .. Record("response", "https://example.org/chunked", Response("Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked)),
            .. Record("response", "https://example.org/gzip", Response("Content-Type: text/html\r\nContent-Encoding: gzip", Packed(html, stream => new GZipStream(stream, CompressionLevel.Fastest)))),
            .. Record("response", "https://example.org/deflate", Response("Content-Type: text/html\r\nContent-Encoding: deflate", Packed(html, stream => new ZLibStream(stream, CompressionLevel.Fastest)))),
            .. Record("response", "https://example.org/br", Response("Content-Type: text/html\r\nContent-Encoding: br", Packed(html, stream => new BrotliStream(stream, CompressionLevel.Fastest)))),
            .. Record("response", "https://example.org/not-gzip-after-all", Response("Content-Type: text/html\r\nContent-Encoding: gzip", html)),
            .. Record("response", "https://example.org/missing", Response("Content-Type: text/html", html, "404 Not Found")),
            .. Record("response", "https://example.org/x.png", Response("Content-Type: image/png", [1, 2, 3])),
            .. Record("resource", "https://example.org/resource", html, "text/html"),
            .. Record("metadata", "https://example.org/", "x: y\r\n"u8.ToArray(), "application/warc-fields"),
        ];
    }

    [Fact]
    public void Every_record_that_is_a_page_is_read_with_its_address_and_time()
    {
        var results = Reading.All(Sample()).Where(result => result.LeftOut is null).ToList();
        Assert.Equal(["plain", "chunked", "gzip", "deflate", "br", "not-gzip-after-all", "resource"], results.Select(result => result.Part!["https://example.org/".Length..]));
        Assert.All(results, result =>
        {
            Assert.Equal("Приём граждан", result.Page!.ToDom()!.Body!.TextContent);
            Assert.Equal(new(result.Part!, "WARC-Target-URI"), result.Page.Url);
            Assert.Equal(new(new(2018, 10, 14, 21, 49, 0, TimeSpan.Zero), "WARC-Date"), result.Page.CapturedAt);
            Assert.Equal("warc+html", result.Page.Format);
        });
    }

    [Fact]
    public void Pages_that_the_server_refused_are_counted_by_its_answer()
    {
        var refused = Encoding.ASCII.GetBytes("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html><h1>Not found</h1></html>");
        var results = Reading.All(Record("response", "https://example.org/none", refused));
        Assert.Equal(new LeftOut("page that the server answered with 404", 1), results[0].LeftOut);
        Assert.Equal("The WARC file has 1 record, which is no page.", results[1].Error);
    }

    [Fact]
    public void Records_gzipped_one_by_one_are_read_alike()
    {
        var html = Encoding.UTF8.GetBytes(Html);
        byte[] members = [.. Enumerable.Range(0, 3).SelectMany(i => Reading.Gzip(Record("response", $"https://example.org/{i}", Response("Content-Type: text/html", html))))];
        Assert.Equal(["https://example.org/0", "https://example.org/1", "https://example.org/2"], Reading.All(members).Select(result => result.Page!.Url!.Value));
        Assert.Equal("gzip+warc+html", Reading.All(members)[0].Page!.Format);
    }

    [Fact]
    public void A_content_encoding_that_is_not_read_is_named_unless_the_body_was_stored_unpacked()
    {
        byte[] packed = [0x28, 0xB5, 0x2F, 0xFD, 4, 0, .. "harbour"u8];
        var results = Reading.All([.. Record("response", "https://example.org/packed", Response("Content-Type: text/html\r\nContent-Encoding: zstd", packed)), .. Record("response", "https://example.org/plain", Response("Content-Type: text/html\r\nContent-Encoding: zstd", Encoding.UTF8.GetBytes(Html)))]);
        Assert.Equal("The body is packed with the content encoding 'zstd'; gzip, deflate and br are read.", results[0].Error);
        Assert.Equal("Приём граждан", results[1].Page!.ToDom()!.Body!.TextContent);
    }

    [Fact]
    public void A_file_cut_off_gives_what_is_whole_and_a_reason()
    {
        var html = Encoding.UTF8.GetBytes(Html);
        byte[] two = [.. Record("resource", "https://example.org/1", html, "text/html"), .. Record("resource", "https://example.org/2", html, "text/html")];
        var results = Reading.All(two[..^40]);
        Assert.Equal("https://example.org/1", results[0].Part);
        Assert.Contains("ends inside a WARC record", results[1].Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_given_one_by_one_without_waiting_for_the_end()
    {
        var html = Encoding.UTF8.GetBytes(Html);
        using var stream = new MemoryStream([.. Enumerable.Range(0, 500).SelectMany(i => Record("resource", $"https://example.org/{i}", [.. html, .. new byte[4000].Select(_ => (byte)' ')], "text/html"))]);
        var first = new PageReader(new()).Read(new Upload("s/x.warc", "e", stream.Length), stream).First();
        Assert.Equal("https://example.org/0", first.Part);
        Assert.True(stream.Position < stream.Length / 2);
    }

    [Fact]
    public void Limits_hold_for_records()
    {
        var results = Reading.All(Sample(), options: new ReadingOptions { MaxPageBytes = 60 });
        Assert.All(results, result => Assert.Contains("limit", result.Error, StringComparison.Ordinal));
        Assert.Contains("more than 3 records", Reading.All(Sample(), options: new ReadingOptions { MaxEntries = 3 })[^1].Error, StringComparison.Ordinal);
    }
}
