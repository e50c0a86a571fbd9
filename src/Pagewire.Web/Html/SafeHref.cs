namespace Pagewire.Web.Html;

/// <summary>Which addresses a page may point at.</summary>
internal static class SafeHref
{
    /// <summary>The address where it is this site's own (<c>/…</c>, <c>?…</c>, <c>#…</c>), http, https or mailto; else <c>#</c>.</summary>
    /// <param name="address">An address from anywhere; null counts as none.</param>
    public static string Of(string? address)
    {
        if (string.IsNullOrEmpty(address)) return "#";
        if (address[0] is '/' or '?' or '#') return IsLocal(address) ? address : "#";
        return Web(address) is { } web ? web.AbsoluteUri
            : address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address
            : "#";
    }

    /// <summary>The address as an absolute one with http or https, or null where it is none.</summary>
    /// <param name="address">An address from anywhere.</param>
    public static Uri? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri : null;

    // "//host" and "/\host" lead elsewhere, and browsers take line ends and tabs out before they look.
    private static bool IsLocal(string address) =>
        !(address.Length > 1 && address[0] == '/' && address[1] is '/' or '\\') && !address.AsSpan().ContainsAnyInRange('\0', ' ');
}
