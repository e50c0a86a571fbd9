using System.Text;
using AngleSharp.Dom;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Sanitising;
using Node = Pagewire.Extraction.Model.Node;

namespace Pagewire.Extraction.Article;

/// <summary>Writes the part of a page that is the body, as safe HTML and as text at once.</summary>
/// <param name="model">The page.</param>
/// <param name="lines">Its lines.</param>
/// <param name="baseAddress">What relative addresses are relative to; null where unknown.</param>
/// <param name="selection">What is to be written.</param>
internal sealed class BodyWriter(PageModel model, TextLines lines, Uri? baseAddress, BodySelection selection)
{
    private readonly SafeHtmlWriter _html = new(baseAddress);
    private readonly StringBuilder _text = new();
    private readonly Stack<Frame> _open = new();
    private int _breaks;
    private bool _space;

    // The model numbers elements in document order, so the walk keeps its place by counting, and its place in the text likewise.
    private int _next = selection.Body;
    private int _textPlace;
    private int _line;

    private readonly record struct Frame(int Place, INodeList Children, int Next, bool Written);

    /// <summary>The body.</summary>
    public ArticleBody Write()
    {
        _line = selection.FirstLine;
        Enter(model[selection.Body].Element);
        while (_open.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                Leave(at);
                continue;
            }
            _open.Push(at with { Next = at.Next + 1 });
            var child = at.Children[at.Next];
            if (child is IElement element) Enter(element);
            else if (child is IText text) WriteText(text.Data);
        }
        return new(_html.ToString().Trim(), _text.ToString());
    }

    private void Enter(IElement element)
    {
        var place = _next;
        ref readonly var node = ref model[place];
        _textPlace = Math.Max(_textPlace, node.TextStart);
        if (selection.LeavesOut(place) || IsEmptied(node))
        {
            Skip(node);
            return;
        }
        _next = place + 1;
        BreakAt(node);
        var hidden = place != selection.Body && IsUnwrapped(node);
        if (!hidden && !_html.Start(element))
        {
            Skip(node);
            return;
        }
        _open.Push(new(place, element.ChildNodes, 0, !hidden));
    }

    private void Leave(Frame at)
    {
        ref readonly var node = ref model[at.Place];
        _textPlace = Math.Max(_textPlace, node.TextEnd);
        if (at.Written) _html.End();
        BreakAt(node);
    }

    private void Skip(in Node node)
    {
        _next = node.End;
        _textPlace = Math.Max(_textPlace, node.TextEnd);
        if (node.Tag.IsBlock()) Break(2);
    }

    // Boxes in boxes mean nothing outside their page's style sheet.
    private static bool IsUnwrapped(in Node node) => node.Tag is Tag.Span or Tag.Font;

    // Whether every line that it holds is left out.
    private bool IsEmptied(in Node node)
    {
        if (node.TextLength == 0) return false;
        for (var line = LineAt(node.TextStart); line < lines.Count && lines[line].Start < node.TextEnd; line++)
            if (selection.Fate(line) != LineFate.LeftOut) return false;
        return true;
    }

    // The line that holds a place in the page's text, or the next one.
    private int LineAt(int textPlace)
    {
        while (_line < lines.Count && lines[_line].End <= textPlace) _line++;
        return _line;
    }

    private void BreakAt(in Node node)
    {
        if (node.Tag is Tag.Td or Tag.Th && !model.Text(node.TextStart, node.TextEnd).Contains('\n')) Break(1);
        else if (node.Tag.IsBlock()) Break(2);
        else if (node.Tag == Tag.Br) Break(1);
    }

    private void Break(int count)
    {
        if (_text.Length > 0) _breaks = Math.Max(_breaks, count);
        _space = false;
    }

    private void WriteText(string data)
    {
        var fate = data.AsSpan().IsWhiteSpace() ? LineFate.Stays : selection.Fate(LineAt(_textPlace));
        if (fate >= LineFate.Muted) return;
        _html.Text(data);
        if (fate == LineFate.Caption) return;
        foreach (var c in data)
        {
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060') continue;
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }
            if (_breaks > 0) _text.Append('\n', _breaks);
            else if (_space && _text.Length > 0) _text.Append(' ');
            (_breaks, _space) = (0, false);
            _text.Append(c);
        }
    }
}
