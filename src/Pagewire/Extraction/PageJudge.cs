using System.Text.Json;
using Pagewire.Extraction.Article;
using Pagewire.Extraction.Article.Body;
using Pagewire.Extraction.Article.Dates;
using Pagewire.Extraction.Listings;
using Pagewire.Extraction.Listings.Entries;
using Pagewire.Extraction.Listings.Finding;
using Pagewire.Extraction.Structured;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction;

/// <summary>Judges whether a page is an article's own or an index, by what it says of itself, its text, its lists and its address.</summary>
/// <param name="text">The text that would be its article's.</param>
/// <param name="context">What else is known.</param>
/// <param name="marked">What its elements are marked as.</param>
internal sealed class PageJudge(MainText text, ArticleContext context, MarkedEntries marked)
{
    private const double LiveBlog = 6;

    // What a headline over the text, a text that is much of the page and a date beside it speak for an article.
    private const double Headed = 2;
    private const double MuchOfPage = 1;
    private const double Dated = 0.5;

    // A text without a headline of its own.
    private const double Doubtful = 0.5;

    // A headline with its date over a short text is how notices of offices look.
    private const double Announced = 1;

    // A picture's size and its file's name are no longer.
    private const int HardlyText = 100;

    // Some systems state a day of publication for every page, and name it so ("page-published").
    private const double StatesDay = 1;
    private const int LeastDated = 8;

    // A notice, but a team or a course as well.
    private const double OfOwnKind = 1;

    // From here on the page calls itself an article.
    private const double SaysSo = 2;

    private readonly Lazy<FoundArticle?> _article = new(() => ArticleExtractor.Find(text, context), LazyThreadSafetyMode.None);

    private bool _isLiveBlog;
    private bool _statesDay;

    /// <summary>What would be the page's article; null where nothing can be. It is looked for when it is asked for: most indexes are known without it.</summary>
    public FoundArticle? Article => _article.Value;

    /// <summary>Where the article's body stands in the page's text.</summary>
    public BodyRange Body => Article?.Range ?? default;

    /// <summary>Whether the page is the article's own.</summary>
    /// <param name="finding">What the page lists.</param>
    public bool IsArticle(ListingExtractor.Finding finding)
    {
        var main = finding.Main;
        var says = Says();
        // Some systems state a day of publication for what lists days too.
        if (_statesDay && main is { IsDated: true, Entries.Count: >= LeastDated }) says -= StatesDay;
        var score = says + ByAddress();
        var place = new ListPlacement(text, _article, finding);
        var ofText = main is null || place.LooksOfText(main, says >= SaysSo);
        if (says <= SaysSo && IsNamedList(finding) && HasEntries(finding, place) && (says < SaysSo || !place.IsOfLongText)) return false;
        // A clear index is one whatever its headline and its text would be, which are not read then; nor is the text of one whose headline is none over it.
        var asIndex = ofText ? 0 : score + place.ByLength(main!);
        if (!ofText && asIndex + MostByText(main!, text.Confidence) <= 0) return false;
        if (Article is not { } article) return false;
        // "IMG_8527" over nothing: programs give each picture a page like a post's.
        if (FileWords.IsName(article.Page.Headline.Title) && article.Letters < HardlyText) return false;
        if (!ofText && asIndex + MostByText(main!, article.Confidence) <= 0) return false;
        // A text that several entries hold between them is none of one article.
        if (says < SaysSo && (marked.HoldTogether(new(() => Body)) || article.Confidence < Doubtful && place.IsOfLinks)) return false;
        if (says < SaysSo && place.IsOfGoods) return false;
        if (!ofText && (says < SaysSo && place.IsIntroduced(main!) || place.IsAllUnderHeadline(main!) || place.IsInPlaceOfText(main!) || !_isLiveBlog && place.IsMadeOfNews(main!))) return false;
        if (main is null && says < SaysSo && place.IsTeaser()) return false;
        // Where neither the page nor its address speaks for an article, a text without a headline is none under the news that a page lists.
        if (!ofText && score <= 0 && article.Confidence <= 0 && place.IsNewsOverText(main!)) return false;
        score += Headed * article.Confidence;
        if (main is null || ofText && !place.IsHeld) return Reaches(score + ByText(article), 1, article);
        var sum = score + place.ByLength(main) + ByText(article) + place.Of(main);
        return Reaches(sum, double.Epsilon, article);
    }

    private bool IsNamedList(ListingExtractor.Finding finding) =>
        TemplateWords.AreOfList(text.Model.Document) || ArchiveWords.Begin(context.Metadata.Title) || ArchiveWords.Begin(finding.PageHeading);

    // Whether anything is left of a page whose text is none of one article: more than other stories under a long text.
    private bool HasEntries(ListingExtractor.Finding finding, ListPlacement place) =>
        finding.Main is { } main && (main.Region & ListChoice.Beside) == 0 && finding.IsOwnSite(main) && !place.IsUnderText(main)
        || marked.Read(context.Metadata).Count is var entries && entries >= (TemplateWords.AreOfList(text.Model.Document) ? 1 : DataJoin.LeastEntries) || finding.Few.Dated().Exists(list => !place.IsUnderText(list));

