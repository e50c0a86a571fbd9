using System.Net;
using System.Text;

namespace Pagewire.Reading.Markdown;

/// <summary>Pages that a clipper or a service saved as Markdown, as the HTML that they stand for.</summary>
internal static class MarkdownPage
{
    private const int LeastLinks = 3;
    private const int MostHeaderLines = 16;

    // Lines of a text that a program broke have such lengths.
    private const int LeastColumns = 60;
    private const int MostColumns = 100;
    private const int LeastBroken = 3;

    /// <summary>The page as HTML; null where the lines are plain text, be it with a star or a link here and there.</summary>
    /// <param name="lines">The page's lines.</param>
    public static string? Html(IReadOnlyList<string> lines)
    {
        if (!Is(lines)) return null;
        var html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\">");
        var first = Head(lines, html);
        html.Append("</head><body>");
        new MarkdownBlocks(html, MarkdownInline.Definitions(lines), !IsWrapped(lines)).Write(lines, first, lines.Count);
        return html.Append("</body></html>").ToString();
    }

    private static bool Is(IReadOnlyList<string> lines)
    {
        var (links, headings, tags) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            for (var at = line.IndexOf("](", StringComparison.Ordinal); at >= 0; at = line.IndexOf("](", at + 2, StringComparison.Ordinal))
                if (line.AsSpan(at + 2).TrimStart('<') is ['h', 't', 't', 'p', ..] or ['/', ..]) links++;
            if (line.Contains("</", StringComparison.Ordinal) || line.Contains("<br", StringComparison.OrdinalIgnoreCase)) tags++;
            // Commands of a shell that stand under one another are none.
            if (MarkdownBlocks.HeadingLevel(line) > 0 && IsBlank(lines, i - 1) && IsBlank(lines, i + 1)) headings++;
        }
        return links >= LeastLinks || (headings > 0 && (links > 0 || tags > 0));
    }

    private static bool IsBlank(IReadOnlyList<string> lines, int at) => at < 0 || at == lines.Count || string.IsNullOrWhiteSpace(lines[at]);

    // "Title: …" and the lines after it, or the same between lines of three hyphens (YAML).
    private static int Head(IReadOnlyList<string> lines, StringBuilder html)
    {
        if (FrontMatter.Of(lines) is { } front)
        {
            html.Append(Meta("Title", front.Title)).Append(Meta("URL", front.Url)).Append(Meta("Published", front.Published)).Append(Meta("Section", front.Category));
            foreach (var author in front.Authors) html.Append(Meta("Author", author));
            return front.End;
        }
        var first = 0;
        while (first < lines.Count && string.IsNullOrWhiteSpace(lines[first])) first++;
        var end = first;
        var named = false;
        for (; end < lines.Count && end - first < MostHeaderLines; end++)
        {
            var line = lines[end].AsSpan().Trim();
            if (line.IsEmpty) continue;
            var colon = line.IndexOf(':');
            if (colon <= 0) break;
            var label = line[..colon];
            var value = line[(colon + 1)..].Trim().Trim("\"'");
            if (label.Equals("Markdown Content", StringComparison.OrdinalIgnoreCase)) return end + 1;
            if (Meta(label, value) is { } meta) named = html.Append(meta) is not null;
            else if (!label.Equals("Warning", StringComparison.OrdinalIgnoreCase)) break;
        }
        return named ? end : first;
    }

    private static string? Meta(ReadOnlySpan<char> label, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty) return null;
        var text = WebUtility.HtmlEncode(value.ToString());
        return label switch
        {
            "Title" => $"<title>{text}</title><meta property=\"og:title\" content=\"{text}\">",
            "URL Source" or "URL" or "Source" => value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? $"<link rel=\"canonical\" href=\"{text}\">" : null,
            "Published Time" or "Published" => $"<meta property=\"article:published_time\" content=\"{text}\">",
            "Author" => $"<meta name=\"author\" content=\"{text}\">",
            "Section" => $"<meta property=\"article:section\" content=\"{text}\">",
            _ => null,
        };
    }

    private static bool IsWrapped(IReadOnlyList<string> lines)
    {
        var broken = 0;
        for (var i = 1; i < lines.Count; i++)
            if (lines[i - 1].Length is >= LeastColumns and <= MostColumns && lines[i].AsSpan().TrimStart() is [var letter, ..] && char.IsLower(letter)) broken++;
        return broken >= LeastBroken;
    }
}
