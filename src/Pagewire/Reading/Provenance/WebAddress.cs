using System.Globalization;
using System.Text.RegularExpressions;

namespace Pagewire.Reading.Provenance;

/// <summary>Absolute addresses of pages, and those of the Wayback Machine, which name the original's address and the time.</summary>
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

    /// <summary>What an address of the Wayback Machine stands for: <c>https://web.archive.org/web/20181014214900/http://example.org/</c>.</summary>
    /// <returns>Null where it is none.</returns>
    public static (string Original, DateTimeOffset CapturedAt)? OfWayback(string? address)
    {
        if (address is null || !address.Contains("archive.org/web/", StringComparison.OrdinalIgnoreCase)) return null;
        var match = Wayback().Match(address);
        if (!match.Success || OfPage(WithScheme(match.Groups["original"].Value)) is not { } original) return null;
        return DateTimeOffset.TryParseExact(match.Groups["time"].Value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? (original, time)
            : null;
    }

    private static string WithScheme(string original) => original.Contains("://", StringComparison.Ordinal) ? original : "http://" + original;

    [GeneratedRegex(@"^(?:https?:)?//(?:www\.|web\.)?archive\.org(?::\d+)?/web/(?<time>\d{14})(?:[a-z]{2}_)?/(?<original>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Wayback();
}
