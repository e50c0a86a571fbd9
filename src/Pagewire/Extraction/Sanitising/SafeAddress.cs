using System.Diagnostics.CodeAnalysis;
using System.Text;
using Pagewire.Extraction.Structured;
using Pagewire.Reading;

namespace Pagewire.Extraction.Sanitising;

/// <summary>Turns references of a page into absolute addresses that are safe to give to readers.</summary>
internal static class SafeAddress
{
    // Longer ones are data in disguise; browsers and feed readers cut off earlier.
    private const int MaxLength = 8192;

    /// <summary>An absolute http, https or mailto address, or null where the reference is none, or is relative and there is no base.</summary>
    /// <param name="reference">An <c>href</c> as written.</param>
    /// <param name="baseAddress">What relative references are relative to; null where unknown.</param>
    public static string? OfLink(string? reference, Uri? baseAddress) =>
        Resolve(reference, baseAddress) is not { } address ? null : IsWeb(address) ? WebHost.WithoutUser(address) : IsMail(address) ? address.AbsoluteUri : null;

    /// <summary>An absolute http or https address, or null.</summary>
    /// <param name="reference">A <c>src</c> as written.</param>
    /// <param name="baseAddress">What relative references are relative to; null where unknown.</param>
    public static string? OfMedia(string? reference, Uri? baseAddress) =>
        Resolve(reference, baseAddress) is { } address && IsWeb(address) ? WebHost.WithoutUser(address) : null;

    /// <summary>Whether a reference needs an address to count from: it names neither a scheme nor nothing but a place on its own page (RFC 3986, 4.2).</summary>
    /// <param name="reference">An <c>href</c> or <c>src</c> as written.</param>
    public static bool IsRelative([NotNullWhen(true)] string? reference) =>
        reference is { Length: <= MaxLength } && WithoutControls(reference) is { Length: > 0 } clean && clean[0] != '#' && !HasScheme(clean);

    /// <summary>The base as an address, or null where it is no absolute http(s) address.</summary>
    /// <param name="baseUrl">The address of the page, or null.</param>
    public static Uri? Base(string? baseUrl) => baseUrl?.Length <= Addresses.LongestBase && Resolve(baseUrl, null) is { } address && IsWeb(address) ? address : null;

    private static Uri? Resolve(string? reference, Uri? baseAddress)
    {
        if (string.IsNullOrEmpty(reference) || reference.Length > MaxLength) return null;
        var clean = WithoutControls(reference);
        if (clean.Length == 0) return null;
        if (baseAddress is null || HasScheme(clean)) return Uri.TryCreate(clean, UriKind.Absolute, out var absolute) && HasScheme(clean) ? absolute : null;
        return Uri.TryCreate(baseAddress, clean, out var resolved) ? resolved : null;
    }

    // URL Standard, "basic URL parser": tabs and line ends anywhere, controls and spaces at the ends, do not count.
    private static string WithoutControls(string reference)
    {
        var span = reference.AsSpan().Trim();
        if (!span.ContainsAnyInRange('\0', '\x1F') && !span.ContainsAnyInRange('\x7F', '\x9F') && !span.ContainsAnyInRange('\uD800', '\uDFFF'))
            return span.Length == reference.Length ? reference : span.ToString();
        var clean = new StringBuilder(span.Length);
        foreach (var rune in span.EnumerateRunes())
            if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar) clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }

    // RFC 3986, 3.1. A reference with a scheme is never relative, whatever the platform makes of it.
    private static bool HasScheme(string reference)
    {
        var colon = reference.AsSpan().IndexOfAny(':', '/', '?');
        return colon > 0 && reference[colon] == ':' && char.IsAsciiLetter(reference[0]) && !reference.AsSpan(0, colon).Contains('#');
    }

    private static bool IsWeb(Uri address) => (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    private static bool IsMail(Uri address) => address.Scheme == Uri.UriSchemeMailto;
}
