using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace Pagewire.Reading.Tree;

/// <summary>An element, a text or a document type of a page. AngleSharp's tree builder makes the tree (HTML Standard, 13.2.6); it holds what reading needs and no more, where the DOM holds what a browser does with it.</summary>
internal abstract class PageNode : IConstructableNode
{
    /// <summary>The element that it is in; null for a document and for what was taken out.</summary>
    public PageElement? Parent { get; set; }

    /// <summary>Where its parent holds it, unless nodes were put in or taken out before it.</summary>
    internal int PlaceHint { get; set; }

    /// <inheritdoc/>
    StringOrMemory IConstructableNode.NodeName => NodeName;

    /// <inheritdoc/>
    public virtual NodeFlags Flags => NodeFlags.None;

    /// <summary>An element's name; what DOM calls other nodes by.</summary>
    protected abstract string NodeName { get; }

    /// <inheritdoc/>
    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set
        {
            if (value is not null) Parent = (PageElement)value;
        }
    }

    /// <inheritdoc/>
    IConstructableNodeList IConstructableNode.ChildNodes => this as IConstructableNodeList ?? Childless.List;

    /// <inheritdoc/>
    void IConstructableNode.RemoveFromParent() => Parent?.Remove(this);

    /// <inheritdoc/>
    void IConstructableNode.RemoveChild(IConstructableNode childNode) => Element.Remove((PageNode)childNode);

    /// <inheritdoc/>
    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode) => Element.RemoveAt(idx);

    /// <inheritdoc/>
    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => Element.Insert(idx, (PageNode)childNode);

    /// <inheritdoc/>
    void IConstructableNode.AddNode(IConstructableNode node) => Element.Add((PageNode)node);

    /// <inheritdoc/>
    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => Element.AddText(text.Memory.Span);

    /// <inheritdoc/>
    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => Element.InsertText(idx, text.Memory.Span);

    // Only elements are ever asked to hold something.
    private PageElement Element => (PageElement)this;

    private sealed class Childless : IConstructableNodeList
    {
        public static readonly Childless List = new();

        public int Length => 0;

        public IConstructableNode this[int index] => throw new ArgumentOutOfRangeException(nameof(index));

        public void Clear()
        {
        }

        public IEnumerator<IConstructableNode> GetEnumerator() => Enumerable.Empty<IConstructableNode>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
