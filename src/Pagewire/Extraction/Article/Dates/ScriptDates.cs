using System.Text.RegularExpressions;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Dates;

/// <summary>Finds a date in the state that a page's scripts begin with, where the page itself shows none.</summary>
internal static partial class ScriptDates
{
    // A state of many articles has many dates, which says nothing.
    private const int MaxScript = 2_000_000;

    private static readonly string[] s_keys = ["datePublished", "publishedAt", "published_at", "publishDate", "publicationDate", "firstPublished", "createdAt", "created_at"];

    /// <summary>The day that all dates under the best key agree on; null where they do not, or there are none.</summary>
    /// <param name="model">The page.</param>
    public static Published? Find(PageModel model)
    {
        var found = new Published?[s_keys.Length];
        var quarrels = new bool[s_keys.Length];
        foreach (var place in model.Data)
        {
            if (model[place].Tag != Tag.Script) continue;
            var script = model[place].Element.TextContent;
            if (script.Length > MaxScript) continue;
            foreach (Match match in Stated().Matches(script))
            {
                var key = Array.FindIndex(s_keys, name => match.Groups["key"].ValueSpan.StartsWith(name, StringComparison.Ordinal));
                if (key < 0 || quarrels[key] || !DateText.TryParseMachine(match.Groups["value"].ValueSpan, out var value)) continue;
                if (found[key] is { } other && other.Day != value.Day) quarrels[key] = true;
                else found[key] ??= value;
            }
        }
        for (var key = 0; key < s_keys.Length; key++)
            if (found[key] is { } day && !quarrels[key]) return day;
        return null;
    }

    [GeneratedRegex("""\\?"(?<key>datePublished|publishedAt|published_at|publishDate|publicationDate|firstPublished(?:At)?|createdAt|created_at)\\?"\s?:\s?\\?"(?<value>[0-9][0-9TZ:+.\- ]{7,40})""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Stated();
}
