using System.Globalization;
using Pagewire.Catalogue;
using Pagewire.Web.Html;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Receipts;

/// <summary>Receipts as a list: one line each, which opens to everything it says.</summary>
internal static class ReceiptList
{
    /// <summary>The list.</summary>
    /// <param name="receipts">The receipts, newest first.</param>
    /// <param name="open">Whether each one is open from the start.</param>
    public static Markup Show(IEnumerable<Receipt> receipts, bool open = false) => $"""
        <ul class="receipts">
        {receipts.Select(receipt => Entry(receipt, open))}</ul>

        """;

    private static Markup Entry(Receipt receipt, bool open) => $"""
        <li><details{Markup.When(open, $" open")}><summary><span class="name" dir="auto">{receipt.Upload}</span> {Outcome(receipt)} <span class="at">{Pieces.Time(receipt.At)}</span></summary>
        {Sentences(receipt.Errors, "error")}{Sentences(receipt.Warnings, "warning")}<dl class="facts">
        <div><dt>Source</dt><dd dir="auto">{receipt.Source.ToString()}</dd></div>
        {Fact("Read as", receipt.Format is null ? null : $"{receipt.Format}{(receipt.Encoding is null ? string.Empty : ", " + receipt.Encoding)}{(receipt.Pages > 1 ? ", " + Pieces.Count(receipt.Pages, "page") : string.Empty)}")}{Address(receipt)}{Captured(receipt)}{Fact("Section", receipt.Section)}{Fact("Items", Items(receipt))}{Relative(receipt.RelativeLinks)}{Fact("Days listed", Span(receipt))}{Fact("Paging", Paging(receipt))}{Dropped(receipt.Dropped)}</dl></details></li>

        """;

    /// <summary>What was left out and why, as one more fact; nothing where nothing was.</summary>
    /// <param name="dropped">How many candidates were left out, by reason.</param>
    public static Markup Dropped(IReadOnlyDictionary<string, int> dropped) => dropped.Count == 0 ? Markup.Empty
        : $"<div><dt>Left out</dt><dd><ul>{dropped.OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal).Select(reason => (Markup)$"<li>{reason.Value:N0} × {reason.Key}</li>")}</ul></dd></div>\n";

    /// <summary>How many links nobody can follow, as one more fact; nothing where all can be followed.</summary>
    /// <param name="links">Those without a host, of a page whose address is unknown.</param>
    public static Markup Relative(int links) =>
        links == 0 ? Markup.Empty : Fact("Links", $"{Pieces.Count(links, "link")} cannot be followed, since nothing tells the page's address: upload it with its address");

    /// <summary>A fact with its name; nothing where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The fact; null: none.</param>
    public static Markup Fact(string name, string? value) =>
        value is null ? Markup.Empty : $"<div><dt>{name}</dt><dd dir=\"auto\">{value}</dd></div>\n";

    private static Markup Outcome(Receipt receipt)
    {
        if (receipt.Errors.Count > 0 && receipt.Sightings == 0) return $"<span class=\"outcome error\">could not be read</span>";
        if (receipt.Errors.Count > 0) return $"<span class=\"outcome error\">{Pieces.Count(receipt.Errors.Count, "part")} could not be read</span>";
        if (receipt.Sightings == 0) return $"<span class=\"outcome error\">nothing found</span>";
        return $"<span class=\"outcome ok\">{receipt.New:N0} new{(receipt.Changed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {receipt.Changed:N0} changed") : string.Empty)} of {receipt.Sightings:N0}</span>";
    }

    private static Markup Sentences(IReadOnlyList<string> sentences, string kind) => sentences.Count == 0 ? Markup.Empty
        : $"<ul class=\"{kind}\">{sentences.Select(sentence => (Markup)$"<li dir=\"auto\">{sentence}</li>")}</ul>\n";

    private static Markup Address(Receipt receipt) => receipt.Url is not { } url ? Markup.Empty
        : $"<div><dt>Address</dt><dd><a href=\"{url.Value}\" rel=\"noreferrer\">{url.Value}</a> <span class=\"help\">from {url.From}</span></dd></div>\n";

    private static Markup Captured(Receipt receipt) => receipt.CapturedAt is not { } captured ? Markup.Empty
        : $"<div><dt>Saved</dt><dd>{Pieces.Time(captured.Value)} <span class=\"help\">from {captured.From}</span></dd></div>\n";

    private static string Items(Receipt receipt) => string.Create(CultureInfo.InvariantCulture,
        $"{receipt.Sightings:N0} seen: {receipt.New:N0} new, {receipt.Changed:N0} changed, {receipt.Same:N0} the same");

    private static string? Span(Receipt receipt) => receipt.Span is not { } span ? null
        : span.Oldest == span.Newest ? Pieces.Day(span.Oldest) : $"{Pieces.Day(span.Oldest)} to {Pieces.Day(span.Newest)}";

    private static string? Paging(Receipt receipt) => receipt.Paging switch
    {
        { Current: { } current, Last: { } last } => string.Create(CultureInfo.InvariantCulture, $"page {current} of {last}"),
        { Current: { } current } => string.Create(CultureInfo.InvariantCulture, $"page {current}"),
        { Last: { } last } => string.Create(CultureInfo.InvariantCulture, $"one of {last} pages"),
        _ => null,
    };
}
