using System.Buffers;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>The lines of a page's text with what tells running text from the rest, and sums of both for every element.</summary>
internal sealed class PageLines
{
    /// <summary>Parts of a page whose text is not the article's, however well it reads.</summary>
    public const Traits Elsewhere = Traits.Navigation | Traits.Footer | Traits.Comments | Traits.Popular | Traits.Related | Traits.Consent | Traits.Paging | Traits.Breadcrumb | Traits.Login | Traits.Tags;

    /// <summary>These, and the parts in which a page has words of its own beside an article: neither a headline nor a notice stands there.</summary>
    public const Traits Beside = Elsewhere | Traits.Hidden | Traits.Aside | Traits.Header | Traits.Share;

    private static readonly SearchValues<char> s_marks = SearchValues.Create(",.;:!?。、，；！？،؛؟।۔·…");

    private readonly PageLine[] _lines;
    private readonly int[] _proseBefore;
    private readonly int[] _otherBefore;
    private readonly int[] _partsBefore;
    private readonly int[] _asideBefore;

    private PageLines(PageLine[] lines, int[] proseBefore, int[] otherBefore, int[] partsBefore, int[] asideBefore) =>
        (_lines, _proseBefore, _otherBefore, _partsBefore, _asideBefore) = (lines, proseBefore, otherBefore, partsBefore, asideBefore);

    /// <summary>How many lines there are.</summary>
    public int Count => _lines.Length;

    /// <summary>The line at a place in the page's order.</summary>
    public ref readonly PageLine this[int index] => ref _lines[index];

    /// <summary>How much running text an element holds, in letters.</summary>
    public int Prose(in Node node) => Prose(node.TextStart, node.TextEnd);

    /// <summary>How much running text stands between two places of the page's text, in letters.</summary>
    public int Prose(int textStart, int textEnd) => _proseBefore[FirstAt(textEnd)] - _proseBefore[FirstAt(textStart)];

    /// <summary>How much of it stands in side columns and widgets.</summary>
    public int ProseAside(in Node node) => _asideBefore[FirstAt(node.TextEnd)] - _asideBefore[FirstAt(node.TextStart)];

    /// <summary>How much other text it holds.</summary>
    public int Other(in Node node) => _otherBefore[FirstAt(node.TextEnd)] - _otherBefore[FirstAt(node.TextStart)];

    /// <summary>How much of that is headings, items and cells without links, as texts have them.</summary>
    public int Parts(in Node node) => _partsBefore[FirstAt(node.TextEnd)] - _partsBefore[FirstAt(node.TextStart)];

    /// <summary>The running text in a line, in letters; 0 where it is none.</summary>
    public int Prose(int index) => _proseBefore[index + 1] - _proseBefore[index];

    /// <summary>The first line that begins at or after a place in the page's text.</summary>
    public int FirstAt(int textPlace)
    {
        var (low, high) = (0, _lines.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_lines[middle].Start < textPlace) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Divides the page's text into lines: one pass over the text, the elements and the links.</summary>
    /// <param name="model">The page.</param>
    public static PageLines Of(PageModel model)
    {
        var text = model.AllText;
        var lines = new PageLine[text.Count('\n') + 1];
        var (count, place, link, start) = (0, 0, 0, 0);
        while (start < text.Length)
        {
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            if (end > start) lines[count++] = Line(model, start, end, ref place, ref link);
            start = end + 1;
        }
        Array.Resize(ref lines, count);
        return Sum(model, lines);
    }

    private static PageLine Line(PageModel model, int start, int end, ref int place, ref int link)
    {
        while (place + 1 < model.Count && model[place + 1].TextStart <= start) place++;
        var block = place;
        while (model[block].Parent >= 0 && (model[block].TextEnd < end || !model[block].Tag.IsBlock())) block = model[block].Parent;
        var line = new PageLine { Start = start, End = end, Block = block };
        while (link < model.Links.Length && model[model.Links[link]].TextEnd <= start) link++;
        for (var i = link; i < model.Links.Length && model[model.Links[i]].TextStart < end; i++)
            line.LinkChars += Math.Max(0, Math.Min(end, model[model.Links[i]].TextEnd) - Math.Max(start, model[model.Links[i]].TextStart));
        Measure(model.AllText[start..end], ref line);
        return line;
    }

    private static void Measure(ReadOnlySpan<char> text, ref PageLine line)
    {
        line.Size = TextSize.Of(text);
        for (var rest = text; rest.IndexOfAny(s_marks) is >= 0 and var mark; rest = rest[(mark + 1)..]) line.Marks++;
        var last = text.TrimEnd("\"'”’»)]“」』* ");
        // "p.m.", "г.", "น.": the dot of an abbreviation ends no sentence.
        var isAbbreviated = last is [.., '.' or ' ', var letter, '.'] && char.IsLetter(letter);
        line.EndsSentence = !isAbbreviated && last.Length > 0 && last[^1] is '.' or '!' or '?' or ':' or '。' or '！' or '？' or '؟' or '।' or '۔' or '…';
    }

    private static PageLines Sum(PageModel model, PageLine[] lines)
    {
        var prose = new int[lines.Length + 1];
        var other = new int[lines.Length + 1];
        var parts = new int[lines.Length + 1];
        var aside = new int[lines.Length + 1];
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            var counts = line.IsProse && !model[line.Block].Is(Elsewhere) && !model[line.Block].Tag.IsHeading() && !Imprint.Is(model.AllText[line.Start..line.End]) && !IsChoice(model, line);
            prose[i + 1] = prose[i] + (counts ? line.Size - line.LinkChars : 0);
            aside[i + 1] = aside[i] + (model[line.Block].Is(Traits.Aside) ? prose[i + 1] - prose[i] : 0);
            var size = counts ? 0 : Math.Min(line.Size, 60);
            other[i + 1] = other[i] + size;
            parts[i + 1] = parts[i] + (size > 0 && line.LinkChars == 0 && IsPart(model[line.Block]) ? size : 0);
        }
        return new(lines, prose, other, parts, aside);
    }

    // What stands beside a box to tick is a choice of a form, however long it is.
    private static bool IsChoice(PageModel model, in PageLine line)
    {
        for (var i = model.FirstFrom(line.Start); i < model.Count && model[i].TextStart == line.Start; i++)
            if (model[i].Tag == Tag.Label && model[i].TextEnd >= line.End) return true;
        return false;
    }

    private static bool IsPart(in Node block) => (block.Tag.IsHeading() || block.Tag is Tag.Li or Tag.Td or Tag.Th or Tag.Dt or Tag.Dd) && !block.Is(Elsewhere);
}