    // Whether the score is so high, with the date: it is not looked for where it would change nothing.
    private static bool Reaches(double score, double least, FoundArticle article) => score >= least || (score + Dated >= least && article.Published is { From: >= DateEvidence.DateLine });

    private double Says()
    {
        double score = 0;
        var articles = 0;
        var lists = 0;
        var metadata = context.Metadata;
        foreach (var node in metadata.JsonLd)
        {
            // The posts of a live blog are parts of the one article.
            if (_isLiveBlog = JsonLdReader.IsA(node, t => t is "LiveBlogPosting")) return LiveBlog;
            if (JsonLdReader.IsA(node, t => t.EndsWith("Article", StringComparison.Ordinal) || t is "BlogPosting" or "Report") && HasText(node, "headline", "name")) articles++;
            else if (JsonLdReader.IsA(node, t => t is "ItemList" or "CollectionPage" or "Blog" or "SearchResultsPage")) lists++;
        }
        if (articles == 1) score += 3;
        else if (articles > 3) score -= 2;
        if (lists > 0) score -= articles == 1 ? 0.5 : 2;
        var type = metadata.Meta("og:type");
        if (type is not null && type.Contains("article", StringComparison.OrdinalIgnoreCase)) score += 2;
        else if (type is "website" or "blog") score -= 1;
        if (TemplateWords.AreOfPost(text.Model.Document)) score += 2;
        else if (TemplateWords.AreOfOwnKind(text.Model.Document)) score += OfOwnKind;
        if (metadata.Meta("article:published_time", "datePublished", "pubdate", "DC.date.issued", "publish-date", "parsely-pub-date", "sailthru.date", "govuk:first-published-at") is not null) score += 2;
        else if (metadata.Names.Any(name => PublicationNames.Are(name) && !name.Contains("page", StringComparison.OrdinalIgnoreCase)))
        {
            _statesDay = true;
            score += StatesDay;
        }
        return score;
    }

    private static bool HasText(JsonElement node, params ReadOnlySpan<string> names) => JsonLdReader.Text(node, names) is not null;

    private double ByAddress()
    {
        if ((context.Address ?? context.Page.Url?.Value) is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return 0;
        var path = uri.AbsolutePath.Trim('/');
        // Many sites let the relative addresses of every page count from their front page.
        if (path.Length == 0) return uri.Query.Length > 1 ? 0 : context.Address is null ? -1 : -2.5;
        var last = path[(path.LastIndexOf('/') + 1)..];
        if (last.StartsWith("index.", StringComparison.OrdinalIgnoreCase) || last.StartsWith("default.", StringComparison.OrdinalIgnoreCase)) return path.Contains('/', StringComparison.Ordinal) || uri.Query.Length > 1 ? 0 : -2;
        if (AddressWords.IsIndex(path)) return -2;
        var hyphens = last.AsSpan().Count('-') + last.AsSpan().Count('_');
        if (hyphens >= 3 || hyphens > 0 && IsDated(path)) return 1.5;
        return last.AsSpan().ContainsAnyInRange('0', '9') && last.Length > 4 ? 1 : 0;
    }

    // "2010/10/22/paper-sundial": a year, a month and perhaps a day before the last name.
    private static bool IsDated(string path)
    {
        var parts = path.Split('/');
        for (var i = 0; i + 2 < parts.Length; i++)
            if (parts[i] is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9'] && parts[i + 1] is [>= '0' and <= '9'] or ['0' or '1', >= '0' and <= '9'] && i + 4 >= parts.Length) return parts[^1].Any(char.IsLetter);
        return false;
    }

    private double ByText(FoundArticle article)
    {
        var score = ByLength(article.Letters);
        // Without a date it counts no more than the running text of the page, wherever that stands.
        if (article.IsAnnouncement) score = article.Published is { From: >= DateEvidence.DateLine } ? Math.Max(Announced, score) : Math.Min(score, ByLength(text.MostLetters()));
        return text.Model.AllText.Length > 0 && Body.Length > 0.4 * text.Model.AllText.Length ? score + MuchOfPage : score;
    }

    // The most that headline, text and place can speak for an article; without a headline the place speaks for a long text before the list alone.
    private double MostByText(EntryList main, double confidence)
    {
        var most = Headed * confidence + ByLength(text.MostLetters()) + MuchOfPage + Dated;
        return confidence > 0 || text.MostLetters(main.TextFrom + ListPlacement.Nearly) > ListPlacement.LongText ? most + ListPlacement.Most : most;
    }

    private static double ByLength(int letters) => letters switch { > 2500 => 2, > 1000 => 1.5, > 400 => 1, > 150 => 0.5, _ => -1 };
}
