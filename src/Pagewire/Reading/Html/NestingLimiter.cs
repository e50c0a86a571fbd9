using System.Text;

namespace Pagewire.Reading.Html;

/// <summary>Takes tags out of HTML that would nest elements too deeply, before anything parses it: a parser's work grows with the square of the depth, and a page of 100,000 nested elements would keep it busy for minutes. The text stays.</summary>
internal static class NestingLimiter
{
    /// <summary>The most elements that may be open at one time in a piece of HTML, such as a feed's content.</summary>
    public const int OfFragments = 256;

    // Formatting elements left open are opened again in every later paragraph, so far fewer of them are let through.
    private const int MostOpenFormatting = 48;
    private const int MostAttributes = 400;
    private const int MostBases = 8;
    private const int LongestSmall = 16 * 1024;

    /// <summary>The same characters where nothing is too deep, which is the rule.</summary>
    /// <param name="html">The page.</param>
    /// <param name="maxDepth">The most elements that may be open at one time.</param>
    public static string Limit(string html, int maxDepth) => Limit(html.AsMemory(), maxDepth).ToString();

    /// <inheritdoc cref="Limit(string, int)"/>
    public static ReadOnlyMemory<char> Limit(ReadOnlyMemory<char> html, int maxDepth) => Limit(html, maxDepth, out _);

    /// <inheritdoc cref="Limit(string, int)"/>
    /// <param name="html">The page.</param>
    /// <param name="maxDepth">The most elements that may be open at one time.</param>
    /// <param name="open">The innermost element that is open at the end though only its end tag closes it, such as <c>div</c>; empty where the page ends inside a tag, null where nothing is open or the page's end is written.</param>
    public static ReadOnlyMemory<char> Limit(ReadOnlyMemory<char> html, int maxDepth, out string? open)
    {
        open = null;
        if (IsWholeAndSmall(html.Span, maxDepth)) return html;
        return Kept(html.Span, maxDepth, out open) is { } kept ? kept.ToString().AsMemory() : html;
    }

