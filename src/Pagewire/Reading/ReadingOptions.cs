namespace Pagewire.Reading;

/// <summary>Limits on what is read; over a limit is a receipt, never a crash.</summary>
public sealed record ReadingOptions
{
    /// <summary>The most bytes that one page may have once unpacked. Default 32 MiB.</summary>
    public long MaxPageBytes { get; init; } = 32L << 20;

    /// <summary>The most bytes that an archive (zip, WARC, gzip) may have, as uploaded. Default 1 GiB.</summary>
    public long MaxArchiveBytes { get; init; } = 1L << 30;

    /// <summary>The most bytes that all pages of one upload may have once unpacked. Default 4 GiB.</summary>
    public long MaxUnpackedBytes { get; init; } = 4L << 30;

    /// <summary>The most entries that are looked at in one archive, or parts that one MHTML message may have. Default 20,000.</summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>The most tags that one page of HTML, or lines that one of text, may have: they cost more memory than their bytes say. Default 250,000.</summary>
    public int MaxTags { get; init; } = 250_000;

    /// <summary>Elements nested deeper than this are cut off before anything walks the page. Default 512.</summary>
    public int MaxDepth { get; init; } = 512;
}
