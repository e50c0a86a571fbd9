using System.Globalization;
using System.Text;
using Pagewire.Extraction;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Tests;

/// <summary>Builders with sensible defaults, and a catalogue in memory to put them into.</summary>
internal static class World
{
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    public static Sighting Listed(string title, string? day = null, string? url = null, string? summary = null, string? category = null) => new()
    {
        Kind = SightingKind.Listed,
        Title = title,
        Url = url,
        Published = day is null ? null : Published.Parse(day),
        PublishedFrom = day is null ? DateEvidence.None : DateEvidence.DateLine,
        Summary = summary,
        Categories = category is null ? [] : [category],
        Strategy = "listing",
    };

    public static Sighting Article(string title, string? day = null, string? url = null, string? body = null, string? category = null) =>
        Listed(title, day, url, null, category) with { Kind = SightingKind.Article, Body = body is null ? null : new($"<p>{body}</p>", body), Strategy = "article" };

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>An upload with one page.</summary>
    public static Shot Shot(string name, string? capturedAt, params Sighting[] sightings) => new("site/" + name, capturedAt is null ? null : At(capturedAt),
        sightings.FirstOrDefault(s => s.Kind == SightingKind.Article), [.. sightings.Where(s => s.Kind == SightingKind.Listed)]);

    public static ItemCatalogue NewCatalogue(ITable table, IBodyStore? bodies = null) => new(table, bodies ?? new MemoryBodyStore(), new SteppingClock());

    public static Task<Receipt> RecordAsync(this ItemCatalogue catalogue, Shot shot) =>
        catalogue.RecordAsync(shot.Upload, [(ReadResult.Of(Tests.Shot.Page), shot.Capture)], null, TestContext.Current.CancellationToken);

    public static async Task<List<Item>> ItemsAsync(this ItemCatalogue catalogue, string category = TimelineQuery.All, TimelineOrder order = TimelineOrder.FeedDate) =>
        [.. (await catalogue.TimelineAsync(new() { Category = category, Order = order, Limit = 10_000 }, TestContext.Current.CancellationToken)).Items];
}

/// <summary>A page as it was uploaded once.</summary>
internal sealed record Shot(string Name, DateTimeOffset? CapturedAt, Sighting? Article, IReadOnlyList<Sighting> Items)
{
    public string? PageUrl { get; init; }

    public override string ToString() => $"{Name} {CapturedAt:s} at {PageUrl}:{string.Concat(Capture.Sightings.Select(s => $"\n    {s.Kind} '{s.Title}' {s.Published} {s.PublishedFrom} {s.Url} '{s.Summary}' in {string.Join(", ", s.Categories)}"))}";

    public Upload Upload => new(Name, $"etag of {Name}", 1);

    public static Page Page => new() { Kind = PageKind.Text, Format = "text", Encoding = "utf-8", Lines = [] };

    public Capture Capture => new()
    {
        Url = PageUrl is null ? null : new(PageUrl, "test"),
        CapturedAt = CapturedAt is { } at ? new(at, "test") : null,
        Article = Article,
        Items = Items,
        Language = "en",
    };
}

/// <summary>A clock that goes on by a minute whenever it is read, and whose timers ring at once.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _reads;

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) + (Interlocked.Increment(ref _reads) * World.Step);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}

/// <summary>All that a reader can see of a catalogue, as text, without arrival times.</summary>
internal static class Dump
{
    public static async Task<string> OfAsync(ItemCatalogue catalogue, bool ids = true)
    {
        var token = TestContext.Current.CancellationToken;
        var dump = new StringBuilder();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var sources = await catalogue.SourcesAsync(token);
        foreach (var source in sources)
        {
            dump.AppendLine(CultureInfo.InvariantCulture, $"source {source.Name} '{source.Title}'");
            foreach (var (slug, name) in source.Categories.Append(new(TimelineQuery.All, "")))
            {
                dump.AppendLine(CultureInfo.InvariantCulture, $"category {slug} '{name}'");
                foreach (var order in new[] { TimelineOrder.FeedDate, TimelineOrder.Changes, TimelineOrder.Arrival })
                {
                    var lines = new List<string>();
                    foreach (var item in await catalogue.ItemsAsync(slug, order))
                    {
                        // Every time line must hold the item as its own row does.
                        if (!texts.TryGetValue(item.Id, out var text)) texts[item.Id] = text = await TextAsync(catalogue, item, ids);
                        Assert.StartsWith(Line(item, ids), text, StringComparison.Ordinal);
                        lines.Add(text);
                    }
                    // Without ids, items of one time stand in no order that means anything; by arrival they never do.
                    if (!ids || order == TimelineOrder.Arrival) lines.Sort(StringComparer.Ordinal);
                    dump.AppendLine(CultureInfo.InvariantCulture, $"{order}").AppendJoin('\n', lines).AppendLine();
                }
            }
        }
        return dump.ToString();
    }

    private static async Task<string> TextAsync(ItemCatalogue catalogue, Item item, bool ids)
    {
        var history = (await catalogue.ItemAsync(item.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal(Line(item, true), Line(history.Item, true));
        return Line(item, ids) + string.Concat(history.Versions.Select(v => $"\n    {v.Field}: '{v.Value}' {v.FirstSeen:s}…{v.LastSeen:s}{(v.Current ? " now" : "")}")) + $"\n    in {string.Join(", ", history.Uploads)}";
    }

    private static string Line(Item item, bool ids) => string.Create(CultureInfo.InvariantCulture,
        $"{(ids ? item.Id : "-")} '{item.Title}' {item.Url} {item.Published} {item.PublishedFrom} feed {item.FeedDate:s} updated {item.Updated:s} seen {item.FirstSeen:s}…{item.LastSeen:s} by {string.Join(", ", item.Authors)} in {string.Join(", ", item.Categories)} '{item.Summary}' {item.BodyHash} {item.Image} {string.Join(", ", item.Enclosures)} {item.Language} v{item.Versions}");
}
