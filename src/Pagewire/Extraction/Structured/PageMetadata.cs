using System.Runtime.InteropServices;
using System.Text.Json;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Model;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Structured;

/// <summary>What a page says about itself in its head and its data scripts, read once.</summary>
internal sealed class PageMetadata
{
    // An element and the one that says what it belongs to are a few elements apart.
    private const int FarthestScope = 20;

    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<JsonElement> _jsonLd = [];
    private readonly Dictionary<string, string?> _absolute;

    private PageMetadata(int links) => _absolute = new(links, StringComparer.Ordinal);

    /// <summary>All objects of the page's JSON-LD in document order, nested ones after what holds them.</summary>
    public IReadOnlyList<JsonElement> JsonLd => _jsonLd;

    /// <summary>The text of the <c>title</c> element, as one line; null where it is empty.</summary>
    public string? Title { get; private set; }

    /// <summary>The canonical address as written; null where none is given.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The base address that relative ones count from: of the <c>base</c> element and the page's address; null where neither is known.</summary>
    public Uri? Base { get; private set; }

    /// <summary>The first value, not empty, of the first of these names that has one.</summary>
    /// <param name="names">Values of <c>name</c>, <c>property</c>, <c>itemprop</c> or <c>http-equiv</c>, in any case, best first.</param>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.TryGetValue(name, out var values)) return values[0];
        return null;
    }

    /// <summary>The names that have a value, in document order: of <c>name</c>, <c>property</c>, <c>itemprop</c> and <c>http-equiv</c>.</summary>
    public IEnumerable<string> Names => _metas.Keys;

    /// <summary>All values of a name, in document order.</summary>
    /// <param name="name">Value of <c>name</c>, <c>property</c>, <c>itemprop</c> or <c>http-equiv</c>, in any case.</param>
    public IReadOnlyList<string> MetaAll(string name) => _metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>An address made absolute; as written where the base is unknown; null where it is none that a reader could follow.</summary>
    /// <param name="reference">The reference as written; white space in and around it is taken out.</param>
    public string? Absolute(string? reference)
    {
        if (reference is null) return null;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_absolute, reference, out var exists);
        return exists ? known : known = Addresses.Absolute(Base, reference);
    }

    /// <summary>Reads the page's metadata.</summary>
    /// <param name="model">The page.</param>
    /// <param name="pageUrl">The page's address; null where unknown.</param>
    public static PageMetadata Of(PageModel model, string? pageUrl)
    {
        var found = new PageMetadata(model.Links.Length);
        string? declared = null;
        foreach (var place in model.Data)
        {
            ref readonly var node = ref model[place];
            switch (node.Tag)
            {
                case Tag.Meta:
                    found.TakeMeta(node.Element);
                    break;
                case Tag.Base:
                    declared ??= node.Element.GetAttribute("href");
                    break;
                case Tag.Link when HasToken(node.Element.GetAttribute("rel"), "canonical"):
                    found.Canonical ??= node.Element.GetAttribute("href") is { Length: > 0 } href ? href.Trim() : null;
                    break;
                case Tag.Script when JsonLdReader.IsJsonLd(node.Element.GetAttribute("type")):
                    JsonLdReader.Read(node.Element.TextContent, found._jsonLd);
                    break;
            }
        }
        found.Title = model.Document.Title is { Length: > 0 } title ? TitleText.Short(title) : null;
        found.Base = Addresses.Base(pageUrl ?? found.Canonical, declared);
        return found;
    }

    /// <summary>Whether a list of words separated by spaces has such a word.</summary>
    /// <param name="list">The attribute's value.</param>
    /// <param name="token">The word, compared in any case.</param>
    internal static bool HasToken(string? list, string token)
    {
        if (list is null) return false;
        foreach (var range in list.AsSpan().SplitAny(" \t\r\n"))
            if (list.AsSpan()[range].Equals(token, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private void TakeMeta(PageElement meta)
    {
        // Some tools that save pages write the content as a value.
        if ((meta.GetAttribute("content") ?? meta.GetAttribute("value"))?.Trim() is not { Length: > 0 } content) return;
        Add(meta.GetAttribute("property"), content);
        Add(meta.GetAttribute("name"), content);
        if (meta.GetAttribute("itemprop") is { } property && !IsOfOther(meta)) Add(property, content);
        Add(meta.GetAttribute("http-equiv"), content);
    }

    /// <summary>Whether an element's microdata are those of a picture, of a comment or of a person, which say nothing of the page.</summary>
    /// <param name="marked">The element with the property.</param>
    internal static bool IsOfOther(PageElement marked)
    {
        var holder = marked.ParentElement;
        for (var left = FarthestScope; left > 0 && holder is not null && !holder.HasAttribute("itemscope"); left--) holder = holder.ParentElement;
        if (holder?.GetAttribute("itemtype") is not { } type) return false;
        var name = type.AsSpan().TrimEnd()[(type.AsSpan().LastIndexOf('/') + 1)..];
        return name is "ImageObject" or "Comment" or "UserComments" or "Person";
    }

    private void Add(string? name, string content)
    {
        if (string.IsNullOrWhiteSpace(name)) return;
        name = name.Trim();
        if (_metas.TryGetValue(name, out var values)) values.Add(content);
        else _metas[name] = [content];
    }
}
