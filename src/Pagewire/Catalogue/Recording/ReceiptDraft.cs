using Pagewire.Extraction;
using Pagewire.Reading;
using Pagewire.Reading.Unpacking;

namespace Pagewire.Catalogue.Recording;

/// <summary>A receipt while its upload is being taken in.</summary>
internal sealed class ReceiptDraft
{
    private const int MostErrors = 100;
    private const int MostWarnings = 20;
    private const int MostBesideNamed = 10;
    private readonly SortedDictionary<string, int> _dropped = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];
    private readonly OrderedDictionary<string, (string? Part, int Pages)> _warnings = new(StringComparer.Ordinal);
    private readonly Dictionary<Outcome, int> _outcomes = [];
    private readonly List<string> _beside = [];
    private int _pages;
    private int _sightings;
    private int _relativeLinks;
    private int _errorsLeftOut;
    private Page? _page;
    private Capture? _capture;
    private (DateOnly Oldest, DateOnly Newest)? _span;

    /// <summary>Counts a page.</summary>
    public void Add(ReadResult read, Capture? capture)
    {
        if (read.LeftOut is { } leftOut)
        {
            Drop(leftOut.Reason, leftOut.Count);
            if (read.Part is { } part) _beside.Add(PartName.Shown(part));
            return;
        }
        _pages++;
        if (read.Error is { } error)
        {
            if (_errors.Count < MostErrors) _errors.Add(read.Part is null || error.Contains(read.Part, StringComparison.Ordinal) ? error : $"{PartName.Shown(read.Part)}: {error}");
            else _errorsLeftOut++;
        }
        _page ??= read.Page;
        if (capture is null) return;
        _capture ??= capture;
        _sightings += capture.Sightings.Count();
        _relativeLinks += capture.RelativeLinks;
        foreach (var warning in capture.Warnings) _warnings[warning] = _warnings.TryGetValue(warning, out var known) ? known with { Pages = known.Pages + 1 } : (read.Part is { } first ? PartName.Shown(first) : null, 1);
        foreach (var (reason, count) in capture.Dropped) Drop(reason, count);
        foreach (var day in capture.Items.Select(i => i.Published?.Day).OfType<DateOnly>())
            _span = _span is var (oldest, newest) ? (day < oldest ? day : oldest, day > newest ? day : newest) : (day, day);
    }

    /// <summary>Counts what became of sightings that are one strand: the first of them did it, the others repeat it.</summary>
    public void Add(Outcome outcome, int count)
    {
        _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
        _outcomes[Outcome.Same] = _outcomes.GetValueOrDefault(Outcome.Same) + count - 1;
    }

    /// <summary>The receipt.</summary>
    public Receipt Receipt(Upload upload, DateTimeOffset at)
    {
        var single = _pages == 1;
        if (_errorsLeftOut > 0) _errors.Add($"{_errorsLeftOut} more pages could not be read.");
        if (_pages == 0) _errors.Add("The upload holds no page.");
        return new()
        {
            Upload = upload.Name,
            ETag = upload.ETag,
            Source = upload.Source,
            Format = _page?.Format,
            Encoding = _page?.Encoding,
            Url = single ? _capture?.Url ?? _page?.Url : null,
            CapturedAt = single ? _capture?.CapturedAt ?? _page?.CapturedAt : null,
            Section = single ? _capture?.Section : null,
            Pages = _pages,
            Sightings = _sightings,
            RelativeLinks = _relativeLinks,
            New = _outcomes.GetValueOrDefault(Outcome.New),
            Changed = _outcomes.GetValueOrDefault(Outcome.Changed),
            Same = _outcomes.GetValueOrDefault(Outcome.Same),
            Dropped = _dropped,
            Paging = single ? _capture?.Paging : null,
            Span = _span,
            Errors = _errors,
            Warnings = [.. _warnings.Select(warning => Sentence(warning.Key, warning.Value.Part, warning.Value.Pages)).Take(MostWarnings), .. Beside()],
            At = at,
        };
    }

    private void Drop(string reason, int count) => _dropped[reason] = _dropped.GetValueOrDefault(reason) + count;

    private IEnumerable<string> Beside()
    {
        var more = _beside.Count > MostBesideNamed ? $" and {_beside.Count - MostBesideNamed} more" : "";
        if (_beside.Count > 0) yield return $"Left out, since they are no pages: {string.Join(", ", _beside.Take(MostBesideNamed))}{more}.";
    }

    // Of an archive, the first page that it is about.
    private static string Sentence(string warning, string? part, int pages) => part is null ? warning : pages == 1 ? $"{part}: {warning}" : $"{part} and {pages - 1} more: {warning}";
}
