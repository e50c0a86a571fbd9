using System.Globalization;
using Pagewire.Catalogue;
using Pagewire.Web.Html;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Receipts;

/// <summary><c>/ops</c>: how things are, what came in, what is missing.</summary>
internal sealed record OverviewPage
{
    private const int MostGaps = 50;
    private const int DaysShown = 30;
    private const int MonthsShown = 36;

    /// <summary>The present instant, UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The newest receipts, newest first.</summary>
    public required IReadOnlyList<Receipt> Receipts { get; init; }

    /// <summary>Whether there are older receipts than these.</summary>
    public bool MoreReceipts { get; init; }

    /// <summary>How many items there are; null while they are still being counted.</summary>
    public Tally? Tally { get; init; }

    /// <summary>What is missing.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>What stands inside the frame.</summary>
    public Markup Main() => OpsFrame.Around("Operations", "/ops", Receipts.Count == 0 ? Empty() : $"""
        {Numbers()}<div class="panels">
        <section class="panel"><h2>Items by month</h2>{(Tally is null ? $"<p class=\"none\">Still counting.</p>" : Months(Tally))}</section>
        <section class="panel"><h2>Uploads by day</h2>{Days().Show()}</section>
        </div>
        <section class="panel"><h2>Gaps</h2>
        {Missing()}</section>
        <section class="panel"><h2>Latest receipts</h2>
        {ReceiptList.Show(Receipts.Take(10))}<p class="more"><a href="/ops/uploads">All receipts</a></p></section>

        """);

    private static Markup Empty() => $"""
        <p class="lead">Nothing was taken in yet. <a href="/ops/upload">Upload saved pages</a>, or <a href="/ops/preview">look first</a> at what would be found in one.</p>

        """;

    private Markup Numbers()
    {
        var failed = Receipts.Count(receipt => receipt.Errors.Count > 0);
        var more = MoreReceipts ? "+" : string.Empty;
        return $"""
            <dl class="numbers">
            <div><dt>items</dt><dd>{(Tally is null ? "…" : Tally.Items.ToString("N0", CultureInfo.InvariantCulture) + (Tally.Complete ? string.Empty : "+"))}</dd></div>
            <div><dt>uploads</dt><dd>{Receipts.Count:N0}{more}</dd></div>
            <div{Markup.When(failed > 0, $" class=\"bad\"")}><dt><a href="/ops/uploads?errors=1">with errors</a></dt><dd>{failed:N0}</dd></div>
            <div><dt>since the newest receipt</dt><dd>{Age(Now - Receipts[0].At)}</dd></div>
            </dl>

            """;
    }

    private Markup Missing()
    {
        if (Gaps.Count == 0) return $"<p>None that the uploads show.</p>\n";
        return $"""
            <ul class="gaps">
            {Gaps.Take(MostGaps).Select(gap => (Markup)$"<li><strong dir=\"auto\">{gap.Source.ToString()}{(gap.Section is null ? string.Empty : ", " + gap.Section)}</strong>: {gap.Sentence}</li>\n")}</ul>
            {Markup.When(Gaps.Count > MostGaps, $"<p class=\"help\">And {Gaps.Count - MostGaps:N0} more.</p>\n")}
            """;
    }

    private BarChart Days()
    {
        var counts = Receipts.CountBy(receipt => DateOnly.FromDateTime(receipt.At.UtcDateTime)).ToDictionary();
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        return new("Uploads by day", "uploads", "Day",
        [
            .. Enumerable.Range(0, DaysShown).Select(i => today.AddDays(i - DaysShown + 1)).Select((day, i) => new BarChart.Bar(
                Pieces.Day(day),
                (DaysShown - 1 - i) % 7 == 0 ? day.ToString("d MMM", CultureInfo.InvariantCulture) : null,
                counts.GetValueOrDefault(day))),
        ]);
    }

    // The last three years that have items: an archive's pages may all be old.
    private static Markup Months(Tally tally)
    {
        var newest = tally.ByMonth.Count == 0 ? new DateOnly(2000, 1, 1) : tally.ByMonth.Keys.Max();
        var oldest = newest.AddMonths(1 - MonthsShown);
        var older = tally.ByMonth.Where(month => month.Key < oldest).Sum(month => month.Value);
        var chart = new BarChart("Items by month", "items", "Month",
        [
            .. Enumerable.Range(0, MonthsShown).Select(i => oldest.AddMonths(i)).Select(month => new BarChart.Bar(
                Month(month),
                month.Month == 1 ? month.ToString("yyyy", CultureInfo.InvariantCulture) : null,
                tally.ByMonth.GetValueOrDefault(month))),
        ]);
        return $"""
            {chart.Show()}<p class="help">{Month(oldest)} to {Month(newest)}, the {MonthsShown} months up to the newest item{(older == 0 ? string.Empty : $"; {Pieces.Count(older, "older item")} not shown")}.</p>
            """;
    }

    private static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "< 1 min",
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days"),
    };
}
