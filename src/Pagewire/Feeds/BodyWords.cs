using System.Net;
using System.Text;

namespace Pagewire.Feeds;

/// <summary>The words of clean HTML, for searching.</summary>
internal static class BodyWords
{
    private static readonly HashSet<string> s_inWords = ["a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr"];

    /// <summary>The text with a space for every tag that ends a word.</summary>
    /// <param name="html">HTML as the sanitiser writes it: every <c>&lt;</c> begins a tag.</param>
    public static string Of(string html)
    {
        var words = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            words.Append(html, at, (tag < 0 ? html.Length : tag) - at);
            if (tag < 0) break;
            var end = html.IndexOf('>', tag);
            if (end < 0) break;
            if (!s_inWords.Contains(Name(html.AsSpan(tag + 1, end - tag - 1)))) words.Append(' ');
            at = end + 1;
        }
        return WebUtility.HtmlDecode(words.ToString());
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAnyExceptInRange('a', 'z');
        return tag[..(end < 0 ? tag.Length : end)].ToString();
    }
}
