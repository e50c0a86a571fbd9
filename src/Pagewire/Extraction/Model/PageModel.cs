using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Model;

/// <summary>
/// A page's elements in document order, with the page's visible text beside them: one walk over the tree, and every question
/// after that (the text of a subtree, how much of it is links, where it ends) is an array look-up.
/// </summary>
/// <remarks>
/// The text holds what a reader sees: runs of white space as one space, one <c>\n</c> between blocks and at <c>br</c>,
/// nothing of scripts, styles, forms' choices and hidden elements.
/// </remarks>
internal sealed class PageModel
{
    private readonly Node[] _nodes;
    private readonly char[] _text;

    internal PageModel(PageDocument document, Node[] nodes, char[] text, int[] links, int[] headings, int[] data)
    {
        Document = document;
        _nodes = nodes;
        _text = text;
        Links = links;
        Headings = headings;
        Data = data;
    }

    /// <summary>The tree that it was built from.</summary>
    public PageDocument Document { get; }

    /// <summary>Whether it leaves out panels that a style closes and a click opens.</summary>
    public bool HasClosedPanels { get; init; }

    /// <summary>Whether it has panels of tabs or accordions that say so (<c>role="tabpanel"</c>).</summary>
    public bool HasPanels { get; init; }

    /// <summary>How many elements there are.</summary>
    public int Count => _nodes.Length;

    /// <summary>The places of the links that have an address (<c>a href</c>), in document order.</summary>
    public int[] Links { get; }

    /// <summary>The places of the headings, in document order.</summary>
    public int[] Headings { get; }

    /// <summary>The places of <c>script</c>, <c>meta</c>, <c>link</c> and <c>base</c> elements, in document order.</summary>
    public int[] Data { get; }

    /// <summary>The element at a place.</summary>
    /// <param name="place">From 0 to <see cref="Count"/>.</param>
    public ref readonly Node this[int place] => ref _nodes[place];

    /// <summary>All visible text of the page.</summary>
    public ReadOnlySpan<char> AllText => _text;

    /// <summary>The visible text of an element, lines separated by <c>\n</c>, trimmed.</summary>
    /// <param name="place">The element.</param>
    public ReadOnlySpan<char> Text(int place) => _text.AsSpan(_nodes[place].TextStart, _nodes[place].TextLength).Trim();

    /// <summary>A piece of the page's text, trimmed.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    public ReadOnlySpan<char> Text(int start, int end) => end <= start ? default : _text.AsSpan(start, end - start).Trim();

    /// <summary>Where the line begins that holds a place in the page's text.</summary>
    /// <param name="text">The place in the text.</param>
    public int LineStart(int text) => AllText[..text].LastIndexOf('\n') + 1;

    /// <summary>The page's text from a place to the end of its line.</summary>
    /// <param name="start">The place in the text.</param>
    /// <param name="end">Where it ends at the latest.</param>
    public ReadOnlySpan<char> LineFrom(int start, int end = int.MaxValue)
    {
        var rest = AllText[start..Math.Clamp(end, start, _text.Length)];
        return rest.IndexOf('\n') is var stop and >= 0 ? rest[..stop] : rest;
    }

    /// <summary>Whether no letter stands right beside an element on its line, as words of a sentence do.</summary>
    /// <param name="place">The element.</param>
    public bool StandsApart(int place) =>
        !(AllText[.._nodes[place].TextStart].TrimEnd(' ') is [.., var before] && char.IsLetter(before)) && !(AllText[_nodes[place].TextEnd..].TrimStart(' ') is [var after, ..] && char.IsLetter(after));

    /// <summary>The visible text of an element as one line.</summary>
    /// <param name="place">The element.</param>
    public string Line(int place) => OneLine(Text(place));

    /// <summary>Text as one line.</summary>
    /// <param name="text">Text whose lines are separated by <c>\n</c>.</param>
    public static string OneLine(ReadOnlySpan<char> text) => text.Contains('\n') ? text.ToString().Replace('\n', ' ') : text.ToString();

    /// <summary>The first element whose text begins at or after a place in the page's text.</summary>
    /// <param name="text">The place in the text.</param>
    public int FirstFrom(int text)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_nodes[middle].TextStart < text) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>How many headings stand before an element.</summary>
    /// <param name="place">The element, or <see cref="Count"/>.</param>
    public int HeadingsBefore(int place) => place < Count ? _nodes[place].HeadingsBefore : Headings.Length;

    /// <summary>How many headings elements hold that follow each other, themselves included.</summary>
    /// <param name="from">The first element.</param>
    /// <param name="to">The place after the last.</param>
    public int HeadingsIn(int from, int to) => HeadingsBefore(to) - HeadingsBefore(from);

    /// <summary>Whether one element lies in another (or is it).</summary>
    /// <param name="inner">The one.</param>
    /// <param name="outer">The other.</param>
    public bool Holds(int outer, int inner) => inner >= outer && inner < _nodes[outer].End;

    /// <summary>Whether an element lies in a box of related stories that the part of the page itself does not lie in.</summary>
    /// <param name="part">The part, such as an entry of a list.</param>
    /// <param name="inner">An element in it.</param>
    public bool IsRelatedIn(int part, int inner) => _nodes[inner].Is(Traits.Related) && !_nodes[part].Is(Traits.Related);

    /// <summary>Builds the model.</summary>
    /// <param name="document">The page; it is not changed, but for parts that its script would put into their places.</param>
    /// <param name="opened">Whether panels that a style closes (tabs, accordions) count as open.</param>
    public static PageModel Of(PageDocument document, bool opened = false)
    {
        var streamed = new StreamedParts();
        var model = new PageModelBuilder(document, opened, streamed).Build();
        return streamed.Place() ? new PageModelBuilder(document, opened, new StreamedParts()).Build() : model;
    }
}
