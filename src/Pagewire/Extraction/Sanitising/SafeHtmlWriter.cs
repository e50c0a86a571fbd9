using System.Buffers;
using System.Globalization;
using System.Text;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Sanitising;

/// <summary>
/// Writes elements and text as HTML of the allow list, nested so that a parser reads back exactly what was written:
/// blocks end an open paragraph, parts stand only in their wholes, links and headings do not nest.
/// </summary>
/// <param name="baseAddress">What relative references are relative to; null where unknown: they are then left out.</param>
internal sealed class SafeHtmlWriter(Uri? baseAddress)
{
    // Browsers flatten at 512; nobody reads quotes within quotes that deep. Tables keep a reserve for their parts.
    private const int MaxDepth = 96;

    private static readonly SearchValues<char> s_momentCharacters = SearchValues.Create("0123456789-+:.TZWPYDHMS ");

    private readonly StringBuilder _html = new();

    // The elements that are open in the output, and for each element of the input how many were open before it.
    private readonly List<OpenElement> _open = [];
    private readonly Stack<int> _levels = new();
    private readonly HashSet<string> _pictures = new(StringComparer.Ordinal);
    private bool _atStartOfPre;

    private readonly record struct OpenElement(string Name, int Start, int Content)
    {
        public bool IsInline => AllowedElements.Of(Name).Treatment == Treatment.Inline;
    }

    /// <summary>Whether what nobody would see is left out: elements without content, white space and line breaks at the ends of a block, a picture that was shown before.</summary>
    public bool IsTidy { get; init; }

    /// <summary>What was written so far; elements still open are not closed in it.</summary>
    public override string ToString() => _html.ToString();

    /// <summary>Begins a paragraph that no element of the page stands for; <see cref="End"/> ends it.</summary>
    public void StartParagraph()
    {
        EndParagraph();
        _levels.Push(_open.Count);
        if (MayStand(AllowedElements.Of("p"))) Begin("p");
    }

    /// <summary>Begins a part whose text runs in another direction than what is around it; <see cref="End"/> ends it.</summary>
    /// <param name="direction">A value of <c>dir</c>.</param>
    public void StartDirected(string direction)
    {
        _levels.Push(_open.Count);
        Open("div");
        if (Checked("dir", direction) is { } value) Attribute("dir", value);
        Close();
    }

    /// <summary>Writes a line break.</summary>
    public void LineBreak()
    {
        if (IsInTablePart || (IsTidy && IsAtStart)) return;
        _html.Append("<br>");
        _atStartOfPre = false;
    }

    /// <summary>Begins an element.</summary>
    /// <param name="element">The element; its attributes are read, its children are the caller's to write.</param>
    /// <returns>Whether its content is wanted. Only then <see cref="End"/> must follow.</returns>
    public bool Start(PageElement element)
    {
        if (!element.IsHtml) return false;
        var row = AllowedElements.Of(element.LocalName);
        if (row.Treatment == Treatment.Drop) return false;
        if (IsTidy) row = Fitting(row);
        if (row.Treatment == Treatment.Void) return WriteVoid(element, row);
        if (row.Name is "audio" or "video") return WriteMedia(element, row);

        var address = row.Name == "a" ? SafeAddress.OfLink(element.GetAttribute("href"), baseAddress) : null;
        if (row.Treatment == Treatment.Block) EndParagraph();
        _levels.Push(_open.Count);
        if (!MayStand(row) || (row.Name == "a" && address is null)) return true;
        if (row.Name == "tr" && _open[^1].Name == "table") Begin("tbody");
        Open(row.Name);
        WriteAttributes(element, row, address);
        Close();
        _atStartOfPre = row.Name == "pre";
        return true;
    }

    /// <summary>Writes a link that no element of the page stands for.</summary>
    /// <param name="address">Its absolute http or https address.</param>
    /// <param name="text">What it shows.</param>
    public void Link(string address, string text)
    {
        _levels.Push(_open.Count);
        if (MayStand(AllowedElements.Of("a")))
        {
            Open("a");
            Attribute("href", address);
            Close();
        }
        Text(text);
        End();
    }

    /// <summary>Ends the element that was begun last.</summary>
    public void End() => CloseDownTo(_levels.Pop());

    /// <summary>Writes text.</summary>
    /// <param name="text">Any characters; those that XML cannot hold are left out.</param>
    public void Text(ReadOnlySpan<char> text)
    {
        // A parser would move text that stands between a table's parts out of the table.
        if (IsTidy && IsAtStart) text = text.TrimStart();
        if (text.IsEmpty || IsInTablePart) return;
        var before = _html.Length;
        SafeText.Append(_html, text);
        // The parser eats the first line end after <pre>.
        if (_atStartOfPre && _html.Length > before && _html[before] == '\n') _html.Insert(before, '\n');
        if (_html.Length > before) _atStartOfPre = false;
    }

    private void Begin(string name)
    {
        Open(name);
        Close();
    }

    private void Open(string name)
    {
        _open.Add(new(name, _html.Length, 0));
        _html.Append('<').Append(name);
    }

    private void Close()
    {
        _html.Append('>');
        _open[^1] = _open[^1] with { Content = _html.Length };
    }

    private bool IsInTablePart => _open.Count > 0 && IsTablePart(_open[^1].Name);

    private static bool IsTablePart(string name) => name is "table" or "thead" or "tbody" or "tfoot" or "tr";

    // Whether nothing was written yet of the innermost block, but for the tags of elements that are a part of a line.
    private bool IsAtStart
    {
        get
        {
            var at = _html.Length;
            for (var i = _open.Count - 1; i >= 0; at = _open[i--].Start)
            {
                if (_open[i].Content != at || _open[i].Name == "pre") return false;
                if (!_open[i].IsInline) return true;
            }
            return at == 0;
        }
    }

