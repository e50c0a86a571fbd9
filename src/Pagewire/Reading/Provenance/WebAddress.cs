using System.Globalization;
using System.Text.RegularExpressions;

namespace Pagewire.Reading.Provenance;

/// <summary>Absolute addresses of pages, and those of web archives, which name the original's address and the time.</summary>
internal static partial class WebAddress
{
    private const int Longest = 4096;

    // Archives that captured what another archive served, and that a third one.
    private const int MostLayers = 4;

    /// <summary>The address, trimmed; null where it is no absolute http or https address.</summary>
    public static string? OfPage(string? text)
    {
        var address = text?.Trim().Trim('"', '<', '>');
        if (address is null || address.Length > Longest) return null;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0
            ? uri.UserInfo.Length == 0 ? uri.OriginalString : WebHost.WithoutUser(uri)
            : null;
    }

    /// <summary>What an address of a web archive stands for: <c>https://web.archive.org/web/20181014214900/http://example.org/</c>. All that replay what they captured write the time and the whole address behind it, whatever stands before. Where an archive captured what another one served, the page is the innermost one, of its time.</summary>
    /// <returns>Null where it is none.</returns>
    public static ArchivedAddress? OfArchive(string? address)
    {
        ArchivedAddress? found = null;
        while (found is not { Layers: MostLayers } && (Layer(found?.Original ?? address) ?? Cited(found?.Original ?? address)) is { } inner) found = inner with { Layers = (found?.Layers ?? 0) + 1 };
        return found;
    }

    /// <summary>Whether an address names a copy in an archive and nothing of the page that it is of: <c>https://archive.ph/AbCdE</c>.</summary>
    /// <param name="address">An absolute address.</param>
    public static bool NamesCopyOnly(string address) => CopyName().IsMatch(address);

    private static ArchivedAddress? Layer(string? address)
    {
        if (address is null || address.Length > Longest) return null;
        if (!address.Contains("archive.org/web/", StringComparison.OrdinalIgnoreCase) && !address.Contains("/http", StringComparison.OrdinalIgnoreCase)) return null;
        var match = Archived().Match(address);
        if (!match.Success || OfPage(WithScheme(match.Groups["original"].Value)) is not { } original) return null;
        return DateTimeOffset.TryParseExact(string.Concat(match.Groups["time"].Value.Where(char.IsAsciiDigit)), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new(original, time, 1)
            : null;
    }

    // http://www.webcitation.org/query?url=http%3A%2F%2Fexample.org%2F&date=2009-03-05
    private static ArchivedAddress? Cited(string? address)
    {
        if (address is null || !address.Contains("webcitation.org/query?", StringComparison.OrdinalIgnoreCase) || address.Length > Longest) return null;
        var parameters = address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&');
        return OfPage(Value("url=")) is { } original && CaptureTimeLadder.OfIso8601(Value("date=")) is { } time ? new(original, time, 1) : null;

        string? Value(string name) => parameters.FirstOrDefault(parameter => parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is { } found ? Uri.UnescapeDataString(found[name.Length..]) : null;
    }

    private static string WithScheme(string original) => original.Contains("://", StringComparison.Ordinal) ? original : "http://" + original;

    // Of the Wayback Machine also http://archive.org/web/20181014214900/example.org/; archive.today writes 2018.10.14-214900.
    [GeneratedRegex(@"^(?:https?:)?//(?:(?:www\.|web\.)?archive\.org(?::[0-9]+)?/web/(?<time>[0-9]{14})(?:[a-z]{2}_)?/(?<original>.+)|[^/?#]+(?:/[^/?#]+){0,4}/(?<time>[0-9]{14}|[0-9]{4}\.[0-9]{2}\.[0-9]{2}-[0-9]{6})(?:[a-z]{2}_)?/(?<original>https?://.+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Archived();

    [GeneratedRegex(@"^(?:https?:)?//(?:www\.)?(?:archive\.(?:today|ph|is|li|md|vn|fo)/(?:[a-z]{2,4}/)?[0-9A-Za-z]{4,8}(?:/[a-z]+)?/?|webcitation\.org/[^/]*)(?:[?#].*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CopyName();
}

/// <summary>What an address of a web archive stands for.</summary>
/// <param name="Original">The address of the page.</param>
/// <param name="CapturedAt">When the page was captured, UTC.</param>
/// <param name="Layers">How many archives are around it.</param>
internal sealed record ArchivedAddress(string Original, DateTimeOffset CapturedAt, int Layers);
