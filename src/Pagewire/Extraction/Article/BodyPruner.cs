using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Text;

namespace Pagewire.Extraction.Article;

/// <summary>Decides what inside the body's element does not belong to the body: elements by what they are, then lines by what they say.</summary>
internal sealed class BodyPruner
{
    private const int LongestByline = 100;
    private const int LongestEndMark = 5;
    private const int LinesOfComment = 8;

    private readonly PageModel _model;
    private readonly PageLines _lines;
    private readonly int _body;
    private readonly int _first;
    private readonly int _end;
    private readonly bool[] _elements;
    private readonly LineFate[] _fates;
    private readonly DateContext _dates;
    private readonly ForeignElements _foreign;
    private readonly Bylines _bylines;

    private BodyPruner(ArticlePage page)
    {
        (_model, _lines, _body, _dates) = (page.Model, page.Lines, page.Body, page.Context.Dates);
        (_first, _end) = (_lines.FirstAt(_model[_body].TextStart), _lines.FirstAt(_model[_body].TextEnd));
        _foreign = new(_model, _lines, _body);
        _bylines = new(_model, _lines, _dates);
        _elements = new bool[_model[_body].End - _body];
        _fates = new LineFate[_end - _first];
    }

    /// <summary>What of the body's element is the body.</summary>
    /// <param name="page">The page's parts; it has a body.</param>
    /// <param name="description">What the page's head gives as its summary; null where it gives none.</param>
    public static BodySelection Prune(ArticlePage page, string? description)
    {
        var pruner = new BodyPruner(page);
        pruner.JudgeElements();
        if (page.TextEnd < page.Model[page.Body].TextEnd) pruner.LeaveOut(page.Lines.FirstAt(page.TextEnd), pruner._end);
        pruner.LeaveOutOpening(page.Headline.Place, TitleText.Fold(page.Headline.Title), TitleText.Fold(description));
        pruner.LeaveOutLinks();
        pruner.LeaveOutComments();
        pruner.LeaveOutFixtures();
        pruner.LeaveOutEnding();
        return new(page.Body, pruner._elements, pruner._first, pruner._fates);
    }

    private void JudgeElements()
    {
        for (var place = _body + 1; place < _model[_body].End; place++)
        {
            ref readonly var node = ref _model[place];
            if (_foreign.Holds(node))
            {
                _elements[place - _body] = true;
                Judge(_lines.FirstAt(node.TextStart), node.TextEnd, LineFate.LeftOut);
                place = node.End - 1;
            }
            else if (node.TextLength > 0 && (node.Tag == Tag.Figcaption || (node.Own & (Traits.Caption | Traits.Player)) != 0) && _foreign.Share(node) < 0.25)
                Judge(_lines.FirstAt(node.TextStart), node.TextEnd, (node.Own & Traits.Player) != 0 ? LineFate.Muted : LineFate.Caption);
        }
    }

    // The headline, and the date, the authors, the standfirst and the buttons under it.
    private void LeaveOutOpening(int heading, string title, string description)
    {
        var (start, shown) = (_first, false);
        if (heading >= _body && heading < _model[_body].End)
        {
            (start, shown) = (AfterHeader(heading), true);
            LeaveOut(_first, start);
        }
        for (var i = start; i < _end; i++)
        {
            if (IsGone(i)) continue;
            ref readonly var line = ref _lines[i];
            var folded = line.Length < 400 ? TitleText.Fold(Text(i).ToString()) : "";
            if (folded.Length > 0 && folded == title)
            {
                LeaveOut(_first, i + 1);
                shown = true;
                continue;
            }
            if (folded.Length > 20 && folded == description && StandsApart(i)) LeaveOut(i, i + 1);
            else if (_bylines.IsStamp(i) || !line.IsProse && _model[line.Block].Tag is Tag.Td && _bylines.Is(i)) LeaveOut(i, i + 1);
            else if (Announces(i)) return;
            else if (line.IsProse || _model[line.Block].Tag.IsHeading() || HoldsFacts(line))
            {
                LeaveOutByline(i + 1);
                return;
            }
            else if (shown || _bylines.Is(i) || (line.LinkShare > 0.5 && line.Size < 80)) LeaveOut(i, i + 1);
        }
    }

    // Who and when, between the standfirst and the text.
    private void LeaveOutByline(int under)
    {
        for (var i = under; i < Math.Min(_end, under + 2) && !IsGone(i); i++)
        {
            ref readonly var line = ref _lines[i];
            if (line.IsProse || line.EndsSentence || line.Length > LongestByline || HoldsFacts(line) || !DateText.All(Text(i), _dates).Any(found => found.YearWritten)) return;
            LeaveOut(i, i + 1);
        }
    }

    // What is no sentence, and neither tells when nor by whom, is the text of what has no sentences.
    private bool Announces(int i) => _foreign.IsOfAnnouncement && !_bylines.Is(i) && (_lines[i].LinkChars == 0 || DocumentLinks.Are(_model, _lines[i]));

    // Items, cells and quotations of the text itself; a column of a page laid out in tables is a cell as well.
    private bool HoldsFacts(in PageLine line) => _model[line.Block].Tag is Tag.Li or Tag.Pre or Tag.Blockquote
        || (_model[line.Block].Tag is Tag.Td or Tag.Th && _model[line.Block].TextLength <= line.Length + 1);

