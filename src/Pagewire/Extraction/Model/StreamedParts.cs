using AngleSharp.Dom;

namespace Pagewire.Extraction.Model;

/// <summary>The parts of a page that React streams behind it as hidden boxes ("S:1"): its script puts each where a template waits for it ("B:1", "P:1").</summary>
internal sealed class StreamedParts
{
    // A page has a few dozen.
    private const int Most = 500;

    private readonly Dictionary<string, Element> _boxes = new(StringComparer.Ordinal);
    private readonly List<INode> _templates = [];

    /// <summary>Remembers an element if it is a streamed part or waits for one.</summary>
    /// <param name="element">A hidden element or a template.</param>
    public void Add(Element element)
    {
        if (element.Id is not [var kind and ('S' or 'B' or 'P'), ':', ..] id) return;
        if (kind != 'S' && _templates.Count < Most) _templates.Add(element);
        if (kind == 'S' && _boxes.Count < Most) _boxes.TryAdd(id[2..], element);
    }

    /// <summary>Puts every part where it belongs.</summary>
    /// <returns>Whether any was moved.</returns>
    public bool Place()
    {
        var moved = false;
        foreach (var template in _templates)
        {
            var id = ((Element)template).Id!;
            if (!_boxes.Remove(id[2..], out var box) || template.Parent is not { } parent || IsIn(template, box)) continue;
            parent.InsertBefore(box, template);
            parent.RemoveChild(template);
            moved = true;
        }
        return moved;
    }

    private static bool IsIn(INode node, INode box)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
            if (at == box) return true;
        return false;
    }
}
