using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Model;

/// <summary>The parts of a page that React streams behind it as hidden boxes ("S:1"): its script puts each where a template waits for it ("B:1", "P:1").</summary>
internal sealed class StreamedParts
{
    // A page has a few dozen.
    private const int Most = 100;

    // What a reading lets through at most: boxes that wait in one another would nest without end.
    private const int MostDepth = 512;

    private readonly Dictionary<string, PageElement> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<PageElement, int> _heights = [];
    private readonly List<PageElement> _templates = [];

    /// <summary>Remembers an element if it is a streamed part or waits for one.</summary>
    /// <param name="element">A hidden element or a template.</param>
    public void Add(PageElement element)
    {
        if (element.Id is not [var kind and ('S' or 'B' or 'P'), ':', ..] id) return;
        if (kind != 'S' && _templates.Count < Most) _templates.Add(element);
        // None is streamed in another.
        if (kind == 'S' && _boxes.Count < Most && !IsIn(element, _heights.ContainsKey) && _boxes.TryAdd(id[2..], element)) _heights[element] = 0;
    }

    /// <summary>Puts every part where it belongs, unless elements would nest too deeply there.</summary>
    /// <returns>Whether any was moved.</returns>
    public bool Place()
    {
        if (_templates.Count == 0) return false;
        foreach (var box in _boxes.Values) _heights[box] = HeightOf(box);
        var moved = false;
        foreach (var template in _templates)
        {
            var id = template.Id!;
            if (!_boxes.Remove(id[2..], out var box) || template.Parent is not { } parent || IsIn(template, node => node == box) || !Fits(box, parent)) continue;
            box.Parent?.Remove(box);
            parent.Insert(parent.PlaceOf(template), box);
            parent.Remove(template);
            moved = true;
        }
        return moved;
    }

    // The boxes around the place grow with it.
    private bool Fits(PageElement box, PageElement parent)
    {
        var height = _heights[box];
        if (height + DepthOf(parent) > MostDepth) return false;
        for (var at = parent; at is not null; at = at.Parent)
        {
            height++;
            if (_heights.TryGetValue(at, out var known)) _heights[at] = Math.Max(known, height);
        }
        return true;
    }

    private static int DepthOf(PageElement node)
    {
        var depth = 0;
        for (var at = node; at is not null; at = at.ParentElement) depth++;
        return depth;
    }

    private static int HeightOf(PageElement box)
    {
        var (height, open) = (0, new Stack<(PageElement Element, int Depth)>([(box, 1)]));
        while (open.TryPop(out var at))
        {
            height = Math.Max(height, at.Depth);
            foreach (var node in at.Element.Nodes)
                if (node is PageElement child) open.Push((child, at.Depth + 1));
        }
        return height;
    }

    private static bool IsIn(PageElement node, Func<PageElement, bool> isIt)
    {
        for (var at = node.ParentElement; at is not null; at = at.ParentElement)
            if (isIt(at)) return true;
        return false;
    }
}