    // With fewer tags than elements may be open nothing is too deep, and whatever so few repeat is little: there is nothing to look for in them.
    private static bool IsWholeAndSmall(ReadOnlySpan<char> html, int maxDepth) =>
        html.Length <= LongestSmall && html.TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase) && html.Count('<') <= maxDepth && html.Count('=') <= MostAttributes;

    private static StringBuilder? Kept(ReadOnlySpan<char> html, int maxDepth, out string? open)
    {
        var nesting = new Nesting(maxDepth);
        string? brokenOff = null;
        StringBuilder? kept = null;
        var copied = 0;
        for (var at = 0; html[at..].IndexOf('<') is >= 0 and var next;)
        {
            at += next;
            var end = TagEnd(html, at, out var attributes);
            if (end < 0)
            {
                brokenOff = "";
                break;
            }
            if (nesting.Drops(html[at..end]) || attributes > MostAttributes)
            {
                (kept ??= new()).Append(html[copied..at]);
                copied = end;
            }
            at = nesting.RawText is { } raw ? RawTextEnd(html, end, raw) : end;
            if (at == html.Length) brokenOff = nesting.RawText;
            nesting.RawText = null;
        }
        open = brokenOff ?? nesting.Innermost;
        return kept?.Append(html[copied..]);
    }

    // The character behind a tag, a comment or a declaration; behind the bracket where it begins none.
    private static int TagEnd(ReadOnlySpan<char> html, int at, out int attributes)
    {
        attributes = 0;
        if (at + 1 >= html.Length) return -1;
        var next = html[at + 1];
        if (next == '!' && html[at..].StartsWith("<!--", StringComparison.Ordinal)) return CommentEnd(html, at);
        if (next is '!' or '?') return Behind(html, at, ">");
        if (!char.IsAsciiLetter(next) && !(next == '/' && at + 2 < html.Length && char.IsAsciiLetter(html[at + 2]))) return at + 1;
        for (var i = at + 2; ;)
        {
            var offset = html[i..].IndexOfAny('>', '=');
            if (offset < 0) return -1;
            i += offset;
            if (html[i] == '>') return i + 1;
            attributes++;
            do i++;
            while (i < html.Length && char.IsWhiteSpace(html[i]));
            if (i >= html.Length) return -1;
            if (html[i] is not ('"' or '\'')) continue;
            var closing = html[(i + 1)..].IndexOf(html[i]);
            if (closing < 0) return -1;
            i += closing + 2;
        }
    }

    private static int CommentEnd(ReadOnlySpan<char> html, int at)
    {
        if (html[at..].StartsWith("<!-->", StringComparison.Ordinal)) return at + 5;
        return Behind(html, at + 4, "-->");
    }

    private static int Behind(ReadOnlySpan<char> html, int at, string mark) => html[at..].IndexOf(mark) is >= 0 and var found ? at + found + mark.Length : -1;

    private static int RawTextEnd(ReadOnlySpan<char> html, int at, string name)
    {
        while (html[at..].IndexOf("</") is >= 0 and var next)
        {
            at += next;
            if (html[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return at;
            at += 2;
        }
        return html.Length;
    }

    /// <summary>The elements that are open, as far as tags tell.</summary>
    private sealed class Nesting(int maxDepth)
    {
        private readonly List<HtmlElement> _open = [];
        private Dictionary<string, HtmlElement>.AlternateLookup<ReadOnlySpan<char>>? _unknown;
        private int _formatting;
        private int _dropped;
        private int _foreign;
        private int _bases;

        /// <summary>The element whose text is not markup, such as script, right behind its start tag.</summary>
        public string? RawText { get; set; }

        /// <summary>The innermost element that is open; null where none is.</summary>
        public string? Innermost => _open.Count == 0 ? null : _open[^1].Name;

        public bool Drops(ReadOnlySpan<char> tag)
        {
            if (tag.Length < 3) return false;
            var closes = tag[1] == '/';
            var name = tag[(closes ? 2 : 1)..];
            if (!char.IsAsciiLetter(name[0])) return false;
            name = name[..NameLength(name)];
            var element = HtmlElements.Find(name) ?? Unknown(name);
            return element.Role switch
            {
                ElementRole.Void => IsSpareBase(element),
                ElementRole.RawText => Raw(closes, element),
                ElementRole.Formatting => closes ? Closed() : Formatting(),
                _ when closes => Close(element),
                _ => Opens(element, tag[^2] == '/'),
            };
        }

        // Names are short: a look at each character is the quickest. A name without an end is its first letter.
        private static int NameLength(ReadOnlySpan<char> name)
        {
            for (var length = 1; length < name.Length; length++)
                if (name[length] is ' ' or '\t' or '\r' or '\n' or '\f' or '/' or '>') return length;
            return 1;
        }

        // Only the first counts, and a parser works out the page's address again at each.
        private bool IsSpareBase(HtmlElement element) => element.Is("base") && ++_bases > MostBases;

        private bool Raw(bool closes, HtmlElement element)
        {
            if (!closes && _foreign == 0) RawText = element.Name;
            return false;
        }

        private bool Formatting() => ++_formatting > MostOpenFormatting;

        private bool Closed() => _formatting > 0 && --_formatting >= MostOpenFormatting;

        private bool Opens(HtmlElement element, bool selfClosing)
        {
            if (selfClosing && _foreign > 0 && element.Role == ElementRole.Other) return false;
            if (_open.Count >= maxDepth)
            {
                _dropped++;
                return true;
            }
            if (element.IsForeignRoot) _foreign++;
            else if (element.Role != ElementRole.Other) _foreign = 0;
            _open.Add(element);
            return false;
        }

        private bool Close(HtmlElement element)
        {
            if (_dropped > 0)
            {
                _dropped--;
                return true;
            }
            for (var i = _open.Count - 1; i >= 0; i--)
            {
                if (ReferenceEquals(element, _open[i]) || (element.Role == ElementRole.Other && element.Is(_open[i].Name)))
                {
                    if (element.IsForeignRoot && _foreign > 0) _foreign--;
                    _open.RemoveRange(i, _open.Count - i);
                    return false;
                }
                // An end tag does not reach out of a table or a template.
                if (_open[i].Role == ElementRole.Barrier) return false;
            }
            return false;
        }

        private HtmlElement Unknown(ReadOnlySpan<char> name)
        {
            if (name.Length > 32) name = name[..32];
            var elements = _unknown ??= new Dictionary<string, HtmlElement>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
            if (elements.TryGetValue(name, out var known)) return known;
            var fresh = new HtmlElement(name.ToString(), ElementRole.Other);
            if (elements.Dictionary.Count < 4096) elements[name] = fresh;
            return fresh;
        }
    }
}
