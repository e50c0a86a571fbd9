namespace Pagewire.Reading;

/// <summary>What became of one page of an upload, or of what an archive holds beside pages: one of <see cref="Page"/>, <see cref="Error"/> and <see cref="LeftOut"/> is there.</summary>
public sealed record ReadResult
{
    private ReadResult() { }

    /// <summary>The page; null where it could not be read.</summary>
    public Page? Page { get; private init; }

    /// <summary>The entry inside an archive; null where the upload is the page.</summary>
    public string? Part { get; private init; }

    /// <summary>Why it could not be read, one sentence that names the place and what was expected; null where it could.</summary>
    public string? Error { get; private init; }

    /// <summary>What is no page and was not looked at; null where it is one or should be.</summary>
    public LeftOut? LeftOut { get; private init; }

    /// <summary>A page that could be read.</summary>
    /// <param name="page">The page, whose part is that of the result.</param>
    public static ReadResult Of(Page page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new() { Page = page, Part = page.Part };
    }

    /// <summary>A page that could not be read.</summary>
    /// <param name="error">One sentence: what is wrong, where, and what was expected.</param>
    /// <param name="part">The entry inside an archive; null where the upload is the page.</param>
    public static ReadResult Unreadable(string error, string? part = null) => new() { Error = error, Part = part };

    /// <summary>What an archive holds beside its pages.</summary>
    /// <param name="leftOut">Why it was left out.</param>
    /// <param name="part">The entry, of a file that somebody may look for; null of several.</param>
    public static ReadResult Beside(LeftOut leftOut, string? part = null) => new() { LeftOut = leftOut, Part = part };
}

/// <summary>Files of an archive that are no pages.</summary>
/// <param name="Reason">What they are, as words for people that follow a count, such as <c>PDF document in an archive</c>.</param>
/// <param name="Count">How many.</param>
public sealed record LeftOut(string Reason, int Count);
