using System.Buffers;
using System.Runtime.InteropServices;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Model;

/// <summary>Walks a page once, without recursion, and writes down what <see cref="PageModel"/> answers from.</summary>
/// <param name="document">The page.</param>
/// <param name="opened">Whether panels that a style closes count as open.</param>
/// <param name="streamed">Gathers the parts that a script would move.</param>
internal sealed class PageModelBuilder(PageDocument document, bool opened, StreamedParts streamed)
{
    // A region named by class that holds more of the page's text than this share is the page itself ("sidebar-left" on a wrapper).
    private const double LargestNamedRegion = 0.6;

    private const int LeastArticle = 800;
    private const int LeastOfText = 400;

    // Boxes of links and of forms hold little beside them: a long text with a link so many characters at most is none, whatever it is called.
    private const Traits Boxes = Traits.Navigation | Traits.Popular | Traits.Related | Traits.Share | Traits.Paging | Traits.Breadcrumb | Traits.Login | Traits.Tags;
    private const int LeastOfLink = 400;
    private const int LeastOfLinkText = 10;
    private const double MostLinksOfArticle = 0.4;
    private const int LeastHeadings = 2;

    private readonly OwnTraits _traits = new(opened, streamed);
    private readonly StandInText _standIns = new();
    private readonly VisibleText _text = new(document.Length / 4);
    private readonly List<int> _links = [];
    private readonly List<int> _headings = [];
    private readonly List<int> _data = [];
    private readonly List<int> _articles = [];
    private readonly List<(int Place, PageElement Element, int Next)> _open = [];
    private Node[] _nodes = ArrayPool<Node>.Shared.Rent(Math.Clamp(document.Length / 32, 64, 4096));
    private int _count;
    private int _silent;
    private int _inLink;

    public PageModel Build()
    {
        Walk(document.Root);
        Inherit();
        return new PageModel(document, Taken(), _text.Taken(), [.. _links], [.. _headings], [.. _data]) { HasClosedPanels = !opened && _traits.HasClosedPanels, HasPanels = _traits.HasPanels };
    }

    private Node[] Taken()
    {
        var nodes = _nodes.AsSpan(0, _count).ToArray();
        Release();
        return nodes;
    }

    private void Release()
    {
        Array.Clear(_nodes, 0, _count);
        ArrayPool<Node>.Shared.Return(_nodes);
    }

    private void Walk(PageElement root)
    {
        Enter(root, -1);
        while (_open.Count > 0)
        {
            ref var at = ref CollectionsMarshal.AsSpan(_open)[^1];
            var place = at.Place;
            if (at.Next == at.Element.NodeCount)
            {
                _open.RemoveAt(_open.Count - 1);
                Leave(place);
                continue;
            }
            var child = at.Element.Nodes[at.Next++];
            if (child is PageElement element) Enter(element, place);
            else if (_silent == 0 && child is PageText text && !(_inLink > 0 && PermalinkSign.Is(text.Data, at.Element))) _text.Write(text.Data, _inLink > 0);
        }
    }

    private void Enter(PageElement element, int parent)
    {
        if (_count == _nodes.Length) Grow();
        var place = _count++;
        ref var node = ref _nodes[place];
        node.Element = element;
        node.Tag = element.Tag;
        if (node.Tag == Tag.Noscript && _standIns.Is(element)) node.Tag = Tag.Div;
        node.Parent = parent;
        node.Depth = parent < 0 ? 0 : _nodes[parent].Depth + 1;
        node.Own = _traits.Of(element, node.Tag);
        if (node.Tag.IsSilent() || (node.Own & Traits.Hidden) != 0) _silent++;
        if (node.Tag.IsBlock() || node.Tag == Tag.Br) Break();
        node.TextStart = _text.Length;
        node.LinkCharsBefore = _text.LinkLength;
        node.FirstLink = _links.Count;
        node.HeadingsBefore = _headings.Count;
        if (node.Tag == Tag.A && element.HasAttribute("href"))
        {
            _links.Add(place);
            _inLink++;
        }
        else if (node.Tag.IsHeading()) _headings.Add(place);
        else if (node.Tag is Tag.Script or Tag.Meta or Tag.Link or Tag.Base) _data.Add(place);
        else if (node.Tag == Tag.Template) streamed.Add(element);
        if (node.Tag is Tag.Article or Tag.H1) _articles.Add(place);
        _open.Add((place, element, 0));
    }

