using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Pagewire.Extraction.Model;

/// <summary>Walks a DOM once, without recursion, and writes down what <see cref="PageModel"/> answers from.</summary>
internal sealed class PageModelBuilder(IHtmlDocument document)
{
    // A region named by class that holds more of the page's text than this share is the page itself ("sidebar-left" on a wrapper).
    private const double LargestNamedRegion = 0.6;

    private const int LeastArticle = 800;
    private const double MostLinksOfArticle = 0.4;

    private readonly Dictionary<string, Traits> _classes = new(StringComparer.Ordinal);
    private readonly List<int> _links = [];
    private readonly List<int> _headings = [];
    private readonly List<int> _data = [];
    private readonly Stack<(int Place, INodeList Children, int Next)> _open = new();
    private Node[] _nodes = new Node[Math.Clamp(document.Source.Length / 32, 64, 4096)];
    private char[] _text = new char[Math.Clamp(document.Source.Length / 4, 512, 64 * 1024)];
    private int _count;
    private int _length;
    private int _linkChars;
    private int _silent;
    private int _inLink;
    private bool _space;

    public PageModel Build()
    {
        if (document.DocumentElement is { } root) Walk(root);
        Inherit();
        return new PageModel(document, _nodes, _count, _text, _length, [.. _links], [.. _headings], [.. _data]);
    }

    private void Walk(IElement root)
    {
        Enter(root, -1);
        while (_open.TryPop(out var at))
        {
            if (at.Next >= at.Children.Length)
            {
                Leave(at.Place);
                continue;
            }
            var child = at.Children[at.Next];
            _open.Push(at with { Next = at.Next + 1 });
            if (child is IElement element) Enter(element, at.Place);
            else if (_silent == 0 && child is IText text) Write(text.Data);
        }
    }

    private void Enter(IElement element, int parent)
    {
        if (_count == _nodes.Length) Array.Resize(ref _nodes, _count * 2);
        var place = _count++;
        ref var node = ref _nodes[place];
        node.Element = element;
        node.Tag = TagKind.Of(element.LocalName);
        node.Parent = parent;
        node.Depth = parent < 0 ? 0 : _nodes[parent].Depth + 1;
        node.Own = OwnTraits(element, node.Tag);
        if (node.Tag.IsSilent() || (node.Own & Traits.Hidden) != 0) _silent++;
        if (node.Tag.IsBlock() || node.Tag == Tag.Br) Break();
        node.TextStart = _length;
        node.LinkCharsBefore = _linkChars;
        node.FirstLink = _links.Count;
        node.HeadingsBefore = _headings.Count;
        if (node.Tag == Tag.A && element.HasAttribute("href"))
        {
            _links.Add(place);
            _inLink++;
        }
        else if (node.Tag.IsHeading()) _headings.Add(place);
        else if (node.Tag is Tag.Script or Tag.Meta or Tag.Link or Tag.Base) _data.Add(place);
        _open.Push((place, element.ChildNodes, 0));
    }

    private void Leave(int place)
    {
        ref var node = ref _nodes[place];
        node.End = _count;
        node.TextEnd = _length;
        node.LinkCharsAfter = _linkChars;
        node.LastLink = _links.Count;
        if (node.Tag == Tag.A && node.FirstLink < _links.Count && _links[node.FirstLink] == place) _inLink--;
        if (node.Tag.IsBlock()) Break();
        if (node.Tag.IsSilent() || (node.Own & Traits.Hidden) != 0) _silent--;
    }

    private void Write(string data)
    {
        if (_length + data.Length + 1 > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + data.Length + 1));
        foreach (var c in data)
        {
            if (c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060') continue;
            if (char.IsWhiteSpace(c))
            {
                _space = true;
                continue;
            }
            if (_space && _length > 0 && _text[_length - 1] != '\n') Put(' ');
            _space = false;
            Put(c);
        }
    }

    private void Put(char c)
    {
        if (_length == _text.Length) Array.Resize(ref _text, _length * 2);
        _text[_length++] = c;
        if (_inLink > 0) _linkChars++;
    }

    private void Break()
    {
        _space = false;
        if (_silent > 0 || _length == 0 || _text[_length - 1] == '\n') return;
        if (_length == _text.Length) Array.Resize(ref _text, _length * 2);
        _text[_length++] = '\n';
    }

