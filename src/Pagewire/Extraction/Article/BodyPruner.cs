using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article;

/// <summary>Decides what inside the body's element does not belong to the body: elements by what they are, then lines by what they say.</summary>
internal sealed class BodyPruner
{
    private const Traits Foreign = Traits.Noise | Traits.Related | Traits.Tags;

    private readonly PageModel _model;
    private readonly TextLines _lines;
    private readonly int _body;
    private readonly int _first;
    private readonly int _end;
    private readonly bool[] _elements;
    private readonly bool[] _out;

    private BodyPruner(PageModel model, TextLines lines, int body)
    {
        (_model, _lines, _body) = (model, lines, body);
        (_first, _end) = (lines.FirstAt(model[body].TextStart), lines.FirstAt(model[body].TextEnd));
        _elements = new bool[model[body].End - body];
        _out = new bool[_end - _first];
    }

    /// <summary>What of the body's element is the body.</summary>
    /// <param name="model">The page.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="body">The body's element.</param>
    /// <param name="heading">The element that shows the title; -1 where none does.</param>
    /// <param name="title">The title.</param>
    public static BodySelection Prune(PageModel model, TextLines lines, int body, int heading, string title)
    {
        var pruner = new BodyPruner(model, lines, body);
        pruner.LeaveOutElements();
        pruner.LeaveOutOpening(heading, TitleText.Fold(title));
        pruner.LeaveOutLinkRuns();
        pruner.LeaveOutFixtures();
        pruner.LeaveOutEnding();
        return new(body, pruner._elements, pruner._first, pruner._out);
    }

    private void LeaveOutElements()
    {
        for (var place = _body + 1; place < _model[_body].End; place++)
        {
            if (!IsForeign(place)) continue;
            _elements[place - _body] = true;
            LeaveOutLines(_model[place].TextStart, _model[place].TextEnd);
            place = _model[place].End - 1;
        }
    }

    private bool IsForeign(int place)
    {
        ref readonly var node = ref _model[place];
        if (node.Tag.IsSilent() && node.Tag is not (Tag.Audio or Tag.Video)) return true;
        if (node.TextLength == 0) return false;
        var share = (double)_lines.Prose(node) / Math.Max(1, _lines.Prose(_model[_body]));
        if ((node.Own & Foreign) != 0 && share < 0.3) return true;
        if (node.Tag == Tag.Button) return true;
        if (node.Tag == Tag.A) return node.TextLength <= 40 && IsShareLink(node.Element.GetAttribute("href"));
        return node.Tag.IsBlock() && node.LinkCount > 1 && node.LinkLength > 0.5 * node.TextLength && share < 0.2;
    }

    private static bool IsShareLink(string? address) => address is not null && (address.Contains("twitter.com/intent", StringComparison.OrdinalIgnoreCase)
        || address.Contains("twitter.com/share", StringComparison.OrdinalIgnoreCase) || address.Contains("facebook.com/sharer", StringComparison.OrdinalIgnoreCase)
        || address.Contains("facebook.com/share.php", StringComparison.OrdinalIgnoreCase) || address.Contains("linkedin.com/shareArticle", StringComparison.OrdinalIgnoreCase)
        || address.Contains("pinterest.com/pin/create", StringComparison.OrdinalIgnoreCase) || address.Contains("api.whatsapp.com/send", StringComparison.OrdinalIgnoreCase)
        || address.Contains("vk.com/share", StringComparison.OrdinalIgnoreCase) || address.Contains("t.me/share", StringComparison.OrdinalIgnoreCase)
        || address.Contains("ctt.ec/", StringComparison.OrdinalIgnoreCase) || address.Contains("ctt.ac/", StringComparison.OrdinalIgnoreCase) || address.Contains("clicktotweet.com", StringComparison.OrdinalIgnoreCase));

    // The headline, and the date, the authors and the buttons under it.
    private void LeaveOutOpening(int heading, string title)
    {
        var start = _first;
        var shown = false;
        if (heading >= _body && heading < _model[_body].End)
        {
            start = _lines.FirstAt(_model[heading].TextEnd);
            LeaveOut(_first, start);
            shown = true;
        }
        for (var i = start; i < _end; i++)
        {
            if (Is(i)) continue;
            if (TitleText.Fold(Text(i).ToString()) == title)
            {
                LeaveOut(_first, i + 1);
                shown = true;
                continue;
            }
            ref readonly var line = ref _lines[i];
            if (line.IsProse || _model[line.Block].Tag.IsHeading() || _model[line.Block].Tag is Tag.Li or Tag.Td or Tag.Th or Tag.Pre or Tag.Blockquote) return;
            if (shown || _model[line.Block].Is(Traits.Byline | Traits.Date | Traits.Label) || (line.LinkShare > 0.5 && line.Size < 80)) LeaveOut(i, i + 1);
        }
    }

    // A label and nothing but links under it, as lists, as paragraphs or as boxes.
    private void LeaveOutLinkRuns()
    {
        for (var i = _first; i < _end; i++)
        {
            if (Is(i)) continue;
            var labelled = NoiseWords.IsRelatedLabel(Text(i));
            if (!labelled && !IsLink(i))
            {
                if (_lines[i].LinkShare > 0.2 && _lines[i].Size < 250 && NoiseWords.BeginsRelated(Text(i))) LeaveOut(i, i + 1);
                continue;
            }
            var end = i + (labelled ? 1 : 0);
            while (end < _end && (Is(end) || IsLink(end))) end++;
            if (end - i >= (labelled ? 2 : 3)) LeaveOut(i, end);
            i = Math.Max(i, end - 1);
        }
    }

    private bool IsLink(int i) => _lines[i].LinkShare > 0.75 && _lines[i].Size < 200;

    private void LeaveOutFixtures()
    {
        for (var i = _first; i < _end; i++)
            if (!Is(i) && NoiseWords.IsFixture(Text(i))) LeaveOut(i, i + 1);
    }

    // After the last sentence: headings over nothing, labels, lines of links.
    private void LeaveOutEnding()
    {
        for (var i = _end - 1; i >= _first; i--)
        {
            if (Is(i)) continue;
            ref readonly var line = ref _lines[i];
            if (line.IsProse || (line.EndsSentence && line.LinkShare < 0.3)) return;
            if (_model[line.Block].Tag.IsHeading() || line.LinkShare > 0.3 || NoiseWords.IsRelatedLabel(Text(i)) || _model[line.Block].Is(Traits.Byline | Traits.Date | Traits.Label)) LeaveOut(i, i + 1);
            else return;
        }
    }

    private ReadOnlySpan<char> Text(int i) => _model.Text(_lines[i].Start, _lines[i].End);

    private bool Is(int i) => _out[i - _first];

    private void LeaveOut(int from, int to) => _out.AsSpan(from - _first, Math.Max(0, to - from)).Fill(true);

    private void LeaveOutLines(int textStart, int textEnd)
    {
        for (var i = _lines.FirstAt(textStart); i < _end && _lines[i].End <= textEnd; i++) LeaveOut(i, i + 1);
    }
}
