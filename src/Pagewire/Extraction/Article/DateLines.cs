using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the date that a page shows to people beside the headline or in the text.</summary>
internal static partial class DateLines
{
    private const Traits Elsewhere = Traits.Navigation | Traits.Footer | Traits.Comments | Traits.Popular | Traits.Related | Traits.Hidden | Traits.Consent;
    private const int LongestLine = 200;
    private const int Above = 5;
    private const int Below = 12;
    private const int FarthestLabel = 300;
    private const int MostLines = 2_000;
    private const int FarthestInLine = 30;
    private const int ShortLine = 90;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" :：");

    // Beginnings of the words for "updated", which stand before a date that is not asked for.
    private static readonly string[] UpdatedWords =
    [
        "updated", "modified", "last change", "last edited", "aktualisiert", "geändert", "letzte änderung", "stand:", "mis à jour", "modifié", "actualizad", "última actualización", "aggiornat", "ultimo aggiornamento", "atualizad", "aktualizacj", "zaktualizowan", "bijgewerkt", "gewijzigd",
        "güncelle", "обновлен", "изменен", "оновлен", "змінен", "更新", "最終更新", "수정", "تحديث", "עודכן", "frissítve", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizováno", "diperbarui",
    ];

    /// <summary>The date in a line near the headline; null where none has one.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="updated">Whether the date of a change counts.</param>
    public static Published? BesideTitle(ArticlePage page, bool updated)
    {
        // Below the headline first: above it stand mastheads, with clocks.
        var last = Math.Min(page.Lines.Count, Math.Max(page.BodyLine, page.TitleLine) + 1);
        for (var i = page.TitleLine; i < Math.Min(last, page.TitleLine + Below); i++)
            if (Judge(page, i, updated) is { } below) return below;
        for (var i = page.TitleLine - 1; i >= Math.Max(0, page.TitleLine - Above); i--)
            if (!page.Model[page.Lines[i].Block].Is(Traits.Header) && !page.Model[page.Lines[i].Block].Is(Elsewhere) && Judge(page, i, updated) is { } above) return above;
        for (var i = page.BodyLine - 1; i >= Math.Max(page.TitleLine + Below, page.BodyLine - Above); i--)
            if (Judge(page, i, updated) is { } before) return before;
        return null;
    }

    /// <summary>The date in the first or the last lines of the text, or under it; null where none has one.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="updated">Whether the date of a change counts.</param>
    public static Published? InText(ArticlePage page, bool updated)
    {
        if (page.BodyLine < 0) return null;
        for (var i = page.BodyLine; i < Math.Min(page.BodyEnd, page.BodyLine + 3); i++)
            if (!updated && Opening(page, i) is { } opening) return opening;
        for (var i = Math.Min(page.Lines.Count, page.BodyEnd + 4) - 1; i > Math.Max(page.BodyLine, page.BodyEnd - 5); i--)
            if (page.Lines[i].Length <= 120 && !page.Model[page.Lines[i].Block].Is(Elsewhere) && Judge(page, i, updated, leading: true) is { } ending) return ending;
        return Labelled(page, updated);
    }

    // A line that says what its date is: "Published on 26 January 2022".
    private static Published? Labelled(ArticlePage page, bool updated)
    {
        for (var i = page.BodyLine; i < Math.Min(page.Lines.Count, page.BodyLine + FarthestLabel); i++)
        {
            ref readonly var line = ref page.Lines[i];
            var text = page.Model.Text(line.Start, line.End);
            if (line.Length > 120 || !char.IsLetter(text[0]) || page.Model[line.Block].Is(Elsewhere | Traits.Aside) || !text.ContainsAnyInRange('0', '9')) continue;
            if (DateText.Leading(text, page.Context.Dates) is { YearWritten: true } found && SaysUpdated(text[..found.Length]) == updated && text[..found.Length].ContainsAny(LabelEnds)) return found.Value;
        }
        return null;
    }

    /// <summary>The date that stands alone in a line anywhere on the page, where it is the only such line; else null.</summary>
    /// <param name="page">The page's parts.</param>
    public static Published? OnlyOne(ArticlePage page)
    {
        Published? only = null;
        for (var i = 0; i < Math.Min(page.Lines.Count, MostLines); i++)
        {
            var text = page.Model.Text(page.Lines[i].Start, page.Lines[i].End);
            // With a weekday or a time it is longer, and may be a masthead's clock.
            if (text.Length > 18 || !text.ContainsAnyInRange('0', '9') || page.Model[page.Lines[i].Block].Is(Elsewhere | Traits.Header)) continue;
            if (DateText.Whole(text, page.Context.Dates) is not { YearWritten: true } found) continue;
            if (only is not null && only.Value.Day != found.Value.Day) return null;
            only = found.Value;
        }
        var today = page.Context.Dates.CapturedAt is { } captured && only is { } day && Math.Abs(DateOnly.FromDateTime(captured.UtcDateTime).DayNumber - day.Day.DayNumber) <= 1;
        return today ? null : only;
    }

    /// <summary>Whether a text has a word for "updated".</summary>
    /// <param name="text">Any text; null has none.</param>
    internal static bool SaysUpdated(ReadOnlySpan<char> text)
    {
        foreach (var word in UpdatedWords)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether such a word stands in the line before a place, and nothing else of length.</summary>
    internal static bool SaysUpdatedBefore(ArticlePage page, int line, int textPlace)
    {
        var start = Math.Max(page.Lines[line].Start, textPlace - 30);
        return textPlace > start && SaysUpdated(page.Model.AllText[start..textPlace]);
    }

    /// <summary>The offset at which an instant's clock shows the day and the time that stand beside the headline; null where it is none, or the day is the same.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="instant">When the page's data says that it was published, in UTC.</param>
    internal static TimeSpan? ClockBesideTitle(ArticlePage page, DateTimeOffset instant)
    {
        for (var i = Math.Max(0, page.TitleLine - 1); i < Math.Min(page.Lines.Count, Math.Max(page.BodyLine, page.TitleLine) + 1); i++)
        {
            if (Judge(page, i, updated: false) is not { Instant: null } shown || Math.Abs(shown.Day.DayNumber - DateOnly.FromDateTime(instant.DateTime).DayNumber) != 1) continue;
            foreach (var match in ClockTime().EnumerateMatches(page.Model.Text(page.Lines[i].Start, page.Lines[i].End)))
            {
                var offset = shown.Day.ToDateTime(Time(page.Model.Text(page.Lines[i].Start, page.Lines[i].End).Slice(match.Index, match.Length))) - new DateTime(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMinute);
                if (offset.Duration() <= TimeSpan.FromHours(14) && offset.Minutes % 15 == 0) return offset;
            }
        }
        return null;
    }

    private static TimeOnly Time(ReadOnlySpan<char> clock)
    {
        var colon = clock.IndexOf(':');
        var (hour, minute) = (int.Parse(clock[..colon], CultureInfo.InvariantCulture), int.Parse(clock.Slice(colon + 1, 2), CultureInfo.InvariantCulture));
        if (clock.ContainsAny('p', 'P') && hour < 12) hour += 12;
        else if (clock.ContainsAny('a', 'A') && hour == 12) hour = 0;
        return new(hour, minute);
    }

    [GeneratedRegex(@"\b(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)(?:\s?[ap]\.?m\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ClockTime();

    private static Published? Judge(ArticlePage page, int i, bool updated, bool leading = false)
    {
        ref readonly var line = ref page.Lines[i];
        var text = page.Model.Text(line.Start, line.End);
        if (line.Length > LongestLine || !text.ContainsAnyInRange('0', '9') || text.Contains("://", StringComparison.Ordinal)) return null;
        var end = 0;
        foreach (var found in DateText.All(text.ToString(), page.Context.Dates))
        {
            if (!found.YearWritten && !found.Relative && !page.Context.TellsYear) continue;
            if (leading && (found.Start > FarthestInLine || (found.Start > 2 && line.Length > ShortLine))) return null;
            var before = text[end..Math.Min(text.Length, found.Start + found.Length)];
            end = found.Start + found.Length;
            if (updated || !SaysUpdated(before)) return found.Value;
            if (leading) return null;
        }
        return null;
    }

    // "Moscow, 3 March 2019. The ministry …": a dateline opens the text.
    private static Published? Opening(ArticlePage page, int i)
    {
        var text = page.Model.Text(page.Lines[i].Start, page.Lines[i].End);
        text = text[..Math.Min(text.Length, 80)];
        if (!text.ContainsAnyInRange('0', '9')) return null;
        foreach (var found in DateText.All(text.ToString(), page.Context.Dates))
            if (found.YearWritten && found.Start < 40) return found.Value;
        return null;
    }
}
