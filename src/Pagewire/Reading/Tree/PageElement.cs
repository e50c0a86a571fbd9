using AngleSharp.Dom;
using Pagewire.Extraction.Model;

namespace Pagewire.Reading.Tree;

/// <summary>An element with its attributes and what it holds.</summary>
internal partial class PageElement : PageNode
{
    private readonly ElementKind _kind;
    private readonly PageDocument? _document;
    private PageAttribute[] _attributes = [];
    private PageNode[] _nodes = [];

    /// <summary>An element without attributes and content.</summary>
    /// <param name="document">The page; null for the page itself.</param>
    /// <param name="kind">What it is.</param>
    public PageElement(PageDocument? document, ElementKind kind) => (_document, _kind) = (document, kind);

    /// <summary>Its name: in lower case, but for some of SVG and MathML.</summary>
    public string LocalName => _kind.Name;

    /// <summary>Its name, as extraction tells names apart.</summary>
    public Tag Tag => _kind.Tag;

    /// <inheritdoc/>
    public override NodeFlags Flags => _kind.Flags;

    /// <summary>Its namespace: HTML's, SVG's or MathML's.</summary>
    public string Namespace => _kind.Namespace;

    /// <summary>Whether it is an element of HTML.</summary>
    public bool IsHtml => _kind.Namespace == NamespaceNames.HtmlUri;

    /// <summary>Its attributes in the order of the source.</summary>
    public Span<PageAttribute> Attributes => _attributes;

    /// <summary>How many elements and texts it holds directly.</summary>
    public int NodeCount { get; private set; }

    /// <summary>What it holds directly, in document order.</summary>
    public ReadOnlySpan<PageNode> Nodes => _nodes.AsSpan(0, NodeCount);

    /// <summary>The element that it is in; null for the root.</summary>
    public PageElement? ParentElement => Parent is PageDocument ? null : Parent;

    /// <summary>The element that follows it in what holds it; null where none does.</summary>
    public PageElement? NextElementSibling
    {
        get
        {
            if (Parent is null) return null;
            for (var i = Parent.PlaceOf(this) + 1; i < Parent.NodeCount; i++)
                if (Parent._nodes[i] is PageElement next) return next;
            return null;
        }
    }

    /// <summary>Its <c>id</c>; null where it has none.</summary>
    public string? Id => GetAttribute("id");

    /// <summary>Its <c>class</c>; null where it has none.</summary>
    public string? ClassName => GetAttribute("class");

    /// <summary>All text in it, whoever may see it.</summary>
    public string TextContent
    {
        get
        {
            if (Nodes is [PageText only]) return only.ToString();
            var text = new System.Text.StringBuilder();
            foreach (var node in Descendants())
                if (node is PageText piece) text.Append(piece.Data);
            return text.ToString();
        }
    }

    /// <summary>An attribute's value; null where it has none of that name.</summary>
    /// <param name="name">The name, in lower case.</param>
    public string? GetAttribute(string name)
    {
        var attributes = _attributes;
        for (var i = 0; i < attributes.Length; i++)
            if (attributes[i].Name == name) return attributes[i].Value;
        return null;
    }

    /// <summary>Whether it has an attribute.</summary>
    /// <param name="name">The name, in lower case.</param>
    public bool HasAttribute(string name)
    {
        foreach (ref readonly var attribute in _attributes.AsSpan())
            if (attribute.Name == name) return true;
        return false;
    }

    /// <summary>The first element of that name that it holds, however deep; null where there is none.</summary>
    /// <param name="name">The name.</param>
    public PageElement? Descendant(string name)
    {
        foreach (var node in Descendants())
            if (node is PageElement element && element.LocalName == name) return element;
        return null;
    }

    /// <summary>All elements and texts that it holds, however deep, in document order.</summary>
    public IEnumerable<PageNode> Descendants()
    {
        var open = new Stack<(PageElement Element, int Next)>([(this, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Element.NodeCount) continue;
            open.Push((at.Element, at.Next + 1));
            var node = at.Element._nodes[at.Next];
            yield return node;
            if (node is PageElement { NodeCount: > 0 } element) open.Push((element, 0));
        }
    }

    /// <summary>Puts a node behind all that it holds.</summary>
    /// <param name="node">A node that is nowhere yet.</param>
    public virtual void Add(PageNode node)
    {
        Reserve();
        node.Parent = this;
        node.PlaceHint = NodeCount;
        _nodes[NodeCount++] = node;
    }

    /// <summary>Puts a node before one that it holds.</summary>
    /// <param name="place">The place of the one.</param>
    /// <param name="node">A node that is nowhere yet.</param>
    public void Insert(int place, PageNode node)
    {
        Reserve();
        Array.Copy(_nodes, place, _nodes, place + 1, NodeCount - place);
        node.Parent = this;
        node.PlaceHint = place;
        _nodes[place] = node;
        NodeCount++;
    }

    /// <summary>Takes a node out; nothing where it does not hold it.</summary>
    /// <param name="node">The node.</param>
    public void Remove(PageNode node)
    {
        if (PlaceOf(node) is >= 0 and var place) RemoveAt(place);
    }

    /// <summary>Takes a node out.</summary>
    /// <param name="place">Its place.</param>
    public void RemoveAt(int place)
    {
        _nodes[place].Parent = null;
        Array.Copy(_nodes, place + 1, _nodes, place, --NodeCount - place);
        _nodes[NodeCount] = null!;
    }

    /// <summary>Takes out all that it holds.</summary>
    public void Clear() => (_nodes, NodeCount) = ([], 0);

    /// <summary>Where it holds a node; -1 where it does not.</summary>
    /// <param name="node">The node.</param>
    public int PlaceOf(PageNode node)
    {
        var hint = node.PlaceHint;
        return hint < NodeCount && _nodes[hint] == node ? hint : node.PlaceHint = Array.IndexOf(_nodes, node, 0, NodeCount);
    }

    /// <summary>Puts text behind all that it holds; it goes on in the text that stands there.</summary>
    /// <param name="text">The characters.</param>
    public void AddText(ReadOnlySpan<char> text)
    {
        if (NodeCount > 0 && _nodes[NodeCount - 1] is PageText last) last.Text = Store.Append(last.Text, text);
        else Add(new PageText(Store.Keep(text)));
    }

    /// <summary>Puts text before a node that it holds, as a part of a text that stands there.</summary>
    /// <param name="place">The place of the node.</param>
    /// <param name="text">The characters.</param>
    public void InsertText(int place, ReadOnlySpan<char> text)
    {
        if (place > 0 && _nodes[place - 1] is PageText before) before.Text = Store.Append(before.Text, text);
        else if (place < NodeCount && _nodes[place] is PageText after) after.Text = Store.Append(Store.Keep(text), after.Data);
        else Insert(place, new PageText(Store.Keep(text)));
    }

    private TextStore Store => (_document ?? (PageDocument)this).Store;

    private void Reserve()
    {
        if (NodeCount == _nodes.Length) Array.Resize(ref _nodes, NodeCount switch { 0 => 1, 1 => 4, _ => NodeCount * 2 });
    }
}
