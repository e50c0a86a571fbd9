using Pagewire.Reading.Provenance;
using Pagewire.Reading.Unpacking;

namespace Pagewire.Reading;

/// <summary>Bytes in, pages out. Content never makes it throw; a failing stream does.</summary>
/// <param name="options">The limits.</param>
public sealed class PageReader(ReadingOptions options)
{
    private const int DeepestArchive = 3;

    /// <summary>Reads an upload: one result for a single page, one for each page of an archive, lazily.</summary>
    /// <param name="upload">What is known of the upload beside its bytes.</param>
    /// <param name="content">Its bytes, read forward once; the caller disposes it after the last result.</param>
    /// <exception cref="IOException">The stream failed; the upload may be readable another time.</exception>
    public IEnumerable<ReadResult> Read(Upload upload, Stream content)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(content);
        return BrokenArchives.Guard(Unpack(new Source(upload, new Wrapping { Name = upload.Name }, content, upload.Length, new Budget(options.MaxUnpackedBytes))));
    }

    private IEnumerable<ReadResult> Unpack(Source source)
    {
        var stream = new ReadStream(source.Content, source.Wrapping.Depth > 0 ? source.Budget : null);
        var kind = ContentSniffer.Sniff(stream.Head, out var other);
        if ((kind is ContentKind.Gzip or ContentKind.Zip or ContentKind.Warc) && TooLargeOrDeep(source) is { } refused) return [refused];
        return kind switch
        {
            ContentKind.Gzip => Gunzip(source, stream),
            ContentKind.Zip => ZipPages.Read(source, stream, options, Unpack),
            ContentKind.Warc => WarcPages.Read(source, stream, options),
            ContentKind.Other => [Unreadable(source, $"It looks like {other}, not like a saved page.")],
            _ => [ReadPage(source, stream, kind)],
        };
    }

    private ReadResult? TooLargeOrDeep(Source source)
    {
        if (source.Wrapping.Depth >= DeepestArchive) return Unreadable(source, $"It is packed more than {DeepestArchive} times over.");
        return source.Wrapping.Depth == 0 && source.Length > options.MaxArchiveBytes
            ? Unreadable(source, $"The archive has {Sizes.Of(source.Length)}, more than the limit of {Sizes.Of(options.MaxArchiveBytes)}.")
            : null;
    }

    private IEnumerable<ReadResult> Gunzip(Source source, ReadStream stream)
    {
        using var plain = new GunzippedStream(stream);
        var name = source.Wrapping.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source.Wrapping.Name[..^3] : source.Wrapping.Name;
        var wrapping = source.Wrapping with { Format = source.Wrapping.Format + "gzip+", Depth = source.Wrapping.Depth + 1, Name = name };
        foreach (var result in Unpack(source with { Content = plain, Wrapping = wrapping, Length = 0 })) yield return result;
        if (plain.Broken is { } why) throw new InvalidDataException(why);
    }

    private ReadResult ReadPage(Source source, ReadStream stream, ContentKind kind)
    {
        using var bytes = source.Length > options.MaxPageBytes ? null : stream.ReadAll(options.MaxPageBytes, source.Length);
        if (bytes is null) return Unreadable(source, $"The page has more than {Sizes.Of(options.MaxPageBytes)}, the limit for one page.");
        return kind == ContentKind.Mhtml ? MhtmlPage.Read(source, bytes.Memory, options) : PageBuilder.Build(source, bytes.Memory.Span, options);
    }

    private static ReadResult Unreadable(Source source, string reason) => ReadResult.Unreadable(reason, source.Wrapping.Part);
}