    private void Leave(int place)
    {
        ref var node = ref _nodes[place];
        node.End = _count;
        node.TextEnd = _text.Length;
        node.LinkCharsAfter = _text.LinkLength;
        node.LastLink = _links.Count;
        if (node.Tag == Tag.A && node.FirstLink < _links.Count && _links[node.FirstLink] == place) _inLink--;
        if (node.Tag.IsBlock()) Break();
        if (node.Tag.IsSilent() || (node.Own & Traits.Hidden) != 0) _silent--;
    }

    private void Break()
    {
        if (_silent > 0) _text.EndRun();
        else _text.Break();
    }

    private void Grow()
    {
        var larger = ArrayPool<Node>.Shared.Rent(_count * 2);
        _nodes.AsSpan().CopyTo(larger);
        Release();
        _nodes = larger;
    }

    // Second pass, when the sizes are known: regions pass on to what they hold.
    private void Inherit()
    {
        for (var i = 0; i < _count; i++)
        {
            ref var node = ref _nodes[i];
            var above = node.Parent < 0 ? Traits.None : _nodes[node.Parent].Region;
            if ((above & Traits.Breadcrumb) == 0 && TrailShape.MayBe(node) && TrailShape.Is(node, _nodes, _links, _text.Written)) node.Own |= Traits.Breadcrumb;
            var own = node.Own & Traits.Inherited;
            // The header and the footer of an article or a section are its own, not the page's.
            if (node.Tag is Tag.Header or Tag.Footer && InSection(i))
            {
                own &= ~(Traits.Header | Traits.Footer);
                node.Own &= ~Traits.Header;
            }
            // So are those that are named so: "post-footer", "article-header".
            if ((node.Own & Traits.Entry) != 0)
            {
                own &= ~(Traits.Header | Traits.Footer);
                node.Own &= ~Traits.Footer;
            }
            if ((own & Boxes) != 0 && node.TextLength >= Math.Max(LeastArticle, Math.Min(LeastOfLink * node.LinkCount, LeastOfLinkText * (node.LinkCharsAfter - node.LinkCharsBefore))))
            {
                own &= ~Boxes;
                node.Own &= ~Boxes;
            }
            // A bar of pages holds no stories: "ajax-pagination-container" is what it turns over.
            if ((own & Traits.Paging) != 0 && (ArticlesBefore(node.End) > ArticlesBefore(i + 1) || HeadingsIn(node) >= LeastHeadings))
            {
                own &= ~Traits.Paging;
                node.Own &= ~Traits.Paging;
            }
            // What the page itself calls its main part stands beside nothing, and a "widget" that holds the article is none.
            if (node.Tag == Tag.Main) own &= Traits.Main | Traits.Hidden;
            if ((own & Traits.Aside) != 0 && node.Tag != Tag.Aside && HoldsArticle(node, i)) own &= ~Traits.Aside;
            // Only comments may be longer than what they are about.
            if (node.TextLength > LargestNamedRegion * _text.Length) own &= Traits.Main | Traits.Hidden | Traits.Link | (IsUnderText(node) ? Traits.Comments : Traits.None);
            node.Region = above | own;
        }
    }

    private bool HoldsArticle(in Node node, int place)
    {
        if (node.TextLength < LeastArticle || node.LinkCharsAfter - node.LinkCharsBefore > MostLinksOfArticle * node.TextLength) return false;
        return ArticlesBefore(node.End) - ArticlesBefore(place + 1) == 1;
    }

    // Whether a text with a heading stands before an element, and no headline inside.
    private bool IsUnderText(in Node node)
    {
        if (node.HeadingsBefore == 0 || node.TextStart - node.LinkCharsBefore < LeastOfText) return false;
        for (var i = node.HeadingsBefore; i < _headings.Count && _headings[i] < node.End; i++)
            if (_nodes[_headings[i]].Tag == Tag.H1) return false;
        return true;
    }

    private int HeadingsIn(in Node node)
    {
        var to = _headings.BinarySearch(node.End);
        return (to < 0 ? ~to : to) - node.HeadingsBefore;
    }

    private int ArticlesBefore(int place) => _articles.BinarySearch(place) is var at && at < 0 ? ~at : at;

    private bool InSection(int place)
    {
        for (var at = _nodes[place].Parent; at >= 0; at = _nodes[at].Parent)
            if (_nodes[at].Tag is Tag.Article or Tag.Section or Tag.Main or Tag.Li) return true;
        return false;
    }
}