    // The title of an entry is its heading of the first rank, and captions and summaries are such only in their wholes.
    private AllowedElement Fitting(AllowedElement row) => row.Name switch
    {
        "h1" => AllowedElements.Of("h2"),
        "figcaption" when !_open.Exists(open => open.Name == "figure") => AllowedElements.Of("p"),
        "summary" when _open.Count == 0 || _open[^1].Name != "details" => AllowedElements.Of("p"),
        _ => row,
    };

    private bool MayStand(AllowedElement row)
    {
        if (row.Treatment == Treatment.Unwrap) return false;
        var parent = _open.Count > 0 ? _open[^1].Name : "";
        if (row.Treatment == Treatment.Part) return Array.IndexOf(row.Parents, parent) >= 0;
        if (_open.Count >= MaxDepth || IsTablePart(parent)) return false;
        return row.Name switch
        {
            "a" => !_open.Exists(open => open.Name == "a"),
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => !_open.Exists(open => open.Name is ['h', >= '1' and <= '6']),
            _ => true,
        };
    }

    // HTML Standard, 13.2.6.4.7: a block's start tag closes a p element in button scope, and what stands open in it.
    private void EndParagraph()
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name is "td" or "th" or "caption") return;
            if (_open[i].Name != "p") continue;
            CloseDownTo(i);
            return;
        }
    }

    private void CloseDownTo(int level)
    {
        while (_open.Count > level)
        {
            if (!IsTidy || !Tidied(_open[^1])) _html.Append("</").Append(_open[^1].Name).Append('>');
            _open.RemoveAt(_open.Count - 1);
            _atStartOfPre = false;
        }
    }

    // Takes the white space off a block's end, and the element away that holds nothing; whether it did that.
    private bool Tidied(OpenElement element)
    {
        if (_open.Exists(open => open.Name == "pre")) return element.Name == "pre" && Removed(element, IsBlankFrom(element.Content) ? 0 : -1);
        if (element.IsInline) return IsBlankFrom(element.Content) && Removed(element, _html.Length - element.Content);
        while (_html.Length > element.Content)
        {
            if (char.IsWhiteSpace(_html[^1])) _html.Length--;
            else if (EndsWithBreak(element.Content)) _html.Length -= 4;
            else return false;
        }
        return element.Name is not ("td" or "th") && Removed(element, 0);
    }

    // Takes the tag away, and leaves so many characters of the end; none of it where that is less than 0.
    private bool Removed(OpenElement element, int left)
    {
        if (left < 0) return false;
        _html.Remove(element.Start, _html.Length - left - element.Start);
        return true;
    }

    private bool IsBlankFrom(int start)
    {
        for (var i = start; i < _html.Length; i++)
            if (!char.IsWhiteSpace(_html[i])) return false;
        return true;
    }

    private bool EndsWithBreak(int from) => _html.Length - from >= 4 && _html[^1] == '>' && _html[^2] == 'r' && _html[^3] == 'b' && _html[^4] == '<';

    private bool WriteVoid(PageElement element, AllowedElement row)
    {
        if (row.Name == "hr") EndParagraph();
        if (IsInTablePart) return false;
        var source = row.Name == "img" ? MediaAddress.OfImage(element, baseAddress) : null;
        if (row.Name == "img" && (source is null || (IsTidy && !_pictures.Add(source)))) return false;
        _html.Append('<').Append(row.Name);
        WriteAttributes(element, row, source);
        _html.Append('>');
        _atStartOfPre = false;
        return false;
    }

    // What stands inside is for browsers that cannot play it.
    private bool WriteMedia(PageElement element, AllowedElement row)
    {
        if (!MayStand(row) || MediaAddress.OfPlayer(element, baseAddress) is not { } source) return false;
        _html.Append('<').Append(row.Name).Append(" controls=\"\"");
        Attribute("src", source);
        _html.Append("></").Append(row.Name).Append('>');
        _atStartOfPre = false;
        return false;
    }

    private void WriteAttributes(PageElement element, AllowedElement row, string? address)
    {
        if (address is null && element.Attributes.Length == 0) return;
        foreach (var name in row.Attributes)
        {
            var value = name is "href" or "src" ? address : Checked(name, element.GetAttribute(name));
            if (value is not null) Attribute(name, value);
        }
        if (Language(element.GetAttribute("lang")) is { } language) Attribute("lang", language);
        if (Checked("dir", element.GetAttribute("dir")) is { } direction) Attribute("dir", direction);
    }

    private void Attribute(string name, string value)
    {
        _html.Append(' ').Append(name).Append("=\"");
        SafeText.Append(_html, value);
        _html.Append('"');
    }

    private static string? Checked(string name, string? value) => value is null ? null : name switch
    {
        "alt" or "title" => value,
        "reversed" => "",
        "dir" => value.ToLowerInvariant() is "rtl" or "ltr" or "auto" ? value.ToLowerInvariant() : null,
        "type" => value is "1" or "a" or "A" or "i" or "I" ? value : null,
        "datetime" => value.Length is > 0 and <= 40 && !value.AsSpan().ContainsAnyExcept(s_momentCharacters) ? value : null,
        "colspan" or "rowspan" => Number(value, 2, 1000),
        "width" or "height" => Number(value, 1, 10_000),
        _ => Number(value, -100_000, 100_000),
    };

    private static string? Number(string value, int from, int to) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Language(string? value) =>
        value is { Length: >= 2 and <= 35 } && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? value : null;
}
