using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Pagewire.Testing.FeedRules;

/// <summary>The values that feed formats share, checked as the W3C feed validation service checks them.</summary>
internal static partial class FeedValues
{
    private static readonly string[] s_risky = ["script", "iframe", "object", "embed", "form", "style", "meta", "link", "base", "svg", "math"];
    private static readonly string[] s_schemes = ["http:", "https:", "mailto:"];

    public static bool IsWebAddress(string? text) =>
        text is not null && Rfc3986().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    public static bool IsAbsoluteIri(string? text) => text is not null && Rfc3986().IsMatch(text) && Uri.TryCreate(text, UriKind.Absolute, out _);

    /// <summary>RFC 822 with a four-digit year, the weekday that belongs to the date, in GMT.</summary>
    public static bool IsRfc822(string text) => DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    public static bool IsRfc3339(string text) =>
        Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static bool IsLanguage(string text) => Language().IsMatch(text);

    public static bool IsMediaType(string? text) => text is not null && MediaType().IsMatch(text);

    public static bool IsCount(string? text) => text is not null && text.Length > 0 && text.All(char.IsAsciiDigit);

    /// <summary>What the validation service calls a security risk in HTML, and addresses that mean nothing outside their page.</summary>
    public static bool IsRiskyHtml(string html) => new HtmlParser().ParseDocument(html).All.Any(element =>
        s_risky.Contains(element.LocalName) || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style"
            || (attribute.Name is "href" or "src" && !s_schemes.Any(scheme => attribute.Value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))));

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})+\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rfc3986();

    [GeneratedRegex("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rfc3339();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Language();

    [GeneratedRegex("^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(;.*)?\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MediaType();
}
