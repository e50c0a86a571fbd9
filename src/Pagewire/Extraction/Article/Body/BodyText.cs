using System.Text;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article.Body;

/// <summary>Collects a body's text: runs of white space as one space, lines where the page breaks them, a blank line between paragraphs.</summary>
internal sealed class BodyText
{
    private readonly StringBuilder _text = new();
    private int _breaks;
    private bool _space;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>The text after this stands on a new line.</summary>
    public void Line()
    {
        if (_text.Length > 0) _breaks = Math.Min(2, _breaks + 1);
        _space = false;
    }

    /// <summary>The text after this is a new paragraph.</summary>
    public void Paragraph()
    {
        if (_text.Length > 0) _breaks = 2;
        _space = false;
    }

    /// <summary>The text after this is the next cell of a row.</summary>
    public void Cell()
    {
        if (_breaks == 0 && _text.Length > 0) _text.Append(" | ");
        _space = false;
    }

    /// <summary>Adds text.</summary>
    /// <param name="data">As the page has it.</param>
    /// <param name="preformatted">Whether its lines are lines.</param>
    public void Write(ReadOnlySpan<char> data, bool preformatted)
    {
        foreach (var c in data)
        {
            if (OneLine.IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c))
            {
                if (preformatted && c == '\n') Line();
                else _space = true;
                continue;
            }
            if (_breaks > 0) _text.Append('\n', _breaks);
            else if (_space && _text.Length > 0) _text.Append(' ');
            (_breaks, _space) = (0, false);
            _text.Append(c);
        }
    }
}
