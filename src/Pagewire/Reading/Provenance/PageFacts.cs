using AngleSharp.Html.Dom;

namespace Pagewire.Reading.Provenance;

/// <summary>All that is known of a page before its address, capture time and language are decided.</summary>
internal sealed record PageFacts
{
    private string? _firstText;
    private IReadOnlyList<string>? _firstLines;
    private SavedNote? _note;

    /// <summary>The upload that it came in.</summary>
    public required Upload Upload { get; init; }

    /// <summary>What its wrapping says.</summary>
    public required Wrapping Wrapping { get; init; }

    /// <summary>The decoded text.</summary>
    public required string Text { get; init; }

    /// <summary>The lines of a text page.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>The DOM of an HTML page.</summary>
    public IHtmlDocument? Document { get; init; }

    /// <summary>The visible text at the top of an HTML page; empty for any other.</summary>
    public string FirstText => _firstText ??= Document is null ? "" : Masthead.FirstLines.Of(Document);

    /// <summary>The lines at the top of the page: of a text page all of them.</summary>
    public IReadOnlyList<string> FirstLines => _firstLines ??= Lines ?? FirstText.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What somebody wrote over or under the text of a page.</summary>
    public SavedNote? Note => _note ??= Lines is null ? null : SavedNote.In(Lines);

    /// <summary>What web archives and browsers wrote into an HTML page's comments.</summary>
    public SavedComments Comments { get; init; } = SavedComments.None;
}

/// <summary>What the wrapping of a page says of it: a MIME message, a WARC record, an archive's entry.</summary>
internal sealed record Wrapping
{
    /// <summary>The formats around the page, outermost first: <c>gzip+</c>, <c>warc+</c>.</summary>
    public string Format { get; init; } = "";

    /// <summary>The entry inside an archive; null where the upload is the page.</summary>
    public string? Part { get; init; }

    /// <summary>The file name that may hold a date and tell the kind.</summary>
    public required string Name { get; init; }

    /// <summary>The address that the wrapping names.</summary>
    public Evidence<string>? Url { get; init; }

    /// <summary>The capture time that the wrapping names.</summary>
    public Evidence<DateTimeOffset>? CapturedAt { get; init; }

    /// <summary>The charset that the wrapping names.</summary>
    public string? Charset { get; init; }

    /// <summary>How many archives are around the page.</summary>
    public int Depth { get; init; }
}
