using AngleSharp.Html.Construction;

namespace Pagewire.Reading.Tree;

/// <summary>An element that misnested content is put before or into while it is open (13.2.6.1): a <c>table</c>.</summary>
internal class OpenElement(PageDocument document, ElementKind kind) : PageElement(document, kind)
{
    /// <inheritdoc/>
    protected override void Closed() => Document.Close(this);

    /// <summary>The page.</summary>
    protected PageDocument Document { get; } = document;
}

/// <summary>A <c>template</c>: what stands in it is no part of the page (4.12.3), and goes when it ends.</summary>
internal sealed class TemplateElement(PageDocument document, ElementKind kind) : OpenElement(document, kind), IConstructableTemplateElement
{
    /// <inheritdoc/>
    public void PopulateFragment() => Clear();
}

/// <summary>A <c>form</c>: the builder keeps the one that is open.</summary>
internal sealed class FormElement(PageDocument document, ElementKind kind) : PageElement(document, kind), IConstructableFormElement;

/// <summary>A <c>frame</c> of a frame set.</summary>
internal sealed class FrameElement(PageDocument document, ElementKind kind) : PageElement(document, kind), IConstructableFrameElement;

/// <summary>A <c>script</c>: it never runs.</summary>
internal sealed class ScriptElement(PageDocument document, ElementKind kind) : PageElement(document, kind), IConstructableScriptElement
{
    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc/>
    public bool Prepare(IConstructableDocument document) => false;
}

/// <summary>A <c>meta</c>: nothing is done that it asks for, such as another encoding or a refresh.</summary>
internal sealed class MetaElement(PageDocument document, ElementKind kind) : PageElement(document, kind), IConstructableMetaElement
{
    /// <inheritdoc/>
    public void Handle()
    {
    }
}

/// <summary>An element of SVG.</summary>
internal sealed class SvgElement(PageDocument document, ElementKind kind) : PageElement(document, kind), IConstructableSvgElement;

/// <summary>An element of MathML.</summary>
internal sealed class MathElement(PageDocument document, ElementKind kind) : PageElement(document, kind), IConstructableMathElement;
