using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Article.Body;

/// <summary>The lines of the body's element, and what becomes of each.</summary>
/// <param name="model">The page.</param>
/// <param name="lines">Its lines.</param>
/// <param name="body">The body's element.</param>
internal sealed class BodyLines(PageModel model, PageLines lines, int body)
{
    private readonly LineFate[] _fates = new LineFate[lines.FirstAt(model[body].TextEnd) - lines.FirstAt(model[body].TextStart)];

    /// <summary>The page.</summary>
    public PageModel Model => model;

    /// <summary>The body's element.</summary>
    public int Body => body;

    /// <summary>The first line.</summary>
    public int First { get; } = lines.FirstAt(model[body].TextStart);

    /// <summary>The line after the last.</summary>
    public int End { get; } = lines.FirstAt(model[body].TextEnd);

    /// <summary>What becomes of each line, from the first one on.</summary>
    public LineFate[] Fates => _fates;

    /// <summary>One of the page's lines.</summary>
    public ref readonly PageLine this[int i] => ref lines[i];

    /// <summary>The innermost block that holds all of a line.</summary>
    public ref readonly Node Block(int i) => ref model[lines[i].Block];

    /// <summary>What a line says.</summary>
    public ReadOnlySpan<char> Text(int i) => model.Text(lines[i].Start, lines[i].End);

    /// <summary>The running text in a line, in letters; 0 where it is none.</summary>
    public int Prose(int i) => lines.Prose(i);

    /// <summary>The running text in some lines, in letters.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The line after the last.</param>
    public int ProseOf(int from, int to)
    {
        var prose = 0;
        for (var i = from; i < to; i++) prose += lines.Prose(i);
        return prose;
    }

    /// <summary>The first line that begins at or after a place in the page's text.</summary>
    public int FirstAt(int textPlace) => lines.FirstAt(textPlace);

    /// <summary>Whether a line is left out, or is no part of the running text.</summary>
    public bool IsGone(int i) => _fates[i - First] != LineFate.Stays;

    /// <summary>Leaves lines out.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="to">The line after the last.</param>
    public void LeaveOut(int from, int to) => _fates.AsSpan(from - First, Math.Max(0, to - from)).Fill(LineFate.LeftOut);

    /// <summary>Decides on the lines that an element holds, unless more than that has been decided of them.</summary>
    /// <param name="node">An element of the body.</param>
    /// <param name="fate">What becomes of them.</param>
    public void Judge(in Node node, LineFate fate)
    {
        for (var i = FirstAt(node.TextStart); i < End && lines[i].End <= node.TextEnd; i++)
            if (_fates[i - First] < fate) _fates[i - First] = fate;
    }
}
