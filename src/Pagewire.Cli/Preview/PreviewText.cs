using System.Globalization;
using Pagewire.Extraction;
using Pagewire.Reading;
using Spectre.Console;

namespace Pagewire.Cli.Preview;

/// <summary>Shows what was found on a page to a person: a table on a terminal, elsewhere plain lines, an entry each.</summary>
internal static class PreviewText
{
    private const int LongestStart = 60;

    /// <summary>Writes one page's findings.</summary>
    /// <param name="name">The file, and the entry of an archive behind it.</param>
    /// <param name="page">The page.</param>
    /// <param name="capture">What was found on it.</param>
    public static void Write(string name, Page page, Capture capture)
    {
        if (System.Console.IsOutputRedirected) WriteLines(name, page, capture);
        else WriteTable(AnsiConsole.Console, name, page, capture);
    }

    private static void WriteLines(string name, Page page, Capture capture)
    {
        Line(name);
        foreach (var (fact, value, from) in Facts(page, capture)) Line($"  {fact}: {value}{(from is null ? "" : $" ({from})")}");
        foreach (var item in capture.Items)
            Line($"  {item.Published?.ToString() ?? "–"}  {string.Join(" · ", new[] { item.Title, item.Url, string.Join(", ", item.Categories), FoundBy(item, ", "), item.Summary is { } summary ? $"“{Start(summary)}”" : null }.Where(part => !string.IsNullOrEmpty(part)))}");
        foreach (var remark in Remarks(capture)) Line("  " + remark);
        System.Console.WriteLine();

        static void Line(string text) => System.Console.WriteLine(ReceiptLine.Clean(text));
    }

    private static void WriteTable(IAnsiConsole console, string name, Page page, Capture capture)
    {
        console.MarkupLine($"[bold]{Safe(name)}[/]");
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        foreach (var (fact, value, from) in Facts(page, capture)) grid.AddRow($"[grey]{fact}[/]", Safe(value) + (from is null ? "" : $" [grey]({Safe(from)})[/]"));
        console.Write(grid);
        if (capture.Items.Count > 0) console.Write(Listed(capture.Items));
        foreach (var remark in Remarks(capture)) console.MarkupLine($"  [grey]{Safe(remark)}[/]");
        console.WriteLine();
    }

    private static IEnumerable<(string Name, string Value, string? From)> Facts(Page page, Capture capture)
    {
        yield return ("read as", $"{page.Format}, {page.Encoding}{(capture.Language is { } language ? ", " + language : "")}", null);
        if (capture.Url is { } url) yield return ("address", url.Value, url.From);
        if (capture.CapturedAt is { } captured) yield return ("captured", captured.Value.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture), captured.From);
        if (capture.Section is { } section) yield return ("section", section, null);
        if (capture.Article is { } article)
        {
            yield return ("article", article.Title, article.Strategy);
            if (article.Published is { } published) yield return ("published", published.ToString(), article.PublishedFrom.InWords());
            if (article.Summary is { } summary) yield return ("opening", Start(summary), null);
            if (article.Body is { } body) yield return ("body", string.Create(CultureInfo.InvariantCulture, $"{body.Text.Length:N0} characters: {Start(body.Text)}"), null);
            if (article.Image is { } image) yield return ("image", image, null);
            foreach (var file in article.Enclosures) yield return ("file", file.Url, file.MediaType);
        }
        yield return ("listed", capture.Items.Count.ToString(CultureInfo.InvariantCulture), null);
    }

    private static IEnumerable<string> Remarks(Capture capture)
    {
        if (capture.RelativeLinks > 0) yield return $"its address is unknown, so {(capture.RelativeLinks == 1 ? "a link stays" : $"{capture.RelativeLinks} links stay")} relative: give --url";
        if (capture.Items.Count(i => i.PublishedFrom == DateEvidence.WithoutYear) is > 0 and var concluded)
            yield return $"{(concluded == 1 ? "1 date has" : $"{concluded} dates have")} no year on the page: the latest one not after the capture is taken{(capture.CapturedAt is { } captured ? $" ({captured.From})" : "")}";
        foreach (var warning in capture.Warnings) yield return warning;
        foreach (var (reason, count) in capture.Dropped.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)) yield return $"left out {count} × {reason}";
    }

    private static Table Listed(IReadOnlyList<Sighting> items)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Date", "Title, address, opening", "Category", "Found by");
        foreach (var item in items)
            table.AddRow(Safe(item.Published?.ToString() ?? "–"), string.Join('\n', new[] { item.Url, item.Summary is { } summary ? Start(summary) : null }.OfType<string>().Select(line => $"[grey]{Safe(line)}[/]").Prepend(Safe(item.Title))), Safe(string.Join(", ", item.Categories)), Safe(FoundBy(item, "\n")));
        return table;
    }

    private static string FoundBy(Sighting item, string between) => item.PublishedFrom.InWords() is { } from ? $"{item.Strategy}{between}date from {from}" : item.Strategy;

    private static string Start(string text) => text.Length <= LongestStart ? text : text[..LongestStart] + "…";

    // Control characters from a page must not reach a terminal.
    private static string Safe(string text) => Markup.Escape(ReceiptLine.Clean(text));
}
