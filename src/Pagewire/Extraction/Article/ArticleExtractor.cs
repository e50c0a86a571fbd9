using System.Text.Json;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Article.Headlines;
using Pagewire.Extraction.Article.Pruning;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>Finds the article that an HTML page is about.</summary>
internal static class ArticleExtractor
{
    // An article's text begins within so many lines of its headline.
    private const int LongestOpening = 8;

    /// <summary>What would be the page's article; null where nothing on it can be one. The caller judges whether the page is an article's.</summary>
    /// <param name="text">The page's text.</param>
    /// <param name="context">What else is known.</param>
    public static FoundArticle? Find(MainText text, ArticleContext context)
    {
        var article = ArticleData.Main(context.Metadata, context.Page.Url?.Value);
        if (TitleFinder.Find(text, context, article) is not { } headline) return null;
        var notice = headline.Place >= 0 && text.HasLittleProse ? Announced(text, context, article, headline) : null;
        return notice ?? Found(text, context, article, headline);
    }

    // What stands under the headline, in a box that is named after it or in its own, where it has a text.
    private static FoundArticle? Announced(MainText text, ArticleContext context, JsonElement? article, (string Title, int Place) headline)
    {
        var body = NamedText.Under(text.Model, headline.Place);
        if (body < 0) body = new Announcement(text, headline.Place).Find();
        if (body < 0) return null;
        var start = BodyFinder.Start(text.Model, text.Lines, body, text.Model[headline.Place].TextEnd);
        var page = new ArticlePage(text.Model, text.Lines, context, headline, body, start);
        var found = new FoundArticle(page, article, body == text.Body && IsUnderHeadline(page) ? text.Confidence : 0) { IsAnnouncement = true };
        return found.Body is null ? null : found;
    }

    private static FoundArticle Found(MainText text, ArticleContext context, JsonElement? article, (string Title, int Place) headline)
    {
        var page = new ArticlePage(text.Model, text.Lines, context, headline, text.Body, text.Start);
        if (text.Body >= 0) page = UnderHeadline(page, text) ?? FromHeadline(page, text) ?? page;
        var isUnderHeadline = IsUnderHeadline(page);
        var isNotice = isUnderHeadline && text.HasLittleProse && text.Model.Holds(page.Body, text.Body);
        return new(page, article, isUnderHeadline ? text.Confidence : 0, isNotice ? page with { Body = text.Body, BodyStart = text.Start } : null) { IsAnnouncement = isNotice };
    }

    // A text that ends before the headline is none of its article's.
    private static ArticlePage? UnderHeadline(ArticlePage page, MainText text)
    {
        if (page.HeadlineLine < page.BodyEnd || BodyFinder.Find(text.Model, text.Lines, page.HeadlineLine) is not (>= 0 and var under)) return null;
        if (text.Lines.Prose(text.Model[under]) < BodyFinder.LittleProse || text.Model[under].TextEnd <= text.Model[text.Body].TextEnd) return null;
        return page with { Body = under, BodyStart = BodyFinder.Start(text.Model, text.Lines, under) };
    }

    // Running text between the headline and the text is a part of it.
    private static ArticlePage? FromHeadline(ArticlePage page, MainText text)
    {
        var (model, place) = (text.Model, page.Headline.Place);
        if (place < 0 || model[place].TextEnd > model[text.Body].TextStart || !(model[place].Tag == Tag.H1 || IsNamed(page))) return null;
        var (whole, end) = TextBeginning.Find(model, text.Lines, text.Body, model[place].TextEnd);
        if (whole == text.Body) return null;
        return page with { Body = whole, BodyStart = BodyFinder.Start(model, text.Lines, whole, model[place].TextEnd), TextEnd = end };
    }

    /// <summary>Reads all of it.</summary>
    /// <param name="found">What is judged to be the page's article.</param>
    public static Sighting Read(FoundArticle found)
    {
        var (page, article) = (found.Page, found.Data);
        var files = MediaFinder.Files(page, article);
        return new()
        {
            Kind = SightingKind.Article,
            Title = page.Headline.Title,
            Url = Address(page.Context, article),
            Published = found.Published?.Value,
            PublishedFrom = found.Published?.From ?? DateEvidence.None,
            Authors = found.Authors,
            Categories = CategoryFinder.Find(page, article),
            Summary = Summary(page, article, found.Body),
            Body = found.Body,
            Image = MediaFinder.LeadImage(page, article),
            Enclosures = files.Found,
            RelativeFiles = files.Relative,
            Language = PartLanguage.Of(page.Model, page.Body, page.Context.Page.Language),
            Strategy = "article",
        };
    }

    /// <summary>The text of an article; null where it has none.</summary>
    /// <param name="page">The page's parts.</param>
    /// <param name="authors">Who wrote it.</param>
    public static ArticleBody? Body(ArticlePage page, Lazy<IReadOnlyList<string>> authors)
    {
        if (page.Body < 0) return null;
        var selection = BodyPruner.Prune(page, Description(page), authors);
        var body = new BodyWriter(page.Model, page.Lines, page.Context.Metadata.Base, selection).Write();
        return body.Text.Length == 0 ? null : body;
    }

    private static string? Description(ArticlePage page) => OneLine.OrNull(page.Context.Metadata.Meta("description", "og:description", "twitter:description", "dc.description"));

    // Whether the headline stands above the text that it names, as it does on an article's own page.
    private static bool IsUnderHeadline(ArticlePage page) => page.Body >= 0 && page.HeadlineLine >= 0 && page.BodyLine - page.TitleLine is >= 0 and <= LongestOpening && IsNamed(page);

    /// <summary>Whether the page's title names its article's headline.</summary>
    /// <param name="page">The page's parts.</param>
    public static bool IsNamed(ArticlePage page) => TitleText.Holds(TitleText.Fold(page.Context.Metadata.Title), TitleText.Fold(page.Headline.Title));

    private static string? Address(ArticleContext context, JsonElement? article) =>
        StatedAddress.Of([context.Address, article is { } node ? context.Metadata.Absolute(JsonLdReader.Text(node, "url")) : null], context.Page);

    private static string? Summary(ArticlePage page, JsonElement? article, ArticleBody? body)
    {
        var stated = Description(page) ?? (article is { } node ? OneLine.OrNull(JsonLdReader.Text(node, "description", "abstract")) : null);
        if (stated is not null && TitleText.Fold(stated) != TitleText.Fold(page.Headline.Title)) return stated;
        if (Standfirst.Find(page) is { } standfirst) return standfirst;
        return Opening.Of(body);
    }
}
