using System.Text.RegularExpressions;
using Pagewire.Extraction.Wording;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Joining;

/// <summary>An article's address, as it is shown and as it is compared.</summary>
/// <param name="Shown">Without tracking and session parameters, and without a fragment that only leads to a place in the article.</param>
/// <param name="Key">The same without scheme, <c>www.</c>, <c>m.</c>, an index file, a print version's ending and a slash at the end, its parameters in order.</param>
/// <param name="NamesOneArticle">False for a site's root and for a reference that another page could write for another article.</param>
/// <param name="Form">How good it is as a link.</param>
internal sealed partial record ArticleAddress(string Shown, string Key, bool NamesOneArticle, AddressForm Form)
{
    /// <summary>The part of <see cref="Key"/> that names the host; null where unknown.</summary>
    public string? Host => Form == AddressForm.Reference ? null : Key[..HostLength];

    /// <summary>The other part, as it is the same however a page writes it: unescaped, in lower case.</summary>
    public string Place => Uri.UnescapeDataString(Form == AddressForm.Reference ? Key : Key[HostLength..]).ToLowerInvariant();

    private int HostLength => Key.IndexOfAny(['/', '?', '#']) is >= 0 and var end ? end : Key.Length;

    /// <summary>Reads an address; null where the text is none.</summary>
    /// <param name="url">An absolute address, or a reference as the page writes it.</param>
    public static ArticleAddress? Of(string? url)
    {
        url = url?.Trim();
        if (string.IsNullOrEmpty(url)) return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return OfAbsolute(uri!);
        // Without its page's address a reference is only as good as it is written: from the root it names one place of the site.
        if (url[0] == '#' || url.Contains(':', StringComparison.Ordinal)) return null;
        var reference = url.Split('#')[0];
        var question = reference.IndexOf('?', StringComparison.Ordinal);
        var path = WithoutSession(question < 0 ? reference : reference[..question]);
        var query = AddressQuery.Kept(path, question < 0 ? "" : reference[question..]);
        var fromRoot = path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal);
        var compared = ComparedPath(fromRoot ? WithSingleSlashes(path) : path);
        return new(url, ComposedLetters.Of(compared + AddressQuery.Sorted(query) + Fragment(url, path + query)), fromRoot && (compared.Length > 0 || query.Length > 0), AddressForm.Reference);
    }

    private static ArticleAddress? OfAbsolute(Uri uri)
    {
        if (WebHost.Ascii(uri) is not { } name) return null;
        var path = WithoutSession(uri.AbsolutePath);
        var query = AddressQuery.Kept(path, uri.Query);
        var fragment = Fragment(uri.Fragment, path + query);
        var authority = name + (uri.IsDefaultPort ? "" : ":" + uri.Port);
        var host = authority.StartsWith("www.", StringComparison.Ordinal) ? authority[4..] : authority;
        var compared = ComparedPath(WithSingleSlashes(path));
        return new(
            $"{uri.Scheme}://{authority}{path}{query}{fragment}",
            DeviceHost().Replace(host, "") + ComposedLetters.Of(compared + AddressQuery.Sorted(query) + fragment),
            compared.Length > 0 || query.Length > 0 || fragment.Length > 0,
            DeviceHost().IsMatch(host) || Version().IsMatch(path) ? AddressForm.Variant : AddressForm.Main);
    }

    // /news/5;jsessionid=0A1B
    private static string WithoutSession(string path)
    {
        var at = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? path : path[..at];
    }

    private static string ComparedPath(string path) => IndexFile().Replace(Version().Replace(path, ""), "").TrimEnd('/');

    // Sites that put a path behind their address with a slash at its end write two.
    private static string WithSingleSlashes(string path) => path.Contains("//", StringComparison.Ordinal) ? Slashes().Replace(path, "/") : path;

    // A fragment with a number names one of the entries of a page. One such as #!/news/5 or #/news/5 is the whole address inside a page that is a program.
    private static string Fragment(string address, string place)
    {
        var at = address.IndexOf('#', StringComparison.Ordinal);
        if (at < 0) return "";
        var fragment = address.AsSpan(at);
        return Route().IsMatch(fragment) || (NumberedFragment().IsMatch(fragment) && (!PartOfArticle().IsMatch(fragment) || (Element().IsMatch(fragment) && !AddressWords.NamesArticle(place)))) ? address[at..] : "";
    }

    [GeneratedRegex(@"^(m|mobile|mobil|wap)\.(?=[^.]+\.)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DeviceHost();

    [GeneratedRegex(@"(?<=/)(index|default)\.(html?|shtml|php|aspx?|jsp)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IndexFile();

    // Below two names at least: /print and /products/amp may be places of their own.
    [GeneratedRegex(@"(?<=/[^/]+/[^/]+)/(print|amp)/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Version();

    [GeneratedRegex(@"^#!?/.|^#!.", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Route();

    [GeneratedRegex(@"^#[\p{L}_.:-]*[0-9]+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NumberedFragment();

    [GeneratedRegex(@"^#(more|comment|respon|repl|cmt|disqus|c[-_]?[0-9]|note|fn|foot|ref|cite|page|p[0-9]|h[0-9]|section|toc|img|image|photo|slide)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PartOfArticle();

    // What a content management system numbers: on a page of many an entry, on an article's a comment or a piece of its text.
    [GeneratedRegex("^#[cp][-_]?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Element();

    [GeneratedRegex("/{2,}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Slashes();
}
