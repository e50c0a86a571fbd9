namespace Pagewire.Reading;

/// <summary>What became of one page of an upload: either <see cref="Page"/> or <see cref="Error"/> is there.</summary>
public sealed record ReadResult
{
    private ReadResult() { }

    /// <summary>The page; null where it could not be read.</summary>
    public Page? Page { get; private init; }

    /// <summary>The entry inside an archive; null where the upload is the page.</summary>
    public string? Part { get; private init; }

    /// <summary>Why it could not be read, one sentence that names the place and what was expected; null where it could.</summary>
    public string? Error { get; private init; }

    /// <summary>A page that could be read.</summary>
    /// <param name="page">The page.</param>
    public static ReadResult Of(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new() { Page = page, Part = page.Part };
    }

    /// <summary>A page that could not be read.</summary>
    /// <param name="error">One sentence: what is wrong, where, and what was expected.</param>
    /// <param name="part">The entry inside an archive; null where the upload is the page.</param>
    public static ReadResult Unreadable(string error, string? part = null) => new() { Error = error, Part = part };
}
