using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Body;

/// <summary>Finds the text of a short announcement, which has hardly a sentence: a notice, a table, a list of names, links to documents. It is what stands under the headline in the same box.</summary>
/// <param name="text">The page's text.</param>
/// <param name="headline">The place of the element that shows the headline.</param>
internal sealed class Announcement(MainText text, int headline)
{
    // So many letters, or one document, are a text.
    private const int LeastText = 40;

    // Boxes lie no deeper in one another on pages that people read.
    private const int MostLevels = 50;

    // A part with nearly all that stands under the headline is the text without what stands around it.
    private const double NearlyAll = 0.85;

    // What is under the headline counts against what was found elsewhere when it is so much longer.
    private const double Longer = 1.3;

    // A text begins within so many lines of the box that holds its headline and a standfirst.
    private const int LongestOpening = 8;

    private readonly PageModel _model = text.Model;
    private readonly PageLines _lines = text.Lines;
    private readonly int _from = text.Model[headline].TextEnd;

    /// <summary>The place of the element that holds it; -1 where there is none.</summary>
    public int Find()
    {
        var box = Box();
        if (box < 0 || GoesOn(box)) return -1;
        return text.Body >= 0 && _model.Holds(box, text.Body) && Size(box) <= Longer * Size(text.Body) ? text.Body : Part(box);
    }

    // The smallest element around the headline that holds text under it, but for the page.
    private int Box()
    {
        var at = _model[headline].Parent;
        for (var level = 0; level < MostLevels && at >= 0 && (_model[at].Tag != Tag.Body || level == 0); level++, at = _model[at].Parent)
            if (Size(at) >= LeastText) return at;
        return -1;
    }

    // One line in the headline's box is only a standfirst where the page's text stands right below in the same part, without a heading of its own.
    private bool GoesOn(int box)
    {
        if (text.Body < 0 || _model[text.Body].TextStart < _model[box].TextEnd || _model[text.Body].Is(PageLines.Beside) || Size(text.Body) <= Size(box)) return false;
        var (first, start) = (_lines.FirstAt(_model[box].TextEnd), _lines.FirstAt(text.Start));
        if (first - _lines.FirstAt(_from) > 1 || start - first > LongestOpening) return false;
        var both = _model[box].Parent;
        while (both >= 0 && !_model.Holds(both, text.Body)) both = _model[both].Parent;
        if (both < 0 || _model[both].Tag is Tag.Body or Tag.Html) return false;
        for (var i = first; i < start; i++)
            if (_model[_lines[i].Block].Tag.IsHeading()) return false;
        return true;
    }

    private int Part(int box)
    {
        var all = Size(box);
        for (var at = box + 1; at < _model[box].End; at = _model[at].End)
            if (_model[at].TextStart >= _from && Size(at) >= NearlyAll * all) return at;
        return box;
    }

    // How much of an element's text under the headline is its own, in letters.
    private int Size(int place)
    {
        var size = 0;
        for (var i = _lines.FirstAt(Math.Max(_from, _model[place].TextStart)); i < _lines.Count && _lines[i].Start < _model[place].TextEnd; i++)
        {
            if (_model[_lines[i].Block].Is(PageLines.Beside)) continue;
            if (_lines[i].LinkShare < 0.5) size += _lines[i].Size;
            else if (DocumentLinks.Are(_model, _lines[i])) size += Math.Max(LeastText, _lines[i].Size);
        }
        return size;
    }
}
