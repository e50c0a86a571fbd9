using AngleSharp.Dom;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Sanitising;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;
using Pagewire.Reading.Tree;

namespace Pagewire.Extraction.Profiles;

/// <summary>Finds what a profile's selectors name: the strongest evidence there is.</summary>
internal sealed class ProfileExtractor(PageModel model, PageMetadata metadata, DateContext dates, SourceProfile profile)
{
    // The DOM has the same elements as the model, in the same order.
    private readonly ElementSearch _search = new(PageDom.Of(model.Document));
    private readonly ProfileWarnings _warnings = new(profile.Name);

    /// <summary>How many of the profile's selectors were left untried, since they would take too long on this page.</summary>
    public int LeftOut => _search.LeftOut;

    /// <summary>Which selectors find nothing, and what was done instead, one sentence each.</summary>
    /// <param name="isArticle">Whether the page is an article, on which nobody expects entries.</param>
    public IEnumerable<string> Warnings(bool isArticle) => _warnings.On(isArticle);

    /// <summary>The entries; null where the profile names no selector for them or it finds none on this page.</summary>
    /// <param name="drops">Where to count what is left out.</param>
    public List<Sighting>? Items(Drops drops)
    {
        if (profile.Items is not { } selectors) return null;
        var items = new List<Sighting>();
        var elements = _search.All(selectors.Item);
        _search.Scope(elements);
        foreach (var element in elements)
        {
            if (Item(element, selectors) is { } item) items.Add(item);
            else drops.Add(Drops.NoTitle);
        }
        _warnings.OfEntries(selectors, elements.Count, selector => elements.Any(element => Inside(element, selector) is not null), items);
        return items.Count == 0 ? null : items;
    }

    /// <summary>The article with what the profile's selectors say of it; null where they say that the page is none.</summary>
    /// <param name="found">What was found without the profile; null where nothing was.</param>
    public Sighting? Article(Sighting? found)
    {
        if (profile.Article is not { } selectors) return found;
        var body = First(selectors.Body);
        var title = First(selectors.Title) is { } heading ? Line(heading) : null;
        if (selectors.Body is not null ? body is null : selectors.Title is not null && title is null)
        {
            if (found is not null) _warnings.OfNoArticle(selectors);
            return null;
        }
        title ??= found?.Title;
        if (string.IsNullOrEmpty(title)) return null;
        var article = found ?? new Sighting { Kind = SightingKind.Article, Title = title, Strategy = "profile", Url = metadata.Absolute(metadata.Canonical) };
        var date = First(selectors.Date) is { } dated ? DateOf(dated) : null;
        var authors = All(selectors.Author);
        _warnings.OfPart("title", selectors.Title, First(selectors.Title) is not null);
        _warnings.OfPart("date", selectors.Date, date is not null);
        _warnings.OfPart("author", selectors.Author, authors.Count > 0);
        _warnings.OfPart("section", selectors.Section, First(selectors.Section) is not null);
        return article with
        {
            Title = title,
            Strategy = "profile",
            Published = date ?? article.Published,
            PublishedFrom = date is null ? article.PublishedFrom : DateEvidence.Profile,
            Authors = authors.Count > 0 ? authors : article.Authors,
            Body = body is null ? article.Body : Body(body, selectors.Remove),
            Categories = First(selectors.Section) is { } section && Line(section) is { Length: > 0 } name ? [name] : article.Categories,
        };
    }

    private Sighting? Item(IElement element, ItemSelectors selectors)
    {
        var heading = selectors.Title is null ? element.QuerySelector("h1, h2, h3, h4, h5, h6") ?? element.QuerySelector("a[href]") ?? element : Inside(element, selectors.Title);
        if (heading is null || Line(heading) is not { Length: > 0 } title || !Letters.Any(title)) return null;
        var link = selectors.Link is null ? LinkNear(heading, element) : Inside(element, selectors.Link);
        var date = selectors.Date is null ? DateIn(element) : Inside(element, selectors.Date) is { } dated ? DateOf(dated) : null;
        if (DateText.Leading(title, dates) is { } leading && DatedTitle.AfterDate(title, leading) is { Length: > 0 } rest)
        {
            date ??= leading.Value;
            title = rest;
        }
        return new Sighting
        {
            Kind = SightingKind.Listed,
            Title = DatedTitle.Clean(title),
            Url = metadata.Absolute(link?.GetAttribute("href")),
            Published = date,
            PublishedFrom = date is null ? DateEvidence.None : selectors.Date is null ? DateEvidence.DateLine : DateEvidence.Profile,
            Summary = selectors.Summary is not null && Inside(element, selectors.Summary) is { } summary && Line(summary) is { Length: > 0 } teaser ? teaser : null,
            Categories = selectors.Category is null ? [] : [.. _search.All(element, selectors.Category).Select(Line).Where(l => l.Length > 0).Distinct()],
            Strategy = "profile",
        };
    }

    private IElement? First(string? selector) => selector is null ? null : _search.First(selector);

    private List<string> All(string? selector) => selector is null ? [] : [.. _search.All(selector).Select(Line).Where(l => l.Length > 0).Distinct()];

    private IElement? Inside(IElement element, string selector) => _search.All(element, selector).FirstOrDefault();

    private static IElement? LinkNear(IElement heading, IElement item)
    {
        for (var at = heading; at is not null; at = at.ParentElement)
        {
            if (at.LocalName == "a" && at.HasAttribute("href")) return at;
            if (at == item) break;
        }
        return heading.QuerySelector("a[href]") ?? item.QuerySelector("a[href]") ?? item.Closest("a[href]");
    }

    // An element's text as a reader sees it; of hidden ones, as it stands.
    private string Line(IElement element)
    {
        var line = model.Line(_search.PlaceOf(element));
        return line.Length > 0 ? line : OneLine.Of(element.GetAttribute("content") ?? element.TextContent);
    }

    private Published? DateOf(IElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["datetime", "content", "title"])
            if (element.GetAttribute(name) is { } written && DateText.TryParseMachine(written.Trim(), out var value)) return value;
        if (element.QuerySelector("time[datetime]") is { } time && DateText.TryParseMachine(time.GetAttribute("datetime")!.Trim(), out var inside)) return inside;
        var line = Line(element);
        return DateText.Whole(line, dates)?.Value ?? DateText.Leading(line, dates)?.Value ?? (DateText.All(line, dates) is { Count: > 0 } all ? all[0].Value : null);
    }

    private Published? DateIn(IElement element)
    {
        if (element.QuerySelector("time") is { } time && DateOf(time) is { } value) return value;
        var line = Line(element);
        return DateText.Leading(line, dates)?.Value ?? (line.Length < 400 && DateText.All(line, dates) is { Count: > 0 } all ? all[0].Value : null);
    }

    private ArticleBody Body(IElement element, string? remove)
    {
        var unwanted = remove is null ? null : _search.All(element, remove).Select(one => model[_search.PlaceOf(one)].Element).ToHashSet();
        var html = HtmlSanitiser.Sanitise(model[_search.PlaceOf(element)].Element, metadata.Base, unwanted);
        return new(html, FragmentText.Paragraphs(html));
    }
}
