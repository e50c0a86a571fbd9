using System.Buffers;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the date that a page shows to people beside the headline or in the text.</summary>
internal static class DateLines
{
    private const Traits Elsewhere = Traits.Navigation | Traits.Footer | Traits.Comments | Traits.Popular | Traits.Related | Traits.Hidden | Traits.Consent | Traits.Login;
    private const int LongestLine = 200;
    private const int LongestSentence = 400;
    private const int Above = 5;
    private const int Below = 12;
    private const int FarthestLabel = 300;
    private const int MostLines = 2_000;
    private const int FarthestInLine = 30;
    private const int ShortLine = 90;
    private const int LongestLabel = 40;

    // Names and sections have fewer letters, or fewer words.
    private const int ShortestHeadline = 30;
    private const int FewestGaps = 4;
    private const double MostlyLink = 0.7;

    private static readonly SearchValues<char> s_labelEnds = SearchValues.Create(" :：");

    // Beginnings of the words for "updated", which stand before a date that is not asked for.
    private static readonly string[] s_updatedWords =
    [
        "updated", "last update", "modif", "last change", "last edited", "aktualisier", "geändert", "letzte änderung", "stand:", "mis à jour", "mise à jour", "actualizad", "última actualización", "aggiornat", "ultimo aggiornamento", "atualizad", "aktualizacj", "zaktualizowan", "bijgewerkt", "gewijzigd",
        "güncelle", "обновлен", "изменен", "оновлен", "змінен", "更新", "最終更新", "수정", "تحديث", "עודכן", "frissítve", "uppdaterad", "oppdatert", "opdateret", "päivitetty", "aktualizováno", "poslední změna", "posodobljeno", "zadnja sprememba", "ažurirano", "zadnja izmjena", "ostatnia zmiana", "actualizat", "senast ändrad", "sist endret", "sidst ændret", "diperbarui", "cập nhật",
    ];

    // "This entry was posted on Monday …": the words of the sentences that blogs put under their texts.
    private static readonly string[] s_publishedWords =
    [
        "posted", "published", "written", "veröffentlicht", "geschrieben", "erstellt", "gepostet", "publié", "posté", "rédigé", "publicado", "publicada", "escrito", "pubblicato", "scritto", "postado", "opublikowan", "napisan", "dodan", "geplaatst", "gepubliceerd", "geschreven",
        "yayınlan", "опубликован", "написан", "размещен", "добавлен", "опублікован", "розміщен", "publicerad", "publisert", "publiceret", "julkaistu", "publikován", "publicat", "objavljen", "投稿", "公開", "发布", "發布", "发表", "發表", "게시", "نشر",
    ];

    // Names of the day on which a court or an office gave something out; in a sentence they are words like others.
    private static readonly string[] s_issuedWords =
    [
        "issued", "issue date", "date of issue", "released", "release date", "judgment", "judgement", "delivered", "decision date", "date of decision", "ausgestellt", "verkündet", "urteil vom", "datum der entscheidung", "date de décision", "date du jugement", "rendu le",
        "fecha de emisión", "fecha de publicación", "data di pubblicazione", "data da publicação", "data publikacji", "datum publicatie", "yayın tarihi", "дата публикации", "дата решения", "дата публікації", "発表日", "公布日期",
    ];

    /// <summary>The date in a line near the headline; null where none has one.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="updated">Whether the date of a change counts.</param>
    public static Published? BesideTitle(ArticlePage page, bool updated)
    {
        // Below the headline first: above it stand mastheads, with clocks.
        var last = Math.Min(page.Lines.Count, Math.Max(page.BodyLine, page.TitleLine) + 1);
        if (Under(page, Math.Min(last, page.TitleLine + Below), updated) is { } below) return below;
        for (var i = page.TitleLine - 1; i >= Math.Max(0, page.TitleLine - Above); i--)
            if (!page.Model[page.Lines[i].Block].Is(Traits.Header) && !page.Model[page.Lines[i].Block].Is(Elsewhere) && Judge(page, i, updated) is { } above) return above;
        for (var i = page.BodyLine - 1; i >= Math.Max(page.TitleLine + Below, page.BodyLine - Above); i--)
            if (Judge(page, i, updated) is { } before) return before;
        return null;
    }

    /// <summary>The date of the line beside the headline that is there for its date, neither a caption nor another story's; null where none is.</summary>
    /// <param name="page">The page's parts.</param>
    public static Published? Stamp(ArticlePage page)
    {
        for (var i = page.TitleLine; i < Math.Min(page.Lines.Count, Math.Max(page.BodyLine, page.TitleLine) + 1); i++)
            if (Stamp(page, i) is { } below) return below;
        for (var i = page.TitleLine - 1; i >= Math.Max(0, page.TitleLine - Above); i--)
            if (!page.Model[page.Lines[i].Block].Is(Traits.Header | Elsewhere) && Stamp(page, i) is { } above) return above;
        return null;
    }

    private static Published? Stamp(ArticlePage page, int i) => page.Lines[i] is { Length: <= ShortLine, IsProse: false } && !IsOfOther(page, i) ? Judge(page, i, updated: false) : null;