    private Traits OwnTraits(IElement element, Tag tag)
    {
        var traits = tag switch
        {
            Tag.Nav or Tag.Menu => Traits.Navigation,
            Tag.Footer => Traits.Footer,
            Tag.Header => Traits.Header,
            Tag.Aside => Traits.Aside,
            Tag.Main => Traits.Main,
            Tag.A => Traits.Link,
            Tag.Time => Traits.Date,
            >= Tag.H1 and <= Tag.H6 => Traits.Heading,
            _ => Traits.None,
        };
        var attributes = element.Attributes;
        if (attributes.Length == 0 || tag is Tag.Html or Tag.Body) return traits;
        var own = Traits.None;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            if (attribute.Name is "class" or "id" && attribute.Value.Length > 0) traits |= Named(attribute.Value);
            else own |= Own(element, attribute);
        }
        // A link's or a phrase's class names no region: "related" on a card's link.
        if (tag is Tag.A or Tag.Span or Tag.Em or Tag.I or Tag.B or Tag.Strong or Tag.Small or Tag.Time or Tag.Img) traits &= ~Traits.Inherited | Traits.Link;
        return traits | own;
    }

    private static Traits Own(IElement element, IAttr attribute) => attribute.Name switch
    {
        "itemprop" => Property(attribute.Value),
        "role" => Role(attribute.Value),
        // React streams a page's parts as hidden boxes ("S:1"), and its script moves them into sight.
        "hidden" => element.Id is ['S', ':', ..] ? Traits.None : Traits.Hidden,
        "style" when Hides(attribute.Value) && !element.HasAttribute("hidden") => Traits.Hidden,
        _ => Traits.None,
    };

    private Traits Named(string names)
    {
        if (_classes.TryGetValue(names, out var known)) return known;
        return _classes[names] = ClassTraits.Of(names);
    }

    private static Traits Property(string? name) => name switch
    {
        null => Traits.None,
        "headline" or "name" => Traits.Title,
        "description" => Traits.Summary,
        "author" => Traits.Byline,
        "datePublished" or "dateCreated" => Traits.Date,
        "articleSection" => Traits.Label,
        _ => Traits.None,
    };

    private static Traits Role(string? role) => role switch
    {
        null => Traits.None,
        "navigation" or "menu" or "menubar" or "toolbar" => Traits.Navigation,
        "banner" => Traits.Header,
        "contentinfo" => Traits.Footer,
        "complementary" => Traits.Aside,
        "main" => Traits.Main,
        "dialog" or "alertdialog" => Traits.Consent,
        _ => Traits.None,
    };

    private static bool Hides(string style) => Declares(style, "display", "none") || Declares(style, "visibility", "hidden");

    private static bool Declares(string style, string property, string value)
    {
        for (var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf(property, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = style.AsSpan(at + property.Length).TrimStart();
            if (rest.StartsWith(":") && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    // Second pass, when the sizes are known: regions pass on to what they hold.
    private void Inherit()
    {
        for (var i = 0; i < _count; i++)
        {
            ref var node = ref _nodes[i];
            var above = node.Parent < 0 ? Traits.None : _nodes[node.Parent].Region;
            var own = node.Own & Traits.Inherited;
            // The header and the footer of an article or a section are its own, not the page's.
            if (node.Tag is Tag.Header or Tag.Footer && InSection(i)) own &= ~(Traits.Header | Traits.Footer);
            // So are those that are named so: "post-footer", "article-header".
            if ((node.Own & Traits.Entry) != 0)
            {
                own &= ~(Traits.Header | Traits.Footer);
                node.Own &= ~Traits.Footer;
            }
            // What the page itself calls its main part stands beside nothing, and a "widget" that holds the article is none.
            if (node.Tag == Tag.Main) own &= Traits.Main | Traits.Hidden;
            if ((own & Traits.Aside) != 0 && node.Tag != Tag.Aside && HoldsArticle(node, i)) own &= ~Traits.Aside;
            if (node.TextLength > LargestNamedRegion * _length) own &= Traits.Main | Traits.Hidden | Traits.Link;
            node.Region = above | own;
        }
    }

    private bool HoldsArticle(in Node node, int place)
    {
        if (node.TextLength < LeastArticle || node.LinkCharsAfter - node.LinkCharsBefore > MostLinksOfArticle * node.TextLength) return false;
        var articles = 0;
        for (var i = place + 1; i < node.End; i++)
            if (_nodes[i].Tag is Tag.Article or Tag.H1) articles++;
        return articles == 1;
    }

    private bool InSection(int place)
    {
        for (var at = _nodes[place].Parent; at >= 0; at = _nodes[at].Parent)
            if (_nodes[at].Tag is Tag.Article or Tag.Section or Tag.Main or Tag.Li) return true;
        return false;
    }
}
