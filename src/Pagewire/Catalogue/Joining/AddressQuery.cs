using System.Text;
using System.Text.RegularExpressions;
using Pagewire.Extraction.Wording;

namespace Pagewire.Catalogue.Joining;

/// <summary>Tells the parameters that name an article from those that say who follows the link, from where, and in which form.</summary>
internal static partial class AddressQuery
{
    private const int LeastSessionLength = 16;

    // Records of a parliament's sessions are numbered in less; Classic ASP's sessions in more.
    private const int MostDigitsOfRecord = 7;

    // The names of a session that a site may give to what it publishes, too: a parliament has sessions.
    private static readonly HashSet<string> s_sessions = new(StringComparer.OrdinalIgnoreCase) { "sessionid", "session_id", "zenid", "osCsid", "cfid" };

    // They name where a link was found, unless their value has a number: then it may be a place in a list, or an article.
    private static readonly HashSet<string> s_origins = new(StringComparer.OrdinalIgnoreCase) { "ref", "from", "source", "src", "via", "share", "partner", "cmp", "trk" };

    // Those of them that a script may be told by what to show.
    private static readonly HashSet<string> s_choices = new(StringComparer.OrdinalIgnoreCase) { "ref", "from", "source", "src", "partner" };

    private static readonly HashSet<string> s_channels = new(StringComparer.OrdinalIgnoreCase)
    {
        "rss", "feed", "atom", "home", "homepage", "index", "main", "start", "top", "nav", "menu", "footer", "sidebar", "search", "list", "listing", "share", "newsletter", "email", "mail", "facebook", "twitter", "telegram", "whatsapp", "google", "app", "mobile", "web", "website",
    };

    private static readonly HashSet<string> s_printing = new(StringComparer.OrdinalIgnoreCase) { "print", "printable", "printview", "printversion", "print_version", "amp" };

    private static readonly HashSet<string> s_forms = new(StringComparer.OrdinalIgnoreCase) { "version", "view", "format", "output", "outputType", "layout", "mode", "type", "media" };

    /// <summary>The query that names the article, with its question mark; empty where nothing is left.</summary>
    /// <param name="path">The path before it.</param>
    /// <param name="query">The query as it is written.</param>
    public static string Kept(string path, string query)
    {
        var parameters = Parameters(query);
        var kept = parameters.Where(parameter => Names(parameter, parameters)).ToList();
        // A script that is told nothing else is told by its origin what to show.
        if (kept.Count == 0 && parameters.Length > 0 && ServesMany(path)) kept = [.. parameters.Where(Chooses)];
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

    private static (string Name, string Value) Parted(string parameter) =>
        parameter.IndexOf('=', StringComparison.Ordinal) is var equals && equals < 0 ? (parameter, "") : (parameter[..equals], parameter[(equals + 1)..]);

    private static bool Names(string parameter, string[] all)
    {
        var (name, value) = Parted(parameter);
        // Some sites number their stories with a sid; a session's is long.
        if (name.Equals("sid", StringComparison.OrdinalIgnoreCase)) return value.Length < LeastSessionLength;
        if (TrackingParameters.Contains(name)) return IsRecord(name, value, all);
        if (s_printing.Contains(name)) return false;
        if (s_origins.Contains(name)) return value.Any(char.IsAsciiDigit);
        return !s_forms.Contains(name) || value is not ("print" or "amp");
    }

    // A short plain number is that of a record. ColdFusion numbers its sessions in a cfid beside a cftoken.
    private static bool IsRecord(string name, string value, string[] all)
    {
        if (value.Length is 0 or > MostDigitsOfRecord || value.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        if (s_sessions.Contains(name)) return !name.Equals("cfid", StringComparison.OrdinalIgnoreCase) || !all.Any(other => other.StartsWith("cftoken=", StringComparison.OrdinalIgnoreCase));
        return IdOfTable().IsMatch(name);
    }

    private static bool Chooses(string parameter)
    {
        var (name, value) = Parted(parameter);
        return s_choices.Contains(name) && value.Length > 0 && !s_channels.Contains(value);
    }

    // A script, or a place of one plain word, which no article has for a name.
    private static bool ServesMany(string path) => !AddressWords.NamesArticle(path) && (Script().IsMatch(path) || PlainWord().IsMatch(path));

    [GeneratedRegex(@"\.(php[0-9]?|aspx?|ashx|cgi|pl|jspx?|cfm|do|exe|dll)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Script();

    [GeneratedRegex("/[a-z]+/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PlainWord();

    // Columns of tables, which begin as two vendors' parameters do; a cid is the number of a campaign.
    [GeneratedRegex("^(pk|ns)_([a-z_]*[abd-z_])?id$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IdOfTable();
}