    // What is said to be the day of publication comes before the day of what the page is about.
    private static Published? Under(ArticlePage page, int end, bool updated)
    {
        Published? first = null;
        for (var i = page.TitleLine; i < end; i++)
        {
            if (Judge(page, i, updated) is not { } found) continue;
            if (IsOfPublication(LabelOf(page, i))) return found;
            first ??= found;
        }
        return first;
    }

    // The words before the first number of a line; of a line without any, the line above it: the name of a row, or of a term's definition.
    private static ReadOnlySpan<char> LabelOf(ArticlePage page, int i)
    {
        var text = page.Model.Text(page.Lines[i].Start, page.Lines[i].End);
        var digit = Math.Max(0, text.IndexOfAnyInRange('0', '9'));
        if (digit > 0 || i == 0) return text[..digit];
        var above = page.Model.Text(page.Lines[i - 1].Start, page.Lines[i - 1].End);
        return Tokenizer.HasDigit(above) ? default : above;
    }

    private static bool IsOfPublication(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > LongestLabel) return false;
        foreach (var word in s_issuedWords)
            if (label.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return SaysPublished(label);
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
            if (!page.Model[page.Lines[i].Block].Is(Elsewhere) && !LeadsElsewhere(page, i - 1) && Judge(page, i, updated, leading: true) is { } ending) return ending;
        return Labelled(page, updated);
    }

    // A line that says what its date is: "Published on 26 January 2022".
    private static Published? Labelled(ArticlePage page, bool updated)
    {
        for (var i = page.BodyLine; i < Math.Min(page.Lines.Count, page.BodyLine + FarthestLabel); i++)
        {
            ref readonly var line = ref page.Lines[i];
            var text = page.Model.Text(line.Start, line.End);
            if (line.Length > 120 || !char.IsLetter(text[0]) || page.Model[line.Block].Is(Elsewhere | Traits.Aside) || !Tokenizer.HasDigit(text)) continue;
            if (DateText.Leading(text, page.Context.Dates) is { YearWritten: true } found && SaysUpdated(text[..found.Length]) == updated && text[..found.Length].ContainsAny(s_labelEnds)) return found.Value;
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
            if (text.Length > 18 || !Tokenizer.HasDigit(text) || page.Model[page.Lines[i].Block].Is(Elsewhere | Traits.Header)) continue;
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
        foreach (var word in s_updatedWords)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a text says that what it is about was published, or changed.</summary>
    /// <param name="text">Any text.</param>
    internal static bool SaysWhen(ReadOnlySpan<char> text) => SaysPublished(text) || SaysUpdated(text);

    private static bool SaysPublished(ReadOnlySpan<char> text)
    {
        foreach (var word in s_publishedWords)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a word for "updated" stands in the line before a place, and nothing else of length.</summary>
    internal static bool SaysUpdatedBefore(ArticlePage page, int line, int textPlace)
    {
        var start = Math.Max(page.Lines[line].Start, textPlace - 30);
        return textPlace > start && SaysUpdated(page.Model.AllText[start..textPlace]);
    }

    /// <summary>The date that a line shows to people; null where it has none.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="i">The line.</param>
    /// <param name="updated">Whether the date of a change counts.</param>
    /// <param name="leading">Whether the date has to stand at the beginning, or the line to say that it is the publication's.</param>
    internal static Published? Judge(ArticlePage page, int i, bool updated, bool leading = false)
    {
        ref readonly var line = ref page.Lines[i];
        var text = page.Model.Text(line.Start, line.End);
        if (line.Length > (leading ? LongestSentence : LongestLine) || !Tokenizer.HasDigit(text) || text.Contains("://", StringComparison.Ordinal)) return null;
        var end = 0;
        foreach (var found in DateText.All(text, page.Context.Dates))
        {
            if (!found.YearWritten && !found.Relative && !page.Context.TellsYear) continue;
            if (leading && (found.Start > FarthestInLine || (line.Length > ShortLine && (found.Start > 2 || line.IsProse))) && !SaysPublished(text)) return null;
            var before = text[end..Math.Min(text.Length, found.Start + found.Length)];
            end = found.Start + found.Length;
            if (updated || !SaysUpdated(before)) return found.Value;
            if (leading) return null;
        }
        return null;
    }

    // A date under, over or beside a headline that leads elsewhere is that story's.
    private static bool IsOfOther(ArticlePage page, int i) => LeadsElsewhere(page, i - 1) || LeadsElsewhere(page, i) || LeadsElsewhere(page, i + 1);

    private static bool LeadsElsewhere(ArticlePage page, int i)
    {
        if (i < 0 || i >= page.Lines.Count || i == page.HeadlineLine) return false;
        ref readonly var line = ref page.Lines[i];
        return line.LinkChars >= ShortestHeadline && line.LinkShare > MostlyLink && page.Model.Text(line.Start, line.End).Count(' ') >= FewestGaps;
    }

    // "Moscow, 3 March 2019. The ministry …": a dateline opens the text.
    private static Published? Opening(ArticlePage page, int i)
    {
        var text = page.Model.Text(page.Lines[i].Start, page.Lines[i].End);
        text = text[..Math.Min(text.Length, 80)];
        if (!Tokenizer.HasDigit(text)) return null;
        foreach (var found in DateText.All(text, page.Context.Dates))
            if (found.YearWritten && found.Start < 40) return found.Value;
        return null;
    }
}
