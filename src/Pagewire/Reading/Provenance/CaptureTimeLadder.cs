using System.Globalization;
using Pagewire.Extraction;
using Pagewire.Extraction.Dates;
using Pagewire.Reading.Masthead;

namespace Pagewire.Reading.Provenance;

/// <summary>When a page was saved, best evidence first. Of a page that a web archive served, the archive's time counts before the time when somebody saved it from there.</summary>
internal static class CaptureTimeLadder
{
    // With a blank in place of T too, as many programs and people write it.
    private static readonly string[] s_iso8601 = [.. new[] { "yyyy-MM-dd'T'", "yyyy-MM-dd' '" }.SelectMany(day => new[] { "HH:mmK", "HH:mm:ssK", "HH:mm:ss.FFFFFFFK" }, (day, clock) => day + clock), "yyyyMMdd'T'HHmmK", "yyyyMMdd'T'HHmmssK"];

    /// <summary>The weakest evidence: copying a file, or unpacking it, changes it, and what comes by a form is changed when it comes.</summary>
    public const string LastModified = "last modified or uploaded";

    /// <summary>What came with the upload, beside its bytes: from a form, an option, or a blob's metadata.</summary>
    public const string Said = "what the uploader said";

    public static Evidence<DateTimeOffset>? Find(PageFacts facts)
    {
        if (facts.Wrapping.CapturedAt is { From: "WARC-Date" } record && WebAddress.OfArchive(facts.Wrapping.Url?.Value) is null) return record;
        var captured = OfIso8601(facts.Upload.Captured);
        var fault = facts.Upload.Captured is null ? null : captured is null ? "is no time" : captured > facts.Upload.LastModified?.AddDays(1) ? "lies after the upload" : null;
        if (captured is { } believed && fault is null) return new(believed, Said);
        return Other(facts) is not { } other ? null : fault is null ? other : other with { From = $"{other.From} (the uploader's '{Beginning(facts.Upload.Captured!)}' {fault})" };
    }

    private static string Beginning(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static Evidence<DateTimeOffset>? Other(PageFacts facts)
    {
        if (OfArchive(facts) is { } archived) return archived;
        if (facts.Wrapping.CapturedAt is { } wrapped) return wrapped;
        if (facts.Comments.SingleFileDate is { } saved) return new(saved, "SingleFile saved date");
        if (facts.Saved is { At: { } at } program) return new(at, program.From);
        if (OfClock(facts) is { } clock) return new(clock, "masthead clock");
        if (facts.Note?.Day is { } noted) return new(InstantOf(Published.On(noted)), "note on the page");
        if (OfName(facts.Wrapping.Name) is { } named) return new(named, "name");
        var uploaded = facts.Upload.LastModified?.ToUniversalTime();
        // A file in an archive keeps its own time, which may not lie after the archive's.
        var changed = facts.Wrapping.ModifiedAt is { } entry && !(entry > uploaded?.AddDays(1)) ? entry : uploaded;
        return changed is { } modified ? new(modified, LastModified) : null;
    }

    /// <summary>The time that a text of ISO 8601 names, in UTC where it names no zone; of a day alone its noon; null of any other text, and of a time that no page could be saved at. Dates in words or in the order of a country are for people, and 3/4/2009 is one of two days.</summary>
    public static DateTimeOffset? OfIso8601(string? text) =>
        text?.Trim() is not { } written ? null
        : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Possible(InstantOf(Published.On(day)))
        : DateTimeOffset.TryParseExact(written.ToUpperInvariant(), s_iso8601, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? Possible(time) : null;

    private static DateTimeOffset? Possible(DateTimeOffset time) => time.Year is >= 1990 and <= 2100 ? time : null;

    /// <summary>When a web archive captured the page; null where it was not saved from one.</summary>
    public static Evidence<DateTimeOffset>? OfArchive(PageFacts facts)
    {
        var written = facts.Comments.WaybackTime is { } time ? new(time, "Wayback Machine toolbar")
            : facts.Comments.ArchivedOn is { } archived ? new Evidence<DateTimeOffset>(archived, "FILE ARCHIVED ON comment") : null;
        foreach (var address in new[] { facts.Wrapping.Url?.Value, facts.Upload.Url, facts.Comments.SingleFileUrl, facts.Comments.SavedFrom, facts.Comments.ArchivedAs, facts.Saved?.Url })
        {
            if (WebAddress.OfArchive(address) is not { } archive) continue;
            var isWayback = address!.Contains("archive.org/web/", StringComparison.OrdinalIgnoreCase);
            var named = new Evidence<DateTimeOffset>(archive.CapturedAt, isWayback ? "Wayback Machine address" : "web archive address");
            // The Wayback Machine answers with the nearest capture it has, and writes into it which; of two archives, the later one captured what the earlier one served.
            return written is not null && written.Value != named.Value && (isWayback && archive.Layers == 1 || written.Value < named.Value) ? written : named;
        }
        return written;
    }

    // Most pages show no time of day at their top.
    private static DateTimeOffset? OfClock(PageFacts facts) =>
        (facts.Model is null || CityTime.StandsIn(facts.FirstText)) && MastheadClock.TryRead(facts.FirstLines, out var reading) ? reading.Instant : null;

    // 20181014214900, 2018-10-14T21-49-00Z, 2018-10-14_21-49, or a day: its noon.
    private static DateTimeOffset? OfName(string name)
    {
        if (NameTime.Find(name) is { } time) return time;
        return DateText.FromUrl(name) is { } day ? InstantOf(day) : null;
    }

    /// <summary>The instant of a date; of a day alone its noon in UTC.</summary>
    public static DateTimeOffset InstantOf(Published value) => value.Instant?.ToUniversalTime() ?? new DateTimeOffset(value.Day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}
