using System.Globalization;
using Pagewire.Catalogue;

namespace Pagewire.Cli;

/// <summary>A receipt as one line for people.</summary>
internal static class ReceiptLine
{
    /// <summary>What became of an upload.</summary>
    /// <param name="receipt">Its receipt.</param>
    /// <param name="path">Where its file lies, to be found by who has to look at it; null where the upload's name tells.</param>
    public static string Of(Receipt receipt, string? path = null) =>
        receipt.Errors.Count == 0 || path is null || path == receipt.Upload ? Line(receipt) : $"{Line(receipt)} ({Clean(path)})";

    private static string Line(Receipt receipt)
    {
        var name = Clean(receipt.Upload);
        if (receipt.Errors.Count > 0 && receipt.Sightings == 0) return $"{name}: {Clean(receipt.Errors[0])}{More(receipt.Errors.Count - 1)}";
        var read = receipt.Pages == 1 ? $"{receipt.Format}, {receipt.Encoding}" : string.Create(CultureInfo.InvariantCulture, $"{receipt.Format}, {receipt.Pages} pages");
        var found = receipt.Sightings == 0
            ? "no item found"
            : string.Create(CultureInfo.InvariantCulture, $"{Count(receipt.Sightings, "item")} seen: {receipt.New} new, {receipt.Changed} changed, {receipt.Same} the same");
        var errors = Sentences(receipt.Errors) + Sentences(receipt.Warnings);
        var relative = receipt.RelativeLinks == 0 ? "" : $"; {Count(receipt.RelativeLinks, "link")} relative, since {(receipt.Pages == 1 ? "the page's address is unknown (--url says it)" : "pages' addresses are unknown")}";
        return $"{name}: {read}: {found}{relative}{errors}";
    }

    /// <summary>Text with control characters and those that turn the direction of writing shown as spaces, so that a file's name cannot write to the terminal or read as another one.</summary>
    public static string Clean(string text) => string.Create(text.Length, text, static (clean, original) =>
    {
        for (var i = 0; i < clean.Length; i++) clean[i] = char.IsControl(original[i]) || original[i] is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? ' ' : original[i];
    });

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private static string Sentences(IReadOnlyList<string> sentences) => sentences.Count == 0 ? "" : $"; {Clean(sentences[0])}{More(sentences.Count - 1)}";

    private static string More(int count) => count <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {count} more)");
}
