using Pagewire.Reading.Mime;

namespace Pagewire.Reading.Unpacking;

/// <summary>A page that a browser saved as one MIME message (RFC 2557).</summary>
internal static class MhtmlPage
{
    public static ReadResult Read(Source source, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        var message = MimePart.Parse(bytes);
        if (message.Root() is not { } root) return ReadResult.Unreadable("The MHTML message has no HTML or text part.", source.Wrapping.Part);
        var address = message.Header("Snapshot-Content-Location") is { } snapshot ? new Evidence<string>(snapshot, "Snapshot-Content-Location")
            : root.Header("Content-Location") is { } location ? new Evidence<string>(location, "Content-Location") : null;
        var wrapping = source.Wrapping with
        {
            Format = source.Wrapping.Format + "mhtml",
            Url = source.Wrapping.Url ?? address,
            CapturedAt = source.Wrapping.CapturedAt ?? DateOf(message),
            Charset = root.Charset ?? source.Wrapping.Charset,
        };
        return PageBuilder.Build(source with { Wrapping = wrapping }, root.Decode(options.MaxPageBytes).Span, options);
    }

    private static Evidence<DateTimeOffset>? DateOf(MimePart message) =>
        message.Header("Date") is { } date && Extraction.Dates.DateText.TryParseMachine(date, out var value) && value.Instant is { } instant
            ? new(instant.ToUniversalTime(), "MHTML Date")
            : null;
}
