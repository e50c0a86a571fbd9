using System.Text;

namespace Pagewire.Catalogue.Joining;

/// <summary>Tells the parameters that name an article from those that say who follows the link, from where, and in which form.</summary>
internal static class AddressQuery
{
    private const int LeastSessionLength = 16;

    // They name where a link was found, unless their value has a number: then it may be a place in a list, or an article.
    private static readonly HashSet<string> s_origins = new(StringComparer.OrdinalIgnoreCase) { "ref", "from", "source", "src", "via", "share", "partner", "cmp", "trk" };

    private static readonly HashSet<string> s_printing = new(StringComparer.OrdinalIgnoreCase) { "print", "printable", "printview", "printversion", "print_version", "amp" };

    private static readonly HashSet<string> s_forms = new(StringComparer.OrdinalIgnoreCase) { "version", "view", "format", "output", "outputType", "layout", "mode", "type", "media" };

    /// <summary>The query that names the article, with its question mark; empty where nothing is left.</summary>
    public static string Kept(string query)
    {
        var kept = Parameters(query).Where(Names).ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    /// <summary>The query with its parameters in order.</summary>
    public static string Sorted(string query)
    {
        var sorted = new StringBuilder();
        foreach (var parameter in Parameters(query).Order(StringComparer.Ordinal)) sorted.Append(sorted.Length == 0 ? '?' : '&').Append(parameter);
        return sorted.ToString();
    }

    private static string[] Parameters(string query) => query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);

    private static bool Names(string parameter)
    {
        var (name, value) = parameter.IndexOf('=', StringComparison.Ordinal) is var equals && equals < 0 ? (parameter, "") : (parameter[..equals], parameter[(equals + 1)..]);
        // Some sites number their stories with a sid; a session's is long.
        if (name.Equals("sid", StringComparison.OrdinalIgnoreCase)) return value.Length < LeastSessionLength;
        if (TrackingParameters.Contains(name) || s_printing.Contains(name)) return false;
        if (s_origins.Contains(name)) return value.Any(char.IsAsciiDigit);
        return !s_forms.Contains(name) || value is not ("print" or "amp");
    }
}
