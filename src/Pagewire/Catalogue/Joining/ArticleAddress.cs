using System.Text;
using Pagewire.Reading;

namespace Pagewire.Catalogue.Joining;

/// <summary>An article's address, as it is shown and as it is compared.</summary>
/// <param name="Shown">Without fragment, tracking and session parameters.</param>
/// <param name="Key">The same without scheme, <c>www.</c> and a slash at the end, its parameters in order.</param>
/// <param name="NamesOneArticle">False for a site's root and for a reference that another page could write for another article.</param>
internal sealed record ArticleAddress(string Shown, string Key, bool NamesOneArticle)
{
    /// <summary>Reads an address; null where the text is none.</summary>
    /// <param name="url">An absolute address, or a reference as the page writes it.</param>
    public static ArticleAddress? Of(string? url)
    {
        url = url?.Trim();
        if (string.IsNullOrEmpty(url)) return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return OfAbsolute(uri!);
        // Without its page's address a reference is only as good as it is written: from the root it names one place of the site.
        if (url[0] == '#' || url.Contains(':', StringComparison.Ordinal)) return null;
        var (path, query) = Split(url.Split('#')[0]);
        return new(url, path.TrimEnd('/') + Sorted(query), path.Length > 1 && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal));
    }

    private static ArticleAddress? OfAbsolute(Uri uri)
    {
        if (WebHost.Ascii(uri) is not { } name) return null;
        var path = WithoutSession(uri.AbsolutePath);
        var query = Kept(uri.Query);
        // A fragment such as #!/news/5 or #/news/5 is the whole address inside a page that is a program.
        var route = uri.Fragment.StartsWith("#!", StringComparison.Ordinal) || uri.Fragment.StartsWith("#/", StringComparison.Ordinal) ? uri.Fragment : "";
        var authority = name + (uri.IsDefaultPort ? "" : ":" + uri.Port);
        var host = authority.StartsWith("www.", StringComparison.Ordinal) ? authority[4..] : authority;
        return new($"{uri.Scheme}://{authority}{path}{query}{route}", host + path.TrimEnd('/') + Sorted(query) + route, path.Length > 1 || query.Length > 0 || route.Length > 2);
    }

    private static (string Path, string Query) Split(string reference)
    {
        var question = reference.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? (WithoutSession(reference), "") : (WithoutSession(reference[..question]), Kept(reference[question..]));
    }

    // /news/5;jsessionid=0A1B
    private static string WithoutSession(string path)
    {
        var at = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? path : path[..at];
    }

    private static string Kept(string query)
    {
        var kept = Parameters(query).Where(p => !TrackingParameters.Contains(p.Split('=')[0])).ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static string Sorted(string query)
    {
        var sorted = new StringBuilder();
        foreach (var parameter in Parameters(query).Order(StringComparer.Ordinal)) sorted.Append(sorted.Length == 0 ? '?' : '&').Append(parameter);
        return sorted.ToString();
    }

    private static string[] Parameters(string query) => query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
}
