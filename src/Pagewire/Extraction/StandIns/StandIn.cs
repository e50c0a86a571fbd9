using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.StandIns;

/// <summary>Recognises what a site sends in the place of the page that somebody meant to save: a note that there is none, a refusal, a check, a form. It is nobody's news.</summary>
internal static class StandIn
{
    // Longer ones are articles about it.
    private const int LongestText = 1500;

    // A site that answers with the wrong headline and lists its news nevertheless.
    private const int EnoughDated = 5;

    private const int LongestShown = 80;

    private static readonly string[] s_betweenNames = [" - ", " | ", " – ", " — ", " · ", " :: ", " » ", ": "];

    /// <summary>The capture; where the page stands for another one, without what looked like its article and its entries, and with a warning that says so.</summary>
    /// <param name="model">The page.</param>
    /// <param name="capture">What was found on it.</param>
    public static Capture Judge(PageModel model, Capture capture)
    {
        if (IsNews(capture.Article) || capture.Items.Count(item => item.Published is not null) >= EnoughDated) return capture;
        var title = OneLine.Of(TitleText.Short(model.Document.Title));
        // What stands over the text: a form for searching beside it may have a heading of its own.
        var heading = capture.Article?.Title ?? HeadingOf(model);
        // Without any headline the title was taken for one, with the site's name in it.
        if (HeadingOf(model).Length == 0 && title.Contains(heading, StringComparison.OrdinalIgnoreCase)) heading = "";
        var shown = heading;
        if (StandInWords.Of(heading) is not { } kind)
        {
            if (OfTitle(title, heading) is not { } told) return IsUnscripted(model, capture) ? Warned(capture, "The page shows next to no text: its scripts had not made it yet when it was saved, so save it from a browser when all of it is there.") : capture;
            (kind, shown) = (told, title);
        }
        if (kind == StandInKind.SignIn && !AsksForPassword(model)) return capture;
        return Without(capture, kind, shown);
    }

    /// <summary>The same of a text page, by its first line.</summary>
    /// <param name="lines">The page's lines.</param>
    /// <param name="capture">What was found on it.</param>
    public static Capture Judge(IReadOnlyList<string> lines, Capture capture)
    {
        if (IsNews(capture.Article) || capture.Items.Count > 0 || lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) is not { } first) return capture;
        return StandInWords.Of(first.Trim()) is { } kind and not (StandInKind.SignIn or StandInKind.Search) ? Without(capture, kind, first.Trim()) : capture;
    }

    private static bool IsNews(Sighting? article) => article is not null && (article is { Published: not null, PublishedFrom: >= DateEvidence.DateLine } || article.Body?.Text.Length > LongestText);

    private static string HeadingOf(PageModel model)
    {
        foreach (var heading in model.Headings)
            if (model[heading].Tag == Tag.H1) return model.Line(heading);
        return model.Headings.Length > 0 && model.Document.Title is not { Length: > 0 } ? model.Line(model.Headings[0]) : "";
    }

    // Beside the site's name it counts where no headline says what the page is.
    private static StandInKind? OfTitle(string title, string heading)
    {
        if (title.Length == 0) return null;
        if (StandInWords.Of(title) is { } whole) return whole;
        var parts = title.Split(s_betweenNames, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || heading.Length > 0 && !parts.Contains(heading, StringComparer.OrdinalIgnoreCase)) return null;
        return StandInWords.Of(parts[0]) ?? StandInWords.Of(parts[^1]);
    }

    private static bool AsksForPassword(PageModel model)
    {
        for (var i = 0; i < model.Count; i++)
            if (model[i].Tag == Tag.Input && "password".Equals(model[i].Element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsUnscripted(PageModel model, Capture capture)
    {
        const int nextToNothing = 100;
        return capture is { Article: null, Items.Count: 0 } && model.AllText.Length < nextToNothing && model.Data.Any(place => model[place].Tag == Tag.Script);
    }

    private static Capture Without(Capture capture, StandInKind kind, string shown)
    {
        // A form or a question stands on pages that have news below it, too.
        var (takesAll, what) = StandInWords.Meaning(kind);
        if (!takesAll && capture is { Article: null, Items.Count: > 0 }) return capture;
        var left = (capture.Article is null ? 0 : 1) + (takesAll ? capture.Items.Count : 0);
        var dropped = new SortedDictionary<string, int>(capture.Dropped.ToDictionary(), StringComparer.Ordinal);
        if (left > 0) dropped[Drops.StandIn] = left;
        return Warned(capture with { Article = null, Items = takesAll ? [] : capture.Items, Section = takesAll ? null : capture.Section, Dropped = dropped }, $"The page is {what} (“{OneLine.Cut(shown, LongestShown)}”), not the page that was meant: save that.");
    }

    private static Capture Warned(Capture capture, string warning) => capture with { Warnings = [.. capture.Warnings, warning] };
}
