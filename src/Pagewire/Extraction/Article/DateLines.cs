using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the date that a page shows to people beside the headline or in the text.</summary>
internal static class DateLines
{
    private const Traits Elsewhere = Traits.Navigation | Traits.Footer | Traits.Comments | Traits.Popular | Traits.Related | Traits.Hidden | Traits.Consent;
    private const int LongestLine = 200;
    private const int Above = 5;
    private const int Below = 12;

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
        for (var i = page.BodyLine; i < Math.Min(page.BodyEnd, page.BodyLine + 3); i++)
            if (!updated && Opening(page, i) is { } opening) return opening;
        for (var i = Math.Min(page.Lines.Count, page.BodyEnd + 4) - 1; i > Math.Max(page.BodyLine, page.BodyEnd - 5); i--)
            if (page.Lines[i].Length <= 120 && !page.Model[page.Lines[i].Block].Is(Elsewhere) && Judge(page, i, updated) is { } ending) return ending;
        return null;
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

    private static Published? Judge(ArticlePage page, int i, bool updated)
    {
        ref readonly var line = ref page.Lines[i];
        var text = page.Model.Text(line.Start, line.End);
        if (line.Length > LongestLine || !text.ContainsAnyInRange('0', '9')) return null;
        var end = 0;
        foreach (var found in DateText.All(text.ToString(), page.Context.Dates))
        {
            if (!found.YearWritten && !found.Relative && page.Context.Dates.CapturedAt is null) continue;
            var before = text[end..Math.Min(text.Length, found.Start + found.Length)];
            end = found.Start + found.Length;
            if (updated || !SaysUpdated(before)) return found.Value;
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
