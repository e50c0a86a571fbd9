using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace Pagewire.Reading.Tree;

/// <summary>Makes the nodes that AngleSharp's tree builder asks for. For one thread at a time.</summary>
/// <param name="kinds">Tells how each name is treated.</param>
internal sealed class TreeFactory(ElementKinds kinds) : IDomConstructionElementFactory<PageDocument, PageElement>
{
    private PageDocument? _document;

    /// <summary>Looks at each token before the builder does.</summary>
    /// <param name="token">What the tokenizer found.</param>
    /// <param name="next">The builder.</param>
    public TokenConsumptionResult Filter(ref StructHtmlToken token, TokenConsumer next)
    {
        if (_document?.Skips(ref token) != true) next(ref token);
        return TokenConsumptionResult.Continue;
    }

    /// <inheritdoc/>
    public PageDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => _document = new(source);

    /// <inheritdoc/>
    public PageElement Create(PageDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        var kind = kinds.Html(localName.Memory.Span);
        return kind.Tag == Extraction.Model.Tag.Table ? document.Opened(new OpenElement(document, kind)) : new PageElement(document, kind);
    }

    /// <inheritdoc/>
    public PageElement CreateNoScript(PageDocument document, bool scripting) => new(document, kinds.Html("noscript"));

    /// <inheritdoc/>
    public IConstructableNode CreateDocumentType(PageDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new PageDocumentType();

    /// <inheritdoc/>
    public IConstructableMathElement CreateMath(PageDocument document, StringOrMemory name = default) => new MathElement(document, kinds.Other(name.ToString(), NamespaceNames.MathMlUri));

    /// <inheritdoc/>
    public IConstructableSvgElement CreateSvg(PageDocument document, StringOrMemory name = default) => new SvgElement(document, kinds.Other(name.ToString(), NamespaceNames.SvgUri));

    /// <inheritdoc/>
    public IConstructableMetaElement CreateMeta(PageDocument document) => new MetaElement(document, kinds.Html("meta"));

    /// <inheritdoc/>
    public IConstructableScriptElement CreateScript(PageDocument document, bool parserInserted, bool started) => new ScriptElement(document, kinds.Html("script"));

    /// <inheritdoc/>
    public IConstructableFrameElement CreateFrame(PageDocument document) => new FrameElement(document, kinds.Html("frame"));

    /// <inheritdoc/>
    public IConstructableTemplateElement CreateTemplate(PageDocument document) => document.Opened(new TemplateElement(document, kinds.Html("template")));

    /// <inheritdoc/>
    public IConstructableFormElement CreateForm(PageDocument document) => new FormElement(document, kinds.Html("form"));

    /// <inheritdoc/>
    public PageElement CreateUnknown(PageDocument document, StringOrMemory tagName) => new(document, kinds.Unknown(tagName.ToString()));
}
