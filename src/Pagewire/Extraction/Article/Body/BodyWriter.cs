using Pagewire.Extraction.Model;
using Pagewire.Extraction.Sanitising;
using Pagewire.Reading.Tree;
using Node = Pagewire.Extraction.Model.Node;

namespace Pagewire.Extraction.Article.Body;

/// <summary>Writes the part of a page that is the body, as safe HTML and as text at once: paragraphs where the page has boxes and line breaks.</summary>
/// <param name="model">The page.</param>
/// <param name="lines">Its lines.</param>
/// <param name="baseAddress">What relative addresses are relative to; null where unknown.</param>
/// <param name="selection">What is to be written.</param>
internal sealed class BodyWriter(PageModel model, PageLines lines, Uri? baseAddress, BodySelection selection)
{
    private readonly SafeHtmlWriter _html = new(baseAddress) { IsTidy = true };
    private readonly BodyText _text = new();
    private readonly BodyShape _shape = new(model, selection.Body, baseAddress);
    private readonly Stack<Step> _open = new();

    // The model numbers elements in document order, so the walk keeps its place by counting, and its place in the text likewise.
    private int _next = selection.Body;
    private int _textPlace;
    private int _line = selection.FirstLine;

    // Whether a paragraph is open that the page does not mark, and how many line breaks wait in it.
    private bool _paragraph;
    private int _lineBreaks;
    private BodyRole _around = BodyRole.Box;
    private int _inline;
    private int _preformatted;
    private int _headings;

    // A link around boxes: each line of them is a link to the same place.
    private PageElement? _link;
    private bool _linkOpen;

    private readonly record struct Step(int Place, PageElement Element, int Next, BodyRole Role, BodyRole Around, bool Written);

    /// <summary>The body.</summary>
    public ArticleBody Write()
    {
        var isReversed = Direction(selection.Body) == "rtl";
        if (isReversed) _html.StartDirected("rtl");
        Enter(model[selection.Body].Element);
        while (_open.TryPop(out var at))
        {
            if (at.Next == at.Element.NodeCount)
            {
                Leave(at);
                continue;
            }
            _open.Push(at with { Next = at.Next + 1 });
            var child = at.Element.Nodes[at.Next];
            if (child is PageElement element) Enter(element);
            else if (child is PageText text) WriteText(text.Data);
        }
        EndParagraph();
        if (isReversed) _html.End();
        return new(_html.ToString().Trim(), _text.ToString());
    }

    private void Enter(PageElement element)
    {
        var place = _next;
        ref readonly var node = ref model[place];
        _textPlace = Math.Max(_textPlace, node.TextStart);
        if (node.Tag == Tag.Br) BreakLine();
        if (node.Tag == Tag.Iframe) WriteLink(EmbeddedPlayer.Of(element, baseAddress));
        if (node.Tag == Tag.Br || selection.LeavesOut(place) || IsEmptied(place))
        {
            Skip(node);
            return;
        }
        _next = place + 1;
        var role = RoleOf(place);
        Separate(node, entering: true);
        if (role != BodyRole.Inline) EndParagraph();
        else if (!BodyShape.IsTransparent(node.Tag)) BeginParagraph();
        var written = role != BodyRole.Box && !BodyShape.IsTransparent(node.Tag);
        if (written && !_html.Start(element))
        {
            Skip(node);
            return;
        }
        _open.Push(new(place, element, 0, role, _around, written));
        if (node.Tag == Tag.Pre) _preformatted++;
        if (node.Tag.IsHeading()) _headings++;
        if (role == BodyRole.Box && node.Tag == Tag.A) _link ??= element;
        if (role == BodyRole.Inline) _inline += written ? 1 : 0;
        else _around = role == BodyRole.Box && _headings > 0 ? BodyRole.Text : role;
    }

    private BodyRole RoleOf(int place)
    {
        if (_inline > 0) return BodyRole.Inline;
        var role = _shape.RoleOf(place);
        return role == BodyRole.Box && place != selection.Body && Direction(place, place) is { } own && own != (Direction(model[place].Parent) ?? "ltr") ? BodyRole.Block : role;
    }

    // The direction that an element's text runs in, by what it or what is around it says; null where nothing does.
    private string? Direction(int place, int outermost = 0)
    {
        for (var at = place; at >= outermost; at = model[at].Parent)
            if (model[at].Element.Attributes.Length > 0 && model[at].Element.GetAttribute("dir") is { Length: > 0 } direction) return direction.ToLowerInvariant();
        return null;
    }

    // What a frame plays is a paragraph of its own, and no part of the running text.
    private void WriteLink(EmbeddedPlayer? player)
    {
        if (player is null) return;
        if (_inline == 0) EndParagraph();
        BeginParagraph();
        _html.Link(player.Address, player.Name);
        if (_inline == 0) EndParagraph();
    }

