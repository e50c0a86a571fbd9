using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Model;

/// <summary>Tells a <c>noscript</c> that holds a whole text: blogs whose script would write the article into its box leave it there for browsers without scripts.</summary>
internal sealed class StandInText
{
    private const int LeastParts = 5;
    private const int LeastText = 800;

    // A text has letters among so many nodes, and a script has written something among them.
    private const int MostNodes = 2000;

    private Dictionary<PageElement, bool>? _boxes;

    /// <summary>Whether it does, and the script has not written the same beside it.</summary>
    /// <param name="element">The <c>noscript</c>.</param>
    public bool Is(PageElement element)
    {
        if (element.NodeCount < LeastParts || element.ParentElement is not { Tag: not (Tag.Head or Tag.Body) } box || Text(element, LeastText) is not >= LeastText) return false;
        _boxes ??= [];
        return _boxes.TryGetValue(box, out var alone) ? alone : _boxes[box] = IsAlone(box);
    }

    // Whether a box has nothing to read but what its scripts' stand-ins hold: asked once, however many these are.
    private static bool IsAlone(PageElement box)
    {
        foreach (var node in box.Nodes)
            if (node is not PageElement { Tag: Tag.Script or Tag.Style or Tag.Template or Tag.Noscript } && Text(node, 1) is not 0) return false;
        return true;
    }

    // How much text a node holds, counted up to a length: null where so many nodes tell neither.
    private static int? Text(PageNode node, int enough)
    {
        if (node is PageText text) return Size(text, enough);
        var (size, left) = (0, MostNodes);
        foreach (var inner in ((PageElement)node).Descendants())
        {
            if (size >= enough) break;
            if (left-- == 0) return null;
            if (inner is PageText piece) size += Size(piece, enough);
        }
        return size;
    }

    private static int Size(PageText text, int enough) => enough > 1 ? text.Text.Length : text.Data.IsWhiteSpace() ? 0 : 1;
}
