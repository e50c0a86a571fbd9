using AngleSharp.Dom;

namespace Pagewire.Extraction.Model;

/// <summary>Tells a <c>noscript</c> that holds a whole text: blogs whose script would write the article into its box leave it there for browsers without scripts.</summary>
internal sealed class StandInText
{
    private const int LeastParts = 5;
    private const int LeastText = 800;

    // A text has letters among so many nodes, and a script has written something among them.
    private const int MostNodes = 2000;

    private readonly Stack<(INodeList Nodes, int Next)> _open = new();
    private Dictionary<IElement, bool>? _boxes;

    /// <summary>Whether it does, and the script has not written the same beside it.</summary>
    /// <param name="element">The <c>noscript</c>.</param>
    public bool Is(IElement element)
    {
        if (element.ChildNodes.Length < LeastParts || element.Parent is not IElement { LocalName: not ("head" or "body") } box || Text(element, LeastText) is not >= LeastText) return false;
        _boxes ??= [];
        return _boxes.TryGetValue(box, out var alone) ? alone : _boxes[box] = IsAlone(box);
    }

    // Whether a box has nothing to read but what its scripts' stand-ins hold: asked once, however many these are.
    private bool IsAlone(IElement box)
    {
        foreach (var node in box.ChildNodes)
            if (node is not (IComment or IElement { LocalName: "script" or "style" or "template" or "noscript" }) && Text(node, 1) is not 0) return false;
        return true;
    }

    // How much text a node holds, counted up to a length: null where so many nodes tell neither.
    private int? Text(INode node, int enough)
    {
        if (node is IText text) return Size(text, enough);
        var (size, left) = (0, MostNodes);
        _open.Clear();
        _open.Push((node.ChildNodes, 0));
        while (size < enough && _open.TryPop(out var at))
        {
            if (at.Next == at.Nodes.Length) continue;
            if (left-- == 0) return null;
            _open.Push((at.Nodes, at.Next + 1));
            if (at.Nodes[at.Next] is IText inner) size += Size(inner, enough);
            else if (at.Nodes[at.Next].HasChildNodes) _open.Push((at.Nodes[at.Next].ChildNodes, 0));
        }
        return size;
    }

    private static int Size(IText text, int enough) => enough > 1 ? text.Data.Length : string.IsNullOrWhiteSpace(text.Data) ? 0 : 1;
}
