using Pagewire.Extraction;
using Pagewire.Reading;
using Spectre.Console;

namespace Pagewire.Cli.Preview;

/// <summary>Shows what was found on a page to a person.</summary>
internal static class PreviewText
{
    // Programs and files get no colours and whole lines.
    private static readonly IAnsiConsole s_console = System.Console.IsOutputRedirected ? Plain() : AnsiConsole.Console;

    /// <summary>Writes one page's findings.</summary>
    public static void Write(string file, ReadResult read, Capture? capture)
    {
        var console = s_console;
        var name = Safe(file) + (read.Part is { } part ? " · " + Safe(part) : "");
        if (read.Error is { } error)
        {
            System.Console.Error.WriteLine($"pagewire: {Markup.Remove(name)}: {ReceiptLine.Clean(error)}");
            return;
        }
        console.MarkupLine($"[bold]{name}[/]");
        console.Write(Facts(read.Page!, capture!));
        if (capture!.Items.Count > 0) console.Write(Listed(capture.Items));
        if (capture.RelativeLinks > 0) console.MarkupLine($"  its address is unknown, so {(capture.RelativeLinks == 1 ? "a link stays" : $"{capture.RelativeLinks} links stay")} relative: give --url");
        if (capture.Items.Count(i => i.PublishedFrom == DateEvidence.WithoutYear) is > 0 and var concluded)
            console.MarkupLine($"  {(concluded == 1 ? "1 date has" : $"{concluded} dates have")} no year on the page: the latest one not after the capture is taken{(capture.CapturedAt is { } captured ? $" ({Safe(captured.From)})" : "")}");
        foreach (var (reason, count) in capture.Dropped.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            console.MarkupLine($"  [grey]left out {count} × {Safe(reason)}[/]");
        console.WriteLine();
    }

    private static Grid Facts(Page page, Capture capture)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        void Row(string name, string? value, string? from = null)
        {
            if (value is not null) grid.AddRow($"[grey]{name}[/]", Safe(value) + (from is null ? "" : $" [grey]({Safe(from)})[/]"));
        }
        Row("read as", $"{page.Format}, {page.Encoding}{(capture.Language is { } language ? ", " + language : "")}");
        Row("address", capture.Url?.Value, capture.Url?.From);
        Row("captured", capture.CapturedAt?.Value.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture), capture.CapturedAt?.From);
        Row("section", capture.Section);
        if (capture.Article is { } article)
        {
            Row("article", article.Title, article.Strategy);
            Row("published", article.Published?.ToString(), PreviewJson.Words(article.PublishedFrom));
            Row("body", article.Body is { } body ? $"{body.Text.Length:N0} characters: {Start(body.Text)}" : null);
        }
        Row("listed", capture.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return grid;
    }

    private static Table Listed(IReadOnlyList<Sighting> items)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Date", "Title and address", "Category", "Found by");
        foreach (var item in items)
            table.AddRow(Safe(item.Published?.ToString() ?? "–"), item.Url is null ? Safe(item.Title) : $"{Safe(item.Title)}\n[grey]{Safe(item.Url)}[/]", Safe(string.Join(", ", item.Categories)), Safe(item.Strategy));
        return table;
    }

    private static string Start(string text) => text.Length <= 60 ? text : text[..60] + "…";

    // Control characters from a page must not reach a terminal.
    private static string Safe(string text) => Markup.Escape(new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]));

    private static IAnsiConsole Plain()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
        console.Profile.Width = 400;
        return console;
    }
}
