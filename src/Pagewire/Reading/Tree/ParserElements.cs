using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Math = AngleSharp.Mathml.Dom.MathElement;
using Svg = AngleSharp.Svg.Dom.SvgElement;

namespace Pagewire.Reading.Tree;

/// <summary>Makes AngleSharp's own elements, whatever their names are: those that only a parser can make have no other way.</summary>
internal sealed class ParserElements
{
    private readonly IElementFactory<Document, HtmlElement> _html;
    private readonly IElementFactory<Document, Svg> _svg;
    private readonly IElementFactory<Document, Math> _math;

    /// <summary>Begins an empty document.</summary>
    public ParserElements()
    {
        var context = BrowsingContext.New(Configuration.Default);
        (_html, _svg, _math) = (Factory<HtmlElement>(context), Factory<Svg>(context), Factory<Math>(context));
        Document = (Document)new HtmlParser(default, context).ParseDocument("");
    }

    /// <summary>The document that they belong to.</summary>
    public Document Document { get; }

    /// <summary>Makes an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="of">Its namespace.</param>
    public Element Create(string name, string of) =>
        of == NamespaceNames.SvgUri ? _svg.Create(Document, name) : of == NamespaceNames.MathMlUri ? _math.Create(Document, name) : _html.Create(Document, name);

    private static IElementFactory<Document, T> Factory<T>(IBrowsingContext context) where T : Element =>
        context.GetService<IElementFactory<Document, T>>() ?? throw new InvalidOperationException($"AngleSharp has no factory of {typeof(T).Name}.");
}
