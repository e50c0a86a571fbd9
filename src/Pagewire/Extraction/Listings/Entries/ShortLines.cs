using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings.Dates;
using Pagewire.Extraction.Listings.Titles;
using Pagewire.Extraction.Text.Lines;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>What an entry says in a word or some beside its title: where it is ("Hall B"), from when until when ("10:00–12:00", "3–7 June").</summary>
internal sealed class ShortLines
{
    private const int FewestEntries = 3;
    private const int MostLines = 6;
    private const int Longest = 60;

    // What begins here is said by the hour; news go up at any minute.
    private const int QuarterOfHour = 15;

    private string? _days;
    private string? _hours;
    private string? _clock;

    /// <summary>Lines of a word or some that say neither when, by whom, under what nor how to go on.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Whether a line of few words may be one of them.</summary>
    /// <param name="line">One line.</param>
    public static bool MayBe(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > Longest || line[^1] is ':' or '：' || line[0] is '#' or '@' || !Letters.Any(line)) return false;
        if (Phrases.LeadsOn(line) || LeadingOn.Is(line) || TeaserLine.IsCount(line) || TeaserLine.IsPosting(line) || PaperName.Of(line) != PaperName.Kind.None || NoiseWords.IsFixture(line) || NoiseWords.IsRelatedLabel(line)) return false;
        if (FileWords.IsFile(line) || Duration.Is(line) || TextFacts.IsCode(line) || TextFacts.IsAddress(line) || Byline.Is(line) || IsHost(line)) return false;
        return line.ToString() is var text && CategoryWords.WithoutPrefix(text).Length == text.Length && !CategoryWords.IsOfControl(text) && !CategoryWords.IsOfNotice(text);
    }

    // "harbour.example": whose news it is.
    private static bool IsHost(ReadOnlySpan<char> line) => line.IndexOf('.') is > 0 and var dot && dot + 1 < line.Length && char.IsLetter(line[dot + 1]) && !line.Contains(' ');

    /// <summary>Takes what a line says of when beyond a day: the days or the hours from which and until which, or a time of day.</summary>
    /// <param name="line">One line.</param>
    /// <param name="context">How to understand dates.</param>
    /// <returns>False where it says nothing of the kind.</returns>
    public bool TakeWhen(ReadOnlySpan<char> line, DateContext context)
    {
        if (TimeSpanText.Days(line, context) is { } days)
        {
            _days ??= days;
            return true;
        }
        if (TimeSpanText.Hours(line, context) is not { } hours) return false;
        if (hours.IsSpan) _hours ??= hours.Text;
        else _clock ??= hours.Text;
        return true;
    }

    /// <summary>Makes them a part of the summaries of a list: the span before a teaser, the rest where there is none. What nearly all entries say is said of none.</summary>
    /// <param name="list">The list, whose entries have been read.</param>
    /// <param name="captured">When the page was saved; null where unknown.</param>
    public static void Take(EntryList list, DateTimeOffset? captured)
    {
        var entries = list.Entries;
        var uses = entries.Count < FewestEntries ? [] : entries.SelectMany(entry => entry.Short.Lines.Distinct()).CountBy(line => line, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var areHours = entries.Count(entry => (entry.Short._hours ?? entry.Short._clock) is not null) >= FewestEntries && entries.TrueForAll(entry => entry.Short._clock is not { } clock || TimeSpanText.Minute(clock) % QuarterOfHour == 0) && !AreOver(entries, captured);
        foreach (var entry in entries)
        {
            if (entry.Title is null) continue;
            var own = entry.Short;
            entry.Summary ??= Joined(own.Lines.Where(line => uses.TryGetValue(line, out var count) && count * 3 <= entries.Count * 2 && line != list.Heading && line != entry.Heading && !entry.Labels.Contains(line) && !RepeatsTitle(line, entry.Title)));
            var hours = own._hours ?? (areHours ? own._clock : null);
            var when = own._days is null || hours is null ? own._days ?? hours : $"{own._days}, {hours}";
            if (when is not null && !entry.Title.Contains(when, StringComparison.Ordinal)) entry.Summary = entry.Summary is null ? when : $"{when} – {entry.Summary}";
        }
    }

    // At an hour that is over news went up: "1 March 2024 at 10:00".
    private static bool AreOver(List<Entry> entries, DateTimeOffset? captured) =>
        captured is { } at && entries.Count(entry => entry.Published is { } day && day.Day < DateOnly.FromDateTime(at.Date)) * 2 > entries.Count;

    private static bool RepeatsTitle(string line, string title) => line.Contains(title, StringComparison.Ordinal) || line.Length * 2 > title.Length && title.Contains(line, StringComparison.OrdinalIgnoreCase);

    private static string? Joined(IEnumerable<string> lines) => string.Join("; ", lines.Distinct().Take(MostLines)) is { Length: > 0 } joined ? joined : null;
}
