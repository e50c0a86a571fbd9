using NodaTime;
using Pagewire.Catalogue.Joining;
using Pagewire.Catalogue.Rebuilding;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Recording;

/// <summary>Takes the pages of one upload in, some hundred sightings at a time, and adds its receipt up.</summary>
/// <param name="generation">The generation that it is taken into.</param>
/// <param name="bodies">The bodies.</param>
/// <param name="clock">The clock.</param>
/// <param name="upload">The upload.</param>
/// <param name="profile">The source's profile; null where there is none.</param>
/// <param name="former">In a rebuild, the items whose ids new items are to keep; else null.</param>
internal sealed class UploadRecording(Generation generation, IBodyStore bodies, TimeProvider clock, Upload upload, SourceProfile? profile, OtherGeneration? former = null)
{
    private const int StrandsTogether = 200;
    private readonly DateTimeOffset _now = clock.GetUtcNow();
    private readonly DateTimeZone _zone = (profile?.Zone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null) ?? DateTimeZone.Utc;
    private readonly Dictionary<string, (Strand Strand, int Count)> _strands = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly ReceiptDraft _draft = new();

    /// <summary>Takes the pages in.</summary>
    /// <returns>The receipt, not yet written.</returns>
    public async Task<Receipt> RunAsync(IEnumerable<(ReadResult Read, Capture? Capture)> pages, CancellationToken cancellation)
    {
        foreach (var (read, capture) in pages)
        {
            cancellation.ThrowIfCancellationRequested();
            _draft.Add(read, capture);
            if (capture is null) continue;
            await PutBodiesAsync(capture, cancellation);
            var page = PageSightings.Of(capture, upload.Name, capture.CapturedAt?.Value ?? upload.LastModified, _now);
            _shared.UnionWith(page.Shared);
            foreach (var strand in page.Strands)
                _strands[strand.Key] = _strands.TryGetValue(strand.Key, out var known) ? (known.Strand.Join(strand), known.Count + 1) : (strand, 1);
            if (_strands.Count >= StrandsTogether) await JoinAsync(cancellation);
        }
        await JoinAsync(cancellation);
        await generation.Sources.EnsureAsync(upload.Source, profile?.Title, cancellation);
        return _draft.Receipt(upload, _now);
    }

    private async Task JoinAsync(CancellationToken cancellation)
    {
        if (_strands.Count == 0) return;
        var strands = _strands.Values.Select(s => s.Strand).ToList();
        var categories = FirstSeenSet.Join(strands.SelectMany(s => new[] { s.Sets.GetValueOrDefault(Fields.Categories), s.Sets.GetValueOrDefault(Fields.OfCopy(Fields.Categories)) }), int.MaxValue);
        var listed = Task.WhenAll(generation.Sources.EnsureAsync(upload.Source, profile?.Title, cancellation), generation.Sources.CategoriesOf(upload.Source).EnsureAsync(categories, clock, cancellation));
        var outcomes = await new Joiner(generation.Table, upload.Source, _zone, clock, former).JoinAsync(strands, _shared, listed, cancellation);
        foreach (var (key, (_, count)) in _strands) _draft.Add(outcomes[key], count);
        _strands.Clear();
    }

    private Task PutBodiesAsync(Capture capture, CancellationToken cancellation) => Task.WhenAll(capture.Sightings
        .Select(s => s.Body).OfType<ArticleBody>().DistinctBy(b => b.Html, StringComparer.Ordinal)
        .Select(body => bodies.PutAsync(BodyVersion.Hash(body), BodyVersion.Bytes(body), cancellation)));
}