    // The first line after the headline, or after the header of the article that holds it.
    private int AfterHeader(int heading)
    {
        var end = _model[heading].TextEnd;
        for (var at = _model[heading].Parent; at > _body && _foreign.Share(_model[at]) < 0.25; at = _model[at].Parent)
            if (_model[at].Tag == Tag.Header || (_model[at].Own & Traits.Header) != 0) end = _model[at].TextEnd;
        return _lines.FirstAt(end);
    }

    // A standfirst stands in a box of its own; the first paragraph, which may say the same, stands beside the second.
    private bool StandsApart(int i)
    {
        for (var next = i + 1; next < _end; next++)
            if (!IsGone(next) && _lines[next].IsProse) return _model[_lines[next].Block].Parent != _model[_lines[i].Block].Parent;
        return false;
    }

    private void LeaveOutLinks()
    {
        for (var i = _first; i < _end; i++)
        {
            if (IsGone(i)) continue;
            var labelled = NoiseWords.IsRelatedLabel(Text(i));
            if (!labelled && !IsLink(i))
            {
                if (_lines[i].LinkShare > 0.2 && _lines[i].Size < 250 && NoiseWords.BeginsRelated(Text(i))) LeaveOut(i, i + 1);
                continue;
            }
            // A label and nothing but links under it, as lists, as paragraphs or as boxes.
            var end = i + (labelled ? 1 : 0);
            while (end < _end && (IsGone(end) || IsLink(end))) end++;
            if (end - i >= (labelled ? 2 : 3) || (!labelled && IsTeaser(i))) LeaveOut(i, end);
            i = Math.Max(i, end - 1);
        }
        LeaveOutLastList();
    }

    private bool IsLink(int i) => _lines[i].LinkShare > 0.75 && _lines[i].Size < 200 && !Text(i).StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !(_foreign.IsOfAnnouncement && DocumentLinks.Are(_model, _lines[i]));

    // A paragraph of the text that is nothing but the title of another article.
    private bool IsTeaser(int i) => _lines[i].LinkShare > 0.95 && !_lines[i].EndsSentence && _lines[i].Size > 25 && _model[_lines[i].Block].Tag is Tag.P or Tag.Div
        && _model[_lines[i].Block].LinkCount == 1 && _model[_lines[i].Block].TextEnd <= _lines[i].End + 1 && i > _first && i + 1 < _end && _lines[i - 1].IsProse;

    // "More of our stories" and a list of links under the text.
    private void LeaveOutLastList()
    {
        var (i, items, linked) = (_end - 1, 0, 0);
        for (; i >= _first && (IsGone(i) || _model[_lines[i].Block].Tag == Tag.Li); i--)
        {
            if (IsGone(i)) continue;
            items++;
            if (_lines[i].LinkShare > 0.2) linked++;
        }
        if (items < 3 || linked < 0.8 * items || i < _first || _lines[i].Size > 50 || _lines[i].IsProse || _model[_lines[i].Block].Tag == Tag.P) return;
        LeaveOut(i, _end);
    }

    // Readers' comments that no name gives away: a label behind the text, who and when under it, or no sentence, and all that follows.
    private void LeaveOutComments()
    {
        var prose = 0;
        var lastProse = _end - 1;
        while (lastProse >= _first && _lines.Prose(lastProse) == 0) lastProse--;
        for (var i = _first; i < _end; i++)
        {
            if (prose >= BodyFinder.LittleProse && CommentWords.Announce(Text(i)) && (i >= lastProse || IsOfComments(i + 1)))
            {
                LeaveOut(i, _end);
                return;
            }
            if (!IsGone(i)) prose += _lines.Prose(i);
        }
    }

    // Who and when stands under the label.
    private bool IsOfComments(int from)
    {
        for (var i = from; i < Math.Min(_end, from + LinesOfComment); i++)
            if (_bylines.Is(i) || CommentWords.Announce(Text(i)) || _lines[i].Length <= LongestByline && DateText.All(Text(i), _dates).Count > 0) return true;
        return false;
    }

    private void LeaveOutFixtures()
    {
        for (var i = _first; i < _end; i++)
            if (!IsGone(i) && NoiseWords.IsFixture(Text(i))) LeaveOut(i, i + 1);
    }

    // After the last sentence: headings over nothing, labels, lines of links.
    private void LeaveOutEnding()
    {
        for (var i = _end - 1; i >= _first; i--)
        {
            if (IsGone(i)) continue;
            ref readonly var line = ref _lines[i];
            if (line.IsProse || (line.EndsSentence && line.LinkShare < 0.3)) return;
            if (!_model[line.Block].Tag.IsHeading() && !IsLink(i) && !NoiseWords.IsRelatedLabel(Text(i)) && !_bylines.Is(i) && !IsEndMark(i)) return;
            LeaveOut(i, i + 1);
        }
    }

    // "###" under a press release, "Views: 123" under any text.
    private bool IsEndMark(int i) => TeaserLine.IsCount(Text(i)) || (_lines[i].Length <= LongestEndMark && !DatedTitle.HasLetter(Text(i)) && !DateShape.HasDigit(Text(i)));

    private ReadOnlySpan<char> Text(int i) => _model.Text(_lines[i].Start, _lines[i].End);

    private bool IsGone(int i) => _fates[i - _first] != LineFate.Stays;

    private void LeaveOut(int from, int to) => _fates.AsSpan(from - _first, Math.Max(0, to - from)).Fill(LineFate.LeftOut);

    private void Judge(int from, int textEnd, LineFate fate)
    {
        for (var i = from; i < _end && _lines[i].End <= textEnd; i++)
            if (_fates[i - _first] < fate) _fates[i - _first] = fate;
    }
}
