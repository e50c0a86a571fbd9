using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Pagewire.Reading.Tree;

/// <content>What AngleSharp's tree builder asks of an element. Its lists of nodes and of attributes are the element itself: one object where there would be three.</content>
internal partial class PageElement : IConstructableElement, IConstructableNodeList, IConstructableNamedNodeMap
{
    /// <inheritdoc/>
    protected override string NodeName => _kind.Name;

    /// <inheritdoc/>
    StringOrMemory IConstructableElement.NamespaceUri => _kind.Namespace;

    /// <inheritdoc/>
    StringOrMemory IConstructableElement.LocalName => _kind.Name;

    /// <inheritdoc/>
    StringOrMemory IConstructableElement.Prefix => StringOrMemory.Empty;

    /// <inheritdoc/>
    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    /// <inheritdoc/>
    ISourceReference? IConstructableElement.SourceReference { get => null; set => throw new NotSupportedException("The tree does not know where in the source its elements stand."); }

    /// <inheritdoc/>
    int IConstructableNodeList.Length => NodeCount;

    /// <inheritdoc/>
    int IConstructableNamedNodeMap.Length => _attributes.Length;

    /// <inheritdoc/>
    IConstructableNode IConstructableNodeList.this[int index] => _nodes[index];

    /// <inheritdoc/>
    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => Find(name) is >= 0 and var at ? new BuilderAttribute(_attributes[at].Name, _attributes[at].Value) : null;

    /// <inheritdoc/>
    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => Set(name, value);

    /// <inheritdoc/>
    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name, value);

    /// <inheritdoc/>
    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => Find(localName) is >= 0 and var at ? _attributes[at].Value : StringOrMemory.Empty;

    /// <inheritdoc/>
    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0) return;
        var before = _attributes.Length;
        Array.Resize(ref _attributes, before + tagAttributes.Count);
        for (var i = 0; i < tagAttributes.Count; i++) _attributes[before + i] = Attribute(tagAttributes[i].Name, tagAttributes[i].Value);
    }

    /// <inheritdoc/>
    bool IConstructableElement.HasAttribute(StringOrMemory name) => Find(name) >= 0;

    /// <inheritdoc/>
    void IConstructableElement.SetupElement() => Closed();

    /// <inheritdoc/>
    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
        // Nothing of a page is read from its comments once it is a tree.
    }

    /// <inheritdoc/>
    IConstructableNode IConstructableElement.ShallowCopy()
    {
        var copy = (PageElement)MemberwiseClone();
        copy.Clear();
        copy.Parent = null;
        return copy;
    }

    /// <inheritdoc/>
    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not PageElement other || other._attributes.Length != _attributes.Length) return false;
        foreach (ref var attribute in _attributes.AsSpan())
            if (other.Find(attribute.Name) is not (>= 0 and var at) || !other._attributes[at].Data.SequenceEqual(attribute.Data)) return false;
        return true;
    }

    /// <inheritdoc/>
    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => _nodes.Take(NodeCount).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<IConstructableNode>)this).GetEnumerator();

    /// <inheritdoc/>
    void IConstructableNodeList.Clear() => Clear();

    /// <summary>Called when its end is reached.</summary>
    protected virtual void Closed()
    {
    }

    private int Find(StringOrMemory name)
    {
        for (var i = 0; i < _attributes.Length; i++)
            if (name == _attributes[i].Name) return i;
        return -1;
    }

    private void Set(StringOrMemory name, StringOrMemory value)
    {
        var at = Find(name);
        // A copy of the element has the same ones.
        if (at < 0) _attributes = [.. _attributes, Attribute(name, value)];
        else (_attributes = [.. _attributes])[at] = Attribute(name, value);
    }

    private PageAttribute Attribute(StringOrMemory name, StringOrMemory value) => new(AttributeName.Of(name), Store.Keep(value.Memory.Span));

    private sealed class BuilderAttribute(string name, string value) : IConstructableAttr
    {
        public StringOrMemory Name => name;

        public StringOrMemory Value { get => value; set => throw new NotSupportedException("An attribute is set through its element."); }
    }
}
