using System.Buffers;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Headlines;

/// <summary>The names by which a page's site calls itself, for telling them from titles.</summary>
internal sealed class SiteNames
{
    private static readonly string[] s_separators = [" » Blog Archive » ", " | ", " || ", " - ", " – ", " — ", " -- ", " » ", " « ", " › ", " ‹ ", " :: ", " : ", " · ", " • ", " / ", " ~ ", " > ", " < ", "｜", "：", " |", "| ", " --"];

    private const int MostCuts = 20;

    // A headline, and the heading over it that has the name.
    private const int LeastHeadings = 2;

    private static readonly SearchValues<char> s_strongMarks = SearchValues.Create("|»›｜<~·");

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Gathers the names.</summary>
    /// <param name="metadata">The page's metadata.</param>
    /// <param name="pageUrl">The page's address; null where unknown.</param>
    public SiteNames(PageMetadata metadata, string? pageUrl)
    {
        foreach (var name in (ReadOnlySpan<string>)["og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "al:ios:app_name", "dc.publisher", "publisher"]) Add(metadata.Meta(name));
        foreach (var node in metadata.JsonLd)
        {
            if (JsonLdReader.IsA(node, type => type is "WebSite" or "Organization" or "NewsMediaOrganization")) Add(JsonLdReader.Text(node, "name"));
            if (node.TryGetProperty("publisher", out var publisher)) Add(JsonLdReader.TextOf(publisher));
        }
        if (!Uri.TryCreate(pageUrl, UriKind.Absolute, out var address)) return;
        Add(address.Host);
        var labels = address.Host.Split('.');
        foreach (var label in labels.Take(Math.Max(1, labels.Length - 1)))
            if (label.Length > 2 && label is not ("www" or "blog" or "news" or "com")) Add(label);
    }

    /// <summary>Whether a text is nothing but the site's name.</summary>
    /// <param name="text">A heading, or a piece of a title.</param>
    public bool Are(string text)
    {
        var bare = Bare(text);
        return bare.Length > 0 && _names.Contains(bare);
    }

    /// <summary>A title without the site's name, its sections and dates at either end.</summary>
    /// <param name="title">A title as the page's head gives it.</param>
    /// <param name="boldly">Whether short ends go that are not known to be the site's name, as the <c>title</c> element has them.</param>
    public string Strip(string title, bool boldly)
    {
        while (Cut(title, boldly) is { } shorter) title = shorter;
        return title;
    }

    /// <summary>Adds the name that stands in a heading over the headline: "The boat sails again - Notes from the pier" over a heading "Notes from the pier" and, nearer to the text, one that says the rest.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">The page's metadata.</param>
    /// <param name="last">The first heading that stands under the beginning of the text.</param>
    public void AddOverHeadline(PageModel model, PageMetadata metadata, int last)
    {
        if (last < LeastHeadings) return;
        var whole = TitleText.Short(OneLine.OrNull(metadata.Title) ?? "");
        foreach (var title in (ReadOnlySpan<string>)[whole, Strip(whole, boldly: false), TitleText.Short(OneLine.OrNull(metadata.Meta("og:title")) ?? "")])
            foreach (var (front, back) in Cuts(title).Take(MostCuts))
                if ((HeadingBefore(model, last, front) is var headline and > 0 && HeadingBefore(model, headline, back, name: true) is var name and >= 0)
                    || (HeadingBefore(model, last, back) is var later and > 0 && (name = HeadingBefore(model, later, front, name: true)) >= 0))
                {
                    Add(model.Line(model.Headings[name]));
                    return;
                }
    }

    private static int HeadingBefore(PageModel model, int end, string title, bool name = false)
    {
        var folded = TitleText.Fold(title);
        for (var i = end - 1; i >= 0; i--)
            if (model[model.Headings[i]].TextLength <= title.Length + 10 && TitleText.Fold(model.Line(model.Headings[i])) is var heading && (heading == folded || name && heading.EndsWith(" " + folded, StringComparison.Ordinal))) return i;
        return -1;
    }

    /// <summary>Every way to cut a title in two at a separator; blogs have a colon behind their name.</summary>
    /// <param name="title">A title on one line.</param>
    public static IEnumerable<(string Front, string Back)> Cuts(string title)
    {
        foreach (var separator in (IEnumerable<string>)[.. s_separators, ": "])
            for (var at = title.IndexOf(separator, StringComparison.Ordinal); at > 0; at = title.IndexOf(separator, at + 1, StringComparison.Ordinal))
                yield return (title[..at], title[(at + separator.Length)..]);
    }

    private string? Cut(string title, bool boldly)
    {
        var (last, lastLength) = Last(title);
        if (last > 0)
        {
            var (head, tail) = (title[..last].Trim(), title[(last + lastLength)..].Trim());
            if (head.Length > 0 && (tail.Length == 0 || Goes(tail, head, title.AsSpan(last, lastLength), boldly))) return head;
        }
        var (first, firstLength) = First(title);
        if (first <= 0) return null;
        var (front, rest) = (title[..first].Trim(), title[(first + firstLength)..].Trim());
        return rest.Length > 0 && (Are(front) || IsNamed(front)) ? rest : null;
    }

    // What stands after the last separator: the site's name for sure, or short beside a title that needs it not.
    private bool Goes(string tail, string head, ReadOnlySpan<char> separator, bool boldly)
    {
        if (Are(tail) || IsNamed(tail)) return !Are(head);
        if (tail.AsSpan().ContainsAnyExceptInRange('.', '9') == false) return true;
        if (!boldly) return false;
        var sure = separator.ContainsAny(s_strongMarks);
        var words = Words(tail);
        return !separator.Contains(':') && words <= (sure ? 6 : 3) && Words(head) >= (sure ? 3 : 4) && head.Length > tail.Length && !Are(head);
    }

    // "DOMRADIO.DE - Katholische Nachrichten" and "HVW e.V." hold the name and little else.
    private bool IsNamed(string piece)
    {
        if (Words(piece) > 6) return false;
        var bare = Bare(piece);
        foreach (var name in _names)
            if (name.Length >= 4 && (bare.StartsWith(name, StringComparison.Ordinal) || bare.EndsWith(name, StringComparison.Ordinal) || (bare.Length >= 4 && name.StartsWith(bare, StringComparison.Ordinal)))) return true;
        return false;
    }

    private static int Words(string text) => TitleText.Fold(text).AsSpan().Count(' ') + 1;

    private static (int At, int Length) Last(string title)
    {
        var (best, length) = (-1, 0);
        foreach (var separator in s_separators)
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var at && at > best) (best, length) = (at, separator.Length);
        return (best, length);
    }

    private static (int At, int Length) First(string title)
    {
        var (best, length) = (-1, 0);
        foreach (var separator in s_separators)
            if (title.IndexOf(separator, StringComparison.Ordinal) is var at and > 0 && (best < 0 || at < best)) (best, length) = (at, separator.Length);
        return (best, length);
    }

    private void Add(string? name)
    {
        if (name is null || name.Length > 80) return;
        var bare = Bare(name);
        if (bare.Length > 1) _names.Add(bare);
    }

    private static string Bare(string name) => TitleText.Fold(name).Replace(" ", "", StringComparison.Ordinal);
}
