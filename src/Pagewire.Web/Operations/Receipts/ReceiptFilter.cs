using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pagewire.Catalogue;
using Pagewire.Reading;
using Pagewire.Web.Http;

namespace Pagewire.Web.Operations.Receipts;

/// <summary>Which receipts are wanted.</summary>
/// <param name="Source">One source; null: all.</param>
/// <param name="Text">What the name, an error or a warning contains, in any case; null: anything.</param>
/// <param name="OnlyErrors">Only those with an error.</param>
/// <param name="Before">Only those taken in earlier, UTC; null: from the newest.</param>
internal sealed record ReceiptFilter(string? Source, string? Text, bool OnlyErrors, DateTimeOffset? Before)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    // "code" is the key, which was read before.
    private static readonly string[] s_parameters = ["source", "text", "errors", "before", "code"];

    /// <summary>Reads the parameters <c>source</c>, <c>text</c>, <c>errors</c> and <c>before</c>. An empty one, as forms send it, counts as absent.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="wrong">One sentence where one of them is not known or cannot be read; else null.</param>
    public static ReceiptFilter From(IQueryCollection query, out string? wrong)
    {
        wrong = query.Keys.FirstOrDefault(name => !s_parameters.Contains(name)) is { } unknown ? $"Receipts have no parameter '{OneLine.Of(unknown)}': their parameters are source, text, errors and before."
            : query["errors"].ToString() is not ("" or "1") ? "The parameter 'errors' is 1, or left out."
            : query["before"].ToString() is { Length: > 0 } given && Time(given) is null ? "The parameter 'before' is what the link to older receipts has."
            : null;
        return From(query);
    }

    private static ReceiptFilter From(IQueryCollection query) => new(
        query["source"].ToString() is { Length: > 0 } source ? SourceName.From(source).ToString() : null,
        query["text"].ToString().Trim() is { Length: > 0 } text ? text : null,
        query["errors"] == "1",
        Time(query["before"].ToString()));

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParseExact(text, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>The same for what is older than a receipt.</summary>
    /// <param name="receipt">The last one shown.</param>
    public ReceiptFilter Older(Receipt receipt) => this with { Before = receipt.At };

    /// <summary>The address of what is wanted.</summary>
    /// <param name="path">The page.</param>
    public string Address(string path)
    {
        var parameters = new List<string>();
        if (Source is not null) parameters.Add("source=" + Uri.EscapeDataString(Source));
        if (Text is not null) parameters.Add("text=" + Uri.EscapeDataString(Text));
        if (OnlyErrors) parameters.Add("errors=1");
        if (Before is { } before) parameters.Add("before=" + Uri.EscapeDataString(before.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture)));
        return parameters.Count == 0 ? path : path + "?" + string.Join('&', parameters);
    }

    /// <summary>Up to so many matching receipts, and whether there are more. Receipts of one instant stay together.</summary>
    /// <param name="catalogue">Has the receipts.</param>
    /// <param name="most">How many, at least 1.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(IReadOnlyList<Receipt> Receipts, bool More)> FindAsync(ItemCatalogue catalogue, int most, CancellationToken cancellation)
    {
        var found = new List<Receipt>();
        await foreach (var receipt in catalogue.ReceiptsAsync(Source is null ? null : SourceName.From(Source), cancellation))
        {
            if (!Wants(receipt)) continue;
            if (found.Count >= most && receipt.At != found[^1].At) return (found, true);
            found.Add(receipt);
        }
        return (found, false);
    }

    private bool Wants(Receipt receipt) =>
        (Before is not { } before || receipt.At < before)
        && (!OnlyErrors || receipt.Errors.Count > 0)
        && (Text is null || Contains(receipt.Upload) || receipt.Errors.Concat(receipt.Warnings).Any(Contains));

    private bool Contains(string text) => text.Contains(Text!, StringComparison.OrdinalIgnoreCase);
}