    private void Leave(Step at)
    {
        ref readonly var node = ref model[at.Place];
        _textPlace = Math.Max(_textPlace, node.TextEnd);
        if (node.Tag == Tag.Pre) _preformatted--;
        if (node.Tag.IsHeading()) _headings--;
        if (at.Role == BodyRole.Inline) _inline -= at.Written ? 1 : 0;
        else
        {
            EndParagraph();
            _around = at.Around;
            if (_link == node.Element) _link = null;
        }
        if (at.Written) _html.End();
        Separate(node, entering: false);
    }

    private void Skip(in Node node)
    {
        _next = node.End;
        _textPlace = Math.Max(_textPlace, node.TextEnd);
        if (node.Tag.IsBlock()) _text.Paragraph();
    }

    // Nothing of it would be seen: every line is left out, or there was none, and no picture; or the picture only counts visitors.
    private bool IsEmptied(int place)
    {
        ref readonly var node = ref model[place];
        if (node.Tag == Tag.Img) return node.Element.GetAttribute("width") is "0" or "1" or "2" || node.Element.GetAttribute("height") is "0" or "1" or "2";
        if (node.Tag is Tag.Hr or Tag.Td or Tag.Th) return false;
        var media = _shape.HoldsMedia(place);
        if (node.TextLength == 0) return !media;
        var least = LineFate.LeftOut;
        for (var line = LineAt(node.TextStart); line < lines.Count && lines[line].Start < node.TextEnd; line++)
            if (selection.Fate(line) < least) least = selection.Fate(line);
        return least == LineFate.LeftOut || (least == LineFate.Muted && !media);
    }

    // The line that holds a place in the page's text, or the next one.
    private int LineAt(int textPlace)
    {
        while (_line < lines.Count && lines[_line].End <= textPlace) _line++;
        return _line;
    }

    private void Separate(in Node node, bool entering)
    {
        if (node.Tag is Tag.Td or Tag.Th && !_shape.IsLayout(_open.Count > 0 ? _open.Peek().Place : selection.Body))
        {
            if (entering) _text.Cell();
        }
        else if (node.Tag == Tag.Tr || node.Tag.IsBlock()) _text.Paragraph();
    }

    private void BreakLine()
    {
        _text.Line();
        if (_inline > 0 || _preformatted > 0) _html.LineBreak();
        else if (_paragraph || _around == BodyRole.Text) _lineBreaks++;
    }

    private void BeginParagraph()
    {
        if (_inline > 0) return;
        if (_lineBreaks > 0) WriteLineBreaks();
        if (!_paragraph && _around is not (BodyRole.Text or BodyRole.Frame))
        {
            _html.StartParagraph();
            _paragraph = true;
        }
        if (_link is null || _linkOpen) return;
        _html.Start(_link);
        _linkOpen = true;
    }

    // Two line breaks divide paragraphs, as a mark does.
    private void WriteLineBreaks()
    {
        var breaks = _lineBreaks;
        if (breaks > 1 && _paragraph) EndParagraph();
        else if (breaks > 1 && _open.FirstOrDefault(step => step.Written) is { Written: true } at && model[at.Place].Tag == Tag.P)
        {
            EndLink();
            _html.End();
            _html.Start(model[at.Place].Element);
        }
        else for (; breaks > 0; breaks--) _html.LineBreak();
        _lineBreaks = 0;
    }

    private void EndLink()
    {
        if (_linkOpen) _html.End();
        _linkOpen = false;
    }

    private void EndParagraph()
    {
        _lineBreaks = 0;
        EndLink();
        if (!_paragraph) return;
        _html.End();
        _paragraph = false;
    }

    private void WriteText(ReadOnlySpan<char> data)
    {
        var blank = data.IsWhiteSpace();
        var fate = blank ? LineFate.Stays : selection.Fate(LineAt(_textPlace));
        if (fate >= LineFate.Muted) return;
        if (!blank) BeginParagraph();
        if (!blank || _inline > 0 || (_lineBreaks == 0 && (_paragraph || _around == BodyRole.Text))) _html.Text(_preformatted > 0 ? data : Collapsed(data));
        if (fate == LineFate.Stays) _text.Write(data, _preformatted > 0);
    }

    // How a page's source is indented is no part of its text.
    private static ReadOnlySpan<char> Collapsed(ReadOnlySpan<char> data)
    {
        if (!data.ContainsAny('\n', '\r', '\t') && !data.Contains("  ", StringComparison.Ordinal)) return data;
        var kept = new char[data.Length];
        var length = 0;
        foreach (var c in data)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f')) kept[length++] = c;
            else if (length == 0 || kept[length - 1] != ' ') kept[length++] = ' ';
        }
        return kept.AsSpan(0, length);
    }
}
