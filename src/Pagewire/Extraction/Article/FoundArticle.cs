using System.Text.Json;
using Pagewire.Extraction.Article.Dates;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction.Article;

/// <summary>What would be a page's article. Its text and its date are read when they are asked for: most indexes are known without them.</summary>
/// <param name="page">The page's parts.</param>
/// <param name="data">The article's JSON-LD; null where there is none.</param>
/// <param name="confidence">See <see cref="Confidence"/>.</param>
/// <param name="dated">The parts beside which its date stands, where its text begins with a standfirst over who and when; null where they are the page's.</param>
internal sealed class FoundArticle(ArticlePage page, JsonElement? data, double confidence, ArticlePage? dated = null)
{
    private readonly Lazy<IReadOnlyList<string>> _authors = new(() => AuthorFinder.Find(page, data), LazyThreadSafetyMode.None);
    private readonly Lazy<(Published Value, DateEvidence From)?> _published = new(() => DateFinder.Find(dated ?? page, data), LazyThreadSafetyMode.None);
    private Lazy<ArticleBody?>? _body;
    private BodyRange? _range;

    /// <summary>The page's parts.</summary>
    public ArticlePage Page => page;

    /// <summary>The article's JSON-LD; null where there is none.</summary>
    public JsonElement? Data => data;

    /// <summary>How much its headline and text look like a page of their own, 0 to 1; what the page's lists and address say is not in it.</summary>
    public double Confidence => confidence;

    /// <summary>Whether it is a headline over hardly a sentence: a notice, a table, links to documents.</summary>
    public bool IsAnnouncement { get; init; }

    /// <summary>Its text; null where it has none.</summary>
    public ArticleBody? Body => (_body ??= new(() => ArticleExtractor.Body(page, _authors), LazyThreadSafetyMode.None)).Value;

    /// <summary>Who wrote it, in the page's order; empty where the page does not say.</summary>
    public IReadOnlyList<string> Authors => _authors.Value;

    /// <summary>How long its text is, in letters of an alphabet.</summary>
    public int Letters => TextSize.Of(Body?.Text);

    /// <summary>Where its text stands in the page's.</summary>
    public BodyRange Range => _range ??= Body is { } body ? BodyRange.Of(body.Text, page) : default;

    /// <summary>When it was published and where that was found; null where the page does not say.</summary>
    public (Published Value, DateEvidence From)? Published => _published.Value;
}
