using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using Pagewire.Extraction.Model;

namespace Pagewire.Reading.Tree;

/// <summary>A page as a tree of elements and texts.</summary>
internal sealed class PageDocument : PageElement, IConstructableDocument
{
    private static readonly ElementKind s_kind = new("#document", "", NodeFlags.None, Tag.Other);

    // The tables and templates that are open, innermost last, while the tree is built.
    private readonly Stack<OpenElement> _open = new();
    private TextSource? _source;

    /// <summary>An empty page.</summary>
    /// <param name="source">What it is to be made from.</param>
    public PageDocument(TextSource source)
        : base(null, s_kind)
    {
        _source = source;
        Length = source.Length;
        Store = new(Length / 2);
    }

    /// <summary>How many characters it was made from.</summary>
    public int Length { get; }

    /// <summary>The <c>html</c> element.</summary>
    public PageElement Root { get; private set; } = null!;

    /// <summary>The <c>head</c>; null where there is none.</summary>
    public PageElement? Head => Part(Tag.Head);

    /// <summary>The <c>body</c>; null where there is none.</summary>
    public PageElement? Body => Part(Tag.Body);

    /// <summary>The text of the first <c>title</c>, as one line; empty where there is none.</summary>
    public string Title => field ??= (Head is { } head && TitleIn(head) is { } title ? title : TitleIn(Root))?.TextContent.CollapseAndStrip() ?? "";

    /// <summary>Where the characters of its texts are kept.</summary>
    internal TextStore Store { get; }

    /// <inheritdoc/>
    TextSource IConstructableDocument.Source => _source ?? throw new InvalidOperationException("The page has been read.");

    /// <inheritdoc/>
    IDisposable? IConstructableDocument.Builder { get; set; }

    /// <inheritdoc/>
    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    /// <inheritdoc/>
    IConstructableElement? IConstructableDocument.Head => Head;

    /// <inheritdoc/>
    IConstructableElement IConstructableDocument.DocumentElement => Root;

    /// <inheritdoc/>
    bool IConstructableDocument.IsLoading => false;

    /// <summary>Whether a tag is for a part of a table and stands in a template without its table: the builder would look for the table through all that is open.</summary>
    /// <param name="token">What the tokenizer found.</param>
    public bool Skips(ref StructHtmlToken token) =>
        _open.TryPeek(out var innermost) && innermost is TemplateElement && token.IsTag && token.Name.Memory.Span is "caption" or "col" or "colgroup" or "tbody" or "tfoot" or "thead" or "tr" or "td" or "th";

    /// <summary>Puts misnested content of a table where it belongs: the builder hands it to the document, since it knows a table by AngleSharp's own class (13.2.6.1, foster parenting).</summary>
    /// <param name="node">An element or a document type.</param>
    public override void Add(PageNode node)
    {
        if (node is not PageElement element) base.Add(node);
        else if (Root is null)
        {
            Root = element;
            base.Add(node);
        }
        else if (!_open.TryPeek(out var open)) Root.Add(node);
        else if (open is TemplateElement || open.Parent is not { } parent) open.Add(node);
        else parent.Insert(parent.PlaceOf(open), node);
    }

    /// <summary>Remembers an element while it is open.</summary>
    /// <param name="element">The element.</param>
    internal T Opened<T>(T element) where T : OpenElement
    {
        _open.Push(element);
        return element;
    }

    /// <summary>Forgets an element, and what is open in it.</summary>
    /// <param name="element">The element.</param>
    internal void Close(OpenElement element)
    {
        while (_open.TryPop(out var open) && open != element)
        {
        }
    }

    /// <summary>Lets go of what only the building needs.</summary>
    internal void Release()
    {
        ((IConstructableDocument)this).Builder?.Dispose();
        ((IConstructableDocument)this).Builder = null;
        _source = null;
    }

    /// <inheritdoc/>
    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
    }

    /// <inheritdoc/>
    void IConstructableDocument.ProvideStableState()
    {
    }

    /// <inheritdoc/>
    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
    }

    /// <inheritdoc/>
    void IConstructableDocument.TrackError(Exception exception)
    {
    }

    /// <inheritdoc/>
    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    /// <inheritdoc/>
    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    void IConstructableDocument.ApplyManifest()
    {
    }

    /// <inheritdoc/>
    void IConstructableDocument.Clear()
    {
    }

    private PageElement? Part(Tag tag)
    {
        foreach (var node in Root.Nodes)
            if (node is PageElement element && element.Tag == tag) return element;
        return null;
    }

    private static PageElement? TitleIn(PageElement outer)
    {
        foreach (var node in outer.Descendants())
            if (node is PageElement { Tag: Tag.Title, IsHtml: true } title) return title;
        return null;
    }
}
