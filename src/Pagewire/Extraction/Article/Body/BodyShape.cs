using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Body;

/// <summary>What an element of a body is good for once its page's style sheet is gone.</summary>
internal enum BodyRole : byte
{
    /// <summary>Part of a line.</summary>
    Inline,

    /// <summary>A box that means nothing: what stands bare in it are paragraphs.</summary>
    Box,

    /// <summary>Holds paragraphs and means something: a quotation.</summary>
    Block,

    /// <summary>Holds text itself: a paragraph, a heading, an item, a cell.</summary>
    Text,

    /// <summary>Holds items or rows, and no text of its own.</summary>
    Frame,
}

/// <summary>The roles of a body's elements: tells tables that hold facts from tables that lay out a page, and counts pictures.</summary>
internal sealed class BodyShape
{
    // A cell with more text than this is a column of a page.
    private const int LargestCell = 700;

    private readonly PageModel _model;
    private readonly int _body;
    private readonly bool[] _layout;
    private readonly int[] _mediaBefore;
    private readonly int[] _blocksBefore;

    /// <summary>Looks at every element of the body once.</summary>
    /// <param name="model">The page.</param>
    /// <param name="body">The body's element.</param>
    /// <param name="baseAddress">What relative addresses are relative to; null where unknown.</param>
    public BodyShape(PageModel model, int body, Uri? baseAddress)
    {
        (_model, _body) = (model, body);
        var count = model[body].End - body;
        _layout = new bool[count];
        _mediaBefore = new int[count + 1];
        _blocksBefore = new int[count + 1];
        for (var place = body; place < model[body].End; place++)
        {
            ref readonly var node = ref model[place];
            _mediaBefore[place - body + 1] = _mediaBefore[place - body] + (node.Tag is Tag.Img or Tag.Audio or Tag.Video || node.Tag == Tag.Iframe && EmbeddedPlayer.Of(node.Element, baseAddress) is not null ? 1 : 0);
            _blocksBefore[place - body + 1] = _blocksBefore[place - body] + (node.Tag.IsBlock() ? 1 : 0);
            if (node.Tag is Tag.Td && node.TextLength > LargestCell || node.Tag == Tag.Table) MarkLayout(node.Parent);
        }
        // Parts of a table without their table are none.
        for (var place = body; place < model[body].End && model[place].Tag is Tag.Tbody or Tag.Tr or Tag.Td; place++) _layout[place - body] = true;
    }

    /// <summary>Whether pictures or recordings stand in an element, or it is one.</summary>
    public bool HoldsMedia(int place) => _mediaBefore[_model[place].End - _body] > _mediaBefore[place - _body];

    /// <summary>Whether boxes stand in an element: a link or a phrase around a whole card.</summary>
    private bool HoldsBlocks(int place) => _blocksBefore[_model[place].End - _body] > _blocksBefore[place - _body + 1];

    /// <summary>Whether an element means nothing in a line, so that only what it holds is written.</summary>
    public static bool IsTransparent(Tag tag) => tag is Tag.Span or Tag.Font or Tag.Other or Tag.Picture or Tag.Label or Tag.Source or Tag.Button;

    /// <summary>The role of an element.</summary>
    public BodyRole RoleOf(int place)
    {
        ref readonly var node = ref _model[place];
        if (place == _body) return BodyRole.Box;
        return node.Tag switch
        {
            Tag.P or Tag.Li or Tag.Dt or Tag.Dd or Tag.Pre or Tag.Figcaption or Tag.Summary or Tag.Caption or (>= Tag.H1 and <= Tag.H6) => BodyRole.Text,
            Tag.Blockquote or Tag.Details => BodyRole.Block,
            Tag.Ul or Tag.Ol or Tag.Dl or Tag.Menu or Tag.Figure or Tag.Hr => BodyRole.Frame,
            Tag.Table or Tag.Thead or Tag.Tbody or Tag.Tfoot or Tag.Tr => IsLayout(place) ? BodyRole.Box : BodyRole.Frame,
            Tag.Td or Tag.Th => IsLayout(place) ? BodyRole.Box : BodyRole.Text,
            _ => node.Tag.IsBlock() || !IsTransparent(node.Tag) && HoldsBlocks(place) ? BodyRole.Box : BodyRole.Inline,
        };
    }

    /// <summary>Whether an element belongs to a table that lays out a page.</summary>
    public bool IsLayout(int place)
    {
        for (var at = place; at >= _body; at = _model[at].Parent)
        {
            if (_layout[at - _body]) return true;
            if (_model[at].Tag == Tag.Table) return false;
        }
        return true;
    }

    private void MarkLayout(int place)
    {
        for (var at = place; at >= _body; at = _model[at].Parent)
        {
            if (_model[at].Tag != Tag.Table) continue;
            _layout[at - _body] = true;
            return;
        }
    }
}
