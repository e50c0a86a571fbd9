namespace Pagewire.Extraction.Profiles;

/// <summary>Says which of a profile's selectors find nothing on a page, so that what was found without them is not taken for what they say.</summary>
/// <param name="profile">What messages call the profile.</param>
internal sealed class ProfileWarnings(string profile)
{
    private const string ByStructure = "so entries were looked for by structure";
    private readonly List<string> _sentences = [];
    private string? _noEntries;

    /// <summary>The warnings of a page.</summary>
    /// <param name="isArticle">Whether the page is an article: that it lists nothing is no fault then.</param>
    public IEnumerable<string> On(bool isArticle) => isArticle || _noEntries is null ? _sentences : _sentences.Prepend(_noEntries);

    /// <summary>Judges the selectors of a list. Each entry has a title, a link and a date where the profile names them; a teaser and a category may be missing.</summary>
    /// <param name="selectors">The selectors.</param>
    /// <param name="elements">How many entries were found.</param>
    /// <param name="findsAny">Whether a selector finds something in any of them.</param>
    /// <param name="items">What was read of them.</param>
    public void OfEntries(ItemSelectors selectors, int elements, Func<string, bool> findsAny, List<Sighting> items)
    {
        if (elements == 0)
        {
            _noEntries = Sentence("items.item", selectors.Item, $"nothing on this page, {ByStructure}");
            return;
        }
        Judge("title", selectors.Title, items.Count == 0 ? ", " + ByStructure : "");
        Judge("link", selectors.Link);
        Judge("date", selectors.Date);

        void Judge(string name, string? selector, string instead = "")
        {
            if (selector is not null && !findsAny(selector)) _sentences.Add(Sentence($"items.{name}", selector, $"nothing in any of the {elements} entries{instead}"));
        }
    }

    /// <summary>Says that a page which looks like an article is none for the profile.</summary>
    /// <param name="selectors">The selectors.</param>
    public void OfNoArticle(ArticleSelectors selectors)
    {
        var (name, selector) = selectors.Body is { } body ? ("body", body) : ("title", selectors.Title!);
        _sentences.Add(Sentence($"article.{name}", selector, "nothing on this page, so the page counts as no article"));
    }

    /// <summary>Judges the selector of one part of an article.</summary>
    /// <param name="name">The part.</param>
    /// <param name="selector">Its selector; null where the profile has none.</param>
    /// <param name="finds">Whether it finds such a part.</param>
    public void OfPart(string name, string? selector, bool finds)
    {
        if (selector is not null && !finds) _sentences.Add(Sentence($"article.{name}", selector, $"no {name} on this page, so the {name} was looked for by structure"));
    }

    private string Sentence(string member, string selector, string finding) => $"{profile}: {member} \"{selector}\" finds {finding}.";
}
