using MimeKit;

namespace Pagewire.Reading.Unpacking;

/// <summary>A page that a browser saved as one MIME message (RFC 2557).</summary>
internal static class MhtmlPage
{
    private static readonly ParserOptions s_options = new() { MaxMimeDepth = 16 };

    public static ReadResult Read(Source source, ReadOnlyMemory<byte> bytes, ReadingOptions options)
    {
        if (bytes.Span.Count("\n--"u8) > options.MaxEntries) return ReadResult.Unreadable(FormattableString.Invariant($"The MHTML message has more than {options.MaxEntries:N0} parts, the limit for one page."), source.Wrapping.Part);
        if (Load(bytes) is not { } message) return ReadResult.Unreadable("The MHTML message cannot be read: its header lines are broken.", source.Wrapping.Part);
        if (PageOf(message) is not { } page) return ReadResult.Unreadable("The MHTML message has no HTML or text part.", source.Wrapping.Part);
        var address = message.Headers["Snapshot-Content-Location"] is { } snapshot ? new Evidence<string>(snapshot, "Snapshot-Content-Location")
            : page.Headers[HeaderId.ContentLocation] is { } location ? new Evidence<string>(location, "Content-Location") : null;
        var wrapping = source.Wrapping with
        {
            Format = source.Wrapping.Format + "mhtml",
            Url = source.Wrapping.Url ?? address,
            CapturedAt = source.Wrapping.CapturedAt ?? DateOf(message),
            Charset = page.ContentType.Charset ?? source.Wrapping.Charset,
        };
        return PageBuilder.Build(source with { Wrapping = wrapping }, Decode(page).Span, options);
    }

    private static MimeMessage? Load(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return MimeMessage.Load(s_options, new MemoryStream([.. bytes.Span.TrimStart("\uFEFF \r\n"u8)]));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The part that "start" names, else the first HTML part, else the first text.
    private static MimePart? PageOf(MimeMessage message)
    {
        if (message.Body is MultipartRelated { Root: MimePart root } && (IsHtml(root) || IsText(root))) return root;
        var parts = message.BodyParts.OfType<MimePart>().ToList();
        return parts.Find(IsHtml) ?? parts.Find(part => IsText(part) && part.ContentDisposition is null);
    }

    private static bool IsHtml(MimePart part) => part.ContentType.IsMimeType("text", "html") || part.ContentType.IsMimeType("application", "xhtml+xml");

    private static bool IsText(MimePart part) => part.ContentType.IsMimeType("text", "plain");

    private static ReadOnlyMemory<byte> Decode(MimePart page)
    {
        if (page.Content is null) return default;
        var decoded = new MemoryStream();
        page.Content.DecodeTo(decoded);
        return decoded.GetBuffer().AsMemory(0, (int)decoded.Length);
    }

    private static Evidence<DateTimeOffset>? DateOf(MimeMessage message) => message.Date == default ? null : new(message.Date.ToUniversalTime(), "MHTML Date");
}
