using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Wording;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Structured;

/// <summary>The properties of one marked entry: those of its own elements, not those of the items inside it.</summary>
/// <param name="model">The page.</param>
/// <param name="entry">The entry's element.</param>
internal sealed class MarkedProperties(PageModel model, int entry)
{
    private const int LongestName = 60;
    private const int MostNames = 20;
    private const int LongestOpening = 80;
    private const int LongestSummary = 600;

    private readonly List<string> _authors = [];
    private readonly List<string> _categories = [];
    private string? _title;
    private string? _url;
    private string? _titleLink;
    private string? _image;
    private string? _summary;
    private string? _content;
    private Published? _published;

    private enum Property
    {
        None,
        Title,
        Address,
        Published,
        Summary,
        Content,
        Image,
        Author,
        Category,
    }

    /// <summary>The entry; null where it has no title or no address.</summary>
    /// <param name="metadata">Makes addresses absolute.</param>
    public DataEntry? Read(PageMetadata metadata)
    {
        for (var i = entry + 1; i < model[entry].End; i++)
        {
            Take(i);
            if (IsItem(model[i].Element)) i = model[i].End - 1;
        }
        // A note has no title: its opening stands for it.
        var title = _title ?? (_content is null ? null : OneLine.Cut(_content, LongestOpening));
        var url = metadata.Absolute(_url ?? _titleLink);
        if (title is null || url is null) return null;
        var summary = _summary ?? _content;
        return new(title, url, "markup")
        {
            Published = _published,
            Summary = summary is null || summary == title ? null : OneLine.Cut(summary, LongestSummary),
            Image = metadata.Absolute(_image),
            Authors = _authors,
            Categories = _categories,
        };
    }

    private static bool IsItem(PageElement element) => element.HasAttribute("itemscope") || MarkedEntries.IsEntry(element)
        || (element.GetAttribute("class") is { } names && (PageMetadata.HasToken(names, "h-card") || PageMetadata.HasToken(names, "h-cite")));

    private void Take(int place)
    {
        // However often an element is called the same, it says so once.
        var taken = 1 << (int)Property.None;
        foreach (ref var attribute in model[place].Element.Attributes)
        {
            if (attribute.Name is not ("class" or "itemprop" or "rel")) continue;
            foreach (var range in attribute.Value.AsSpan().Split(' '))
            {
                var word = attribute.Value.AsSpan()[range];
                var property = attribute.Name switch { "class" => OfClass(word), "itemprop" => OfMicrodata(word), _ => OfRelation(word) };
                if ((taken & (1 << (int)property)) == 0) Take(property, place);
                taken |= 1 << (int)property;
            }
        }
    }

    private void Take(Property property, int place)
    {
        ref readonly var node = ref model[place];
        switch (property)
        {
            case Property.Title:
                _title ??= Line(place);
                _titleLink ??= node.LinkCount > 0 ? Address(model[model.Links[node.FirstLink]].Element) : null;
                break;
            case Property.Address:
                _url ??= Address(node.Element);
                break;
            case Property.Published:
                _published ??= Date(node.Element);
                break;
            case Property.Summary:
                _summary ??= Line(place);
                break;
            case Property.Content:
                _content ??= Line(place);
                break;
            case Property.Image:
                _image ??= Address(node.Element);
                break;
            case Property.Author:
                Add(_authors, place);
                break;
            case Property.Category:
                Add(_categories, place);
                break;
        }
    }

    // schema.org's names.
    private static Property OfMicrodata(ReadOnlySpan<char> name) => name switch
    {
        "headline" or "name" => Property.Title,
        "url" or "mainEntityOfPage" => Property.Address,
        "datePublished" or "dateCreated" => Property.Published,
        "description" => Property.Summary,
        "articleBody" => Property.Content,
        "image" or "thumbnailUrl" => Property.Image,
        "author" => Property.Author,
        "articleSection" => Property.Category,
        _ => Property.None,
    };

    // microformats2, and hAtom's names before it.
    private static Property OfClass(ReadOnlySpan<char> name) => name switch
    {
        "p-name" or "entry-title" => Property.Title,
        "u-url" => Property.Address,
        "dt-published" or "published" => Property.Published,
        "p-summary" or "entry-summary" => Property.Summary,
        "e-content" or "entry-content" => Property.Content,
        "u-photo" or "u-featured" => Property.Image,
        "p-author" => Property.Author,
        "p-category" => Property.Category,
        _ => Property.None,
    };

    private static Property OfRelation(ReadOnlySpan<char> name) => name switch
    {
        "bookmark" => Property.Address,
        "tag" => Property.Category,
        _ => Property.None,
    };

    // What a meta or link element says, else what a reader sees.
    private string? Line(int place)
    {
        var line = model[place].Element.GetAttribute("content")?.Trim() ?? model.Line(place);
        return line.Length > 0 ? line : null;
    }

    private static string? Address(PageElement element) => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("content");

    private static Published? Date(PageElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["datetime", "content", "title"])
            if (element.GetAttribute(name) is { } written && DateText.TryParseMachine(written, out var value)) return value;
        return null;
    }

    private void Add(List<string> names, int place)
    {
        if (names.Count < MostNames && model[place].TextLength <= LongestName && Line(place) is { Length: <= LongestName } name && !names.Contains(name)) names.Add(name);
    }
}
