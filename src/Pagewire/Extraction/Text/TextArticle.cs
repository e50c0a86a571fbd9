using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Text;

/// <summary>Finds the article in the lines before a page's list: section, date, title, paragraphs, in the orders that pages have them.</summary>
internal static class TextArticle
{
    // Less text than this under a line does not make the line a title.
    private const int LeastText = 40;

    /// <summary>The section's heading and the article; each null where there is none.</summary>
    /// <param name="lines">The lines without the page's frame and list.</param>
    /// <param name="dates">How dates are to be understood.</param>
    public static (string? Section, Sighting? Article) Read(List<TextLine> lines, DateContext dates)
    {
        if (lines.Count == 0) return (null, null);
        var section = lines[0].IsCapitals && lines.Count > 1 ? lines[0].Text : null;
        var dated = lines.FindIndex(l => l.Kind == LineKind.DateAlone);
        // The date line stands near the top: after a section heading, or after the title.
        if (dated is >= 0 and <= 3) return Dated(lines, dated, section);
        var first = section is null ? 0 : 1;
        if (lines.Count == 1) return (lines[0].IsCapitals ? lines[0].Text : null, null);
        return (section, Headless(lines, first, dates));
    }

    private static (string?, Sighting?) Dated(List<TextLine> lines, int dated, string? section)
    {
        var date = lines[dated].Date!.Value;
        var after = dated + 1;
        var titleAbove = dated > 0 && !lines[dated - 1].IsProse && (section is null || dated > 1) && (after >= lines.Count || lines[after].IsProse || dated > 1);
        if (titleAbove) return (section ?? (dated > 1 ? lines[0].Text : null), Build(lines[dated - 1].Text, date, DateEvidence.DateLine, lines, after));
        section ??= dated > 0 ? lines[0].Text : null;
        return after >= lines.Count ? (section, null) : (section, Build(lines[after].Text, date, DateEvidence.DateLine, lines, after + 1));
    }

    private static Sighting? Headless(List<TextLine> lines, int first, DateContext dates)
    {
        if (first >= lines.Count - 1 || lines[first].IsProse) return null;
        if (lines.Skip(first + 1).Sum(l => l.Text.Length) < LeastText) return null;
        var title = lines[first].Text;
        var inTitle = DateText.All(title, dates).LastOrDefault(d => d.YearWritten && !d.Relative);
        return Build(title, inTitle?.Value, inTitle is null ? DateEvidence.None : DateEvidence.Title, lines, first + 1);
    }

    private static Sighting Build(string title, Published? published, DateEvidence from, List<TextLine> lines, int body) => new()
    {
        Kind = SightingKind.Article,
        Title = title,
        Published = published,
        PublishedFrom = from,
        Body = body < lines.Count ? TextBody.Of([.. lines.Skip(body).Select(l => l.Text)]) : null,
        Strategy = "text",
    };
}
