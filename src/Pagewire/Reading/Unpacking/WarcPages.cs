using MimeKit;
using Pagewire.Extraction.Dates;
using Pagewire.Reading.Provenance;

namespace Pagewire.Reading.Unpacking;

/// <summary>The pages of a WARC file (ISO 28500), record by record: responses, resources and conversions that are HTML, text or feeds. All other records are passed over.</summary>
internal static class WarcPages
{
    // RFC 9110, 15.5 and 15.6.
    private const int LeastRefusal = 400;

    public static IEnumerable<ReadResult> Read(Source source, ReadStream stream, ReadingOptions options)
    {
        var reader = new WarcReader(stream);
        int records = 0, pages = 0;
        while (reader.NextHeaders() is { } headers)
        {
            if (++records > options.MaxEntries)
            {
                yield return ReadResult.Unreadable(FormattableString.Invariant($"The WARC file has more than {options.MaxEntries:N0} records; those behind the limit were not read: split it."), source.Wrapping.Part);
                yield break;
            }
            if (ReadRecord(source, reader, headers, options) is not { } result) continue;
            if (result.LeftOut is null) pages++;
            yield return result;
        }
        if (pages == 0) yield return ReadResult.Unreadable($"The WARC file has {(records == 1 ? "1 record, which is no page" : $"{records} records, none of them a page")}.", source.Wrapping.Part);
    }

    private static ReadResult? ReadRecord(Source source, WarcReader reader, HeaderLines headers, ReadingOptions options)
    {
        var address = headers["WARC-Target-URI"]?.Trim('<', '>');
        if (address is null || !IsPageRecord(headers)) return null;
        if (reader.RecordLength > options.MaxPageBytes) return ReadResult.Unreadable($"The record has {Sizes.Of(reader.RecordLength)}, more than the limit of {Sizes.Of(options.MaxPageBytes)} for one page.", address);
        ReadOnlyMemory<byte> block = reader.ReadBlock();
        var isHttp = headers["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true || block.Span.StartsWith("HTTP/"u8);
        var type = headers["Content-Type"];
        var body = block;
        if (isHttp)
        {
            var response = HttpResponse.Parse(block);
            if (response is null || !IsPageType(type = response.ContentType)) return null;
            if (response.Status >= LeastRefusal) return ReadResult.Beside(new($"page that the server answered with {response.Status}", 1));
            if (response.Status != 200) return null;
            if (response.Body(options.MaxPageBytes, out var error) is not { } decoded) return ReadResult.Unreadable(error, address);
            body = decoded;
        }
        if (!IsPageType(type) || body.IsEmpty) return null;
        return PageBuilder.Build(source with { Wrapping = Wrap(source, headers, address, type) }, body.Span, options);
    }

    private static Wrapping Wrap(Source source, HeaderLines headers, string address, string? type) => source.Wrapping with
    {
        Format = source.Wrapping.Format + "warc+",
        Part = address,
        Url = new(address, "WARC-Target-URI"),
        CapturedAt = DateText.TryParseMachine(headers["WARC-Date"], out var date) && date.Instant is { } instant ? new(instant.ToUniversalTime(), "WARC-Date") : null,
        Charset = ContentType.TryParse(type, out var parsed) ? parsed.Charset : null,
    };

    private static bool IsPageRecord(HeaderLines headers) => headers["WARC-Type"]?.ToLowerInvariant() is "response" or "resource" or "conversion"
        && WebAddress.OfPage(headers["WARC-Target-URI"]) is { } address && !address.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase);

    private static bool IsPageType(string? type) => !ContentType.TryParse(type, out var parsed) || parsed.MimeType.ToLowerInvariant() is "text/html" or "application/xhtml+xml" or "text/plain"
        or "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/xml" or "text/xml";
}
