using System.Collections.Frozen;
using AngleSharp.Dom;
using Pagewire.Extraction.Model;

namespace Pagewire.Reading.Tree;

/// <summary>The kinds of elements, by what AngleSharp itself makes of each name. For one thread at a time.</summary>
internal sealed class ElementKinds
{
    // Names that pages make up are remembered up to so many.
    private const int MostRemembered = 512;

    private static readonly string[] s_others =
    [
        "acronym", "applet", "area", "bdi", "bdo", "big", "canvas", "col", "colgroup", "data", "datalist", "dfn", "dir", "fieldset", "frame", "frameset", "kbd", "map", "mark", "marquee", "meter", "nobr", "noembed", "noframes",
        "optgroup", "output", "param", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "samp", "search", "slot", "strike", "track", "tt", "var", "wbr",
    ];

    private readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> _known;
    private readonly Dictionary<(string Name, string Namespace), ElementKind> _remembered = [];
    private readonly ParserElements _elements;

    /// <summary>Asks for the names that HTML has.</summary>
    /// <param name="elements">Tells how each is treated.</param>
    public ElementKinds(ParserElements elements)
    {
        _elements = elements;
        var names = Enum.GetValues<Tag>().Where(tag => tag != Tag.Other).Select(tag => tag.ToString().ToLowerInvariant()).Concat(s_others);
        _known = names.ToFrozenDictionary(name => name, name => Kind(name, NamespaceNames.HtmlUri), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The kind of an element of HTML.</summary>
    /// <param name="name">Its name in lower case.</param>
    public ElementKind Html(ReadOnlySpan<char> name) => _known.TryGetValue(name, out var kind) ? kind : Other(name.ToString(), NamespaceNames.HtmlUri);

    /// <summary>The kind of an element of SVG or MathML.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="of">The namespace.</param>
    public ElementKind Other(string name, string of)
    {
        if (_remembered.TryGetValue((name, of), out var known)) return known;
        var kind = Kind(name, of);
        if (_remembered.Count < MostRemembered) _remembered[(name, of)] = kind;
        return kind;
    }

    /// <summary>The kind of an element that has no meaning where it stands, whatever its name.</summary>
    /// <param name="name">Its name in lower case.</param>
    public ElementKind Unknown(string name) => Html(name) with { Flags = Html("unknown").Flags };

    private ElementKind Kind(string name, string of)
    {
        var element = _elements.Create(name, of);
        return new(element.LocalName, of, element.Flags, TagKind.Of(element.LocalName));
    }
}
