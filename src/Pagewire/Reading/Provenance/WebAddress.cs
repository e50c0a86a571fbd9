using System.Globalization;
using System.Text.RegularExpressions;

namespace Pagewire.Reading.Provenance;

/// <summary>Absolute addresses of pages, and those of web archives, which name the original's address and the time.</summary>
internal static partial class WebAddress
{
    private const int Longest = 4096;

    /// <summary>The address, trimmed; null where it is no absolute http or https address.</summary>
    public static string? OfPage(string? text)
    {
        var address = text?.Trim().Trim('"', '<', '>');
        if (address is null || address.Length > Longest) return null;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            ? uri.OriginalString
            : null;
    }

    /// <summary>What an address of a web archive stands for: <c>https://web.archive.org/web/20181014214900/http://example.org/</c>. All that replay what they captured write the time and the whole address behind it, whatever stands before.</summary>
    /// <returns>Null where it is none.</returns>
    public static (string Original, DateTimeOffset CapturedAt)? OfArchive(string? address)
    {
        if (address is null || address.Length > Longest) return null;
        if (!address.Contains("archive.org/web/", StringComparison.OrdinalIgnoreCase) && !address.Contains("/http", StringComparison.OrdinalIgnoreCase)) return null;
        var match = Archived().Match(address);
        if (!match.Success || OfPage(WithScheme(match.Groups["original"].Value)) is not { } original) return null;
        return DateTimeOffset.TryParseExact(match.Groups["time"].Value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (original, time)
            : null;
    }

    private static string WithScheme(string original) => original.Contains("://", StringComparison.Ordinal) ? original : "http://" + original;

    // Of the Wayback Machine also http://archive.org/web/20181014214900/example.org/.
    [GeneratedRegex(@"^(?:https?:)?//(?:(?:www\.|web\.)?archive\.org(?::[0-9]+)?/web/(?<time>[0-9]{14})(?:[a-z]{2}_)?/(?<original>.+)|[^/?#]+(?:/[^/?#]+){0,4}/(?<time>[0-9]{14})(?:[a-z]{2}_)?/(?<original>https?://.+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Archived();
}
