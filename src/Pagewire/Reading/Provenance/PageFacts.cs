using Pagewire.Extraction.Model;

namespace Pagewire.Reading.Provenance;

/// <summary>All that is known of a page before its address, capture time and language are decided.</summary>
internal sealed record PageFacts
{
    private const int MostLines = 80;

    private string? _firstText;
    private IReadOnlyList<string>? _firstLines;
    private SavedNote? _note;
    private SavingProgram? _saved;

    /// <summary>The upload that it came in.</summary>
    public required Upload Upload { get; init; }

    /// <summary>What its wrapping says.</summary>
    public required Wrapping Wrapping { get; init; }

    /// <summary>The lines of a text page.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>The elements and the text of an HTML page.</summary>
    public PageModel? Model { get; init; }

    /// <summary>The visible text at the top of an HTML page, a line for each block; empty for any other.</summary>
    public string FirstText => _firstText ??= Model is null ? "" : FirstLinesOf(Model.AllText).ToString();

    /// <summary>The lines at the top of the page: of a text page all of them.</summary>
    public IReadOnlyList<string> FirstLines => _firstLines ??= Lines ?? FirstText.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What somebody wrote over or under the text of a page.</summary>
    public SavedNote? Note => _note ??= Lines is null ? null : SavedNote.In(Lines);

    /// <summary>What web archives and browsers wrote into an HTML page's comments.</summary>
    public SavedComments Comments { get; init; } = SavedComments.None;

    /// <summary>What another program that saves pages wrote into an HTML page; null where none did.</summary>
    public SavingProgram? Saved => Comments.Program ?? (Comments.MayBeSavedInElements && Model is not null ? _saved ??= SavingProgram.InElements(Model.Document) : null);

    private static ReadOnlySpan<char> FirstLinesOf(ReadOnlySpan<char> text)
    {
        var end = 0;
        for (var line = 0; line < MostLines; line++)
        {
            var length = text[end..].IndexOf('\n');
            if (length < 0) return text;
            end += length + 1;
        }
        return text[..end];
    }
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

    /// <summary>When the page's file was last changed by what an archive says of its entry, as UTC, since a zip archive names no zone (APPNOTE 4.4.6); null where it says nothing.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary>The charset that the wrapping names.</summary>
    public string? Charset { get; init; }

    /// <summary>How many archives are around the page.</summary>
    public int Depth { get; init; }
}
