using System.Buffers;
using System.Text;
using Pagewire.Reading;

namespace Pagewire.Extraction.Structured;

/// <summary>Makes the addresses that pages write absolute.</summary>
internal static class Addresses
{
    // What stays as it is in an address; a colon may end a scheme.
    private static readonly SearchValues<char> s_plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_/.?=&+,;!$()*@~#");

    /// <summary>The longest address that others count from, in characters, as sitemaps.org's limit is: each relative address of a page has it in it.</summary>
    public const int LongestBase = 2048;

    // The longest part of a host's name (RFC 1035, 2.3.4).
    private const int LongestLabel = 63;

    private static readonly SearchValues<char> s_hostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>The base of a page's relative addresses (HTML 2.4.3): its <c>base</c> element counted from its own address.</summary>
    /// <param name="pageUrl">The page's address; null where unknown.</param>
    /// <param name="declared">The <c>href</c> of its <c>base</c> element; null where it has none.</param>
    /// <returns>Null where neither is an address of the web; one that is too long for any is passed over.</returns>
    public static Uri? Base(string? pageUrl, string? declared) => Counted(pageUrl, declared) is not { } found ? null : found.UserInfo.Length == 0 ? found : new(WebHost.WithoutUser(found));

    private static Uri? Counted(string? pageUrl, string? declared)
    {
        var page = pageUrl?.Length <= LongestBase && Uri.TryCreate(pageUrl, UriKind.Absolute, out var parsed) && IsWeb(parsed) ? parsed : null;
        if (string.IsNullOrWhiteSpace(declared) || declared.Length > LongestBase) return page;
        var clean = Clean(declared);
        if (page is not null) return Uri.TryCreate(page, clean, out var combined) && IsWeb(combined) ? combined : page;
        return Uri.TryCreate(clean, UriKind.Absolute, out var absolute) && IsWeb(absolute) ? absolute : null;
    }

    /// <summary>An address made absolute; as written where the base is unknown; null where nobody can follow it (a script, a fragment alone, another scheme than http, https).</summary>
    /// <param name="root">What it counts from; null where unknown.</param>
    /// <param name="reference">The reference as written.</param>
    public static string? Absolute(Uri? root, string? reference)
    {
        if (reference is null) return null;
        var clean = Clean(reference);
        if (clean.Length == 0 || clean[0] == '#') return null;
        if (root is not null && Own(root.AbsoluteUri, clean) is { } own) return own;
        if (IsPlainAddress(clean)) return clean;
        if (HasScheme(clean)) return Uri.TryCreate(clean, UriKind.Absolute, out var absolute) && IsWeb(absolute) ? WebHost.WithoutUser(absolute) : null;
        if (root is null) return clean.StartsWith("//", StringComparison.Ordinal) ? Absolute(null, "https:" + clean) : clean;
        return Uri.TryCreate(root, clean, out var combined) && IsWeb(combined) ? WebHost.WithoutUser(combined) : null;
    }

    /// <summary>The host of an absolute http(s) address that <see cref="Absolute"/> gave; empty where it is none.</summary>
    /// <param name="address">The address.</param>
    public static ReadOnlySpan<char> Host(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var rest = address.AsSpan(start);
        var end = rest.IndexOfAny("/?#:@");
        var host = end < 0 ? rest : rest[..end];
        // Anything but a plain name is the parser's.
        if (start > 3 && !host.ContainsAnyExcept(s_hostLetters) && (end < 0 || rest[end] is not (':' or '@'))) return host;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : default;
    }

    /// <summary>Whether two hosts are one site, as <c>news.example.org</c> and <c>www.example.org</c> are.</summary>
    /// <param name="one">A host in lower case.</param>
    /// <param name="other">Another.</param>
    public static bool IsSameSite(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        one = Bare(one);
        other = Bare(other);
        return one.SequenceEqual(other) || IsUnder(one, other) || IsUnder(other, one);
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> host) => host.StartsWith("www.") ? host[4..] : host;

    private static bool IsUnder(ReadOnlySpan<char> host, ReadOnlySpan<char> domain) => host.Length > domain.Length && host[^(domain.Length + 1)] == '.' && host.EndsWith(domain);

    // Most links lead to pages of the same host by plain characters: such an address needs no parsing. Null for any other.
    private static string? Own(string root, string reference)
    {
        if (char.IsAsciiLetterOrDigit(reference[0]) && reference[^1] != '.' && IsPlain(reference)) return string.Concat(Folder(root), reference);
        var host = root.AsSpan(0, root.IndexOf('/', root.IndexOf(':', StringComparison.Ordinal) + 3));
        if (reference[0] == '/') return IsPlainPath(reference) ? string.Concat(host, reference) : null;
        return reference.AsSpan().StartsWith(host, StringComparison.Ordinal) && IsPlainPath(reference.AsSpan(host.Length)) ? reference : null;
    }

    // So it is with other hosts, where a name says which; one of numbers may be written in several ways.
    private static bool IsPlainAddress(ReadOnlySpan<char> address)
    {
        var start = address.StartsWith("http://", StringComparison.Ordinal) ? 7 : address.StartsWith("https://", StringComparison.Ordinal) ? 8 : 0;
        return start > 0 && address[start..].IndexOf('/') is > 0 and var length && IsPlainHost(address.Slice(start, length)) && IsPlainPath(address[(start + length)..]);
    }

    private static bool IsPlainHost(ReadOnlySpan<char> host) =>
        host.Length <= LongestLabel && char.IsAsciiLetterOrDigit(host[0]) && !host.ContainsAnyExcept(s_hostLetters)
        && host.LastIndexOf('.') is > 0 and var dot && dot + 1 < host.Length && char.IsAsciiLetter(host[dot + 1]) && char.IsAsciiLetterOrDigit(host[^1])
        && !host.Contains("..", StringComparison.Ordinal) && !host.Contains("--", StringComparison.Ordinal) && !host.Contains("-.", StringComparison.Ordinal) && !host.Contains(".-", StringComparison.Ordinal);

    private static ReadOnlySpan<char> Folder(ReadOnlySpan<char> root)
    {
        if (root.IndexOfAny('?', '#') is var end and >= 0) root = root[..end];
        return root[..(root.LastIndexOf('/') + 1)];
    }

    private static bool IsPlainPath(ReadOnlySpan<char> path) => (path is ['/', .., not '.'] or ['/']) && IsPlain(path);

    private static bool IsPlain(ReadOnlySpan<char> path) => !path.ContainsAnyExcept(s_plain)
        && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal) && !path.Contains("./", StringComparison.Ordinal);

    // The URL standard takes tabs and line ends out of an address wherever they stand, and spaces at both ends.
    private static string Clean(string reference)
    {
        var trimmed = reference.AsSpan().Trim();
        if (!trimmed.ContainsAny('\t', '\n', '\r')) return trimmed.Length == reference.Length ? reference : trimmed.ToString();
        var clean = new StringBuilder(trimmed.Length);
        foreach (var c in trimmed)
            if (c is not ('\t' or '\n' or '\r')) clean.Append(c);
        return clean.ToString();
    }

    private static bool HasScheme(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(reference[0])) return false;
        foreach (var c in reference.AsSpan(0, colon))
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        return true;
    }

    private static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https";
}
