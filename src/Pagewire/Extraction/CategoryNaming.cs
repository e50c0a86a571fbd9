using System.Net;
using Pagewire.Extraction.Dates;
using Pagewire.Extraction.Dates.Words;
using Pagewire.Extraction.Wording;

namespace Pagewire.Extraction;

/// <summary>Tells the names of categories from headlines, dates and labels that stand where such names do.</summary>
/// <param name="dates">How dates are to be understood.</param>
internal sealed class CategoryNaming(DateContext dates)
{
    // A longer heading is a headline.
    private const int WidestName = 60;

    // Shorter ones are words of other meanings.
    private const int LongWeekday = 5;

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>The name as people read it; null where it is none.</summary>
    /// <param name="text">What the page gives.</param>
    public string? Of(string? text)
    {
        if (text is null) return null;
        if (!_known.TryGetValue(text, out var name)) _known[text] = name = Read(text);
        return name;
    }

    /// <summary>The entries with those of their categories that are some; none is named after an article.</summary>
    /// <param name="items">The entries.</param>
    /// <param name="article">The page's article; null where it has none.</param>
    public List<Sighting> In(List<Sighting> items, Sighting? article)
    {
        // Several entries of one title under a heading of the same words are meetings, bulletins and the like.
        var uses = items.SelectMany(item => item.Categories).Select(Of).OfType<string>().CountBy(name => name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. items.Select(item => With(item, name => name != article?.Title && (name != item.Title || uses[name] > 1)))];
    }

    /// <summary>The article with those of its categories that are some.</summary>
    /// <param name="article">The article.</param>
    public Sighting In(Sighting article) => With(article, name => name != article.Title);

    private Sighting With(Sighting item, Func<string, bool> keeps)
    {
        if (item.Categories.All(name => Of(name) == name && keeps(name))) return item;
        return item with { Categories = [.. item.Categories.Select(Of).OfType<string>().Where(keeps).Distinct()] };
    }

    private string? Read(string text)
    {
        // Some sites write their data with the entities of HTML.
        var name = CategoryWords.WithoutCount(WithoutAge(CategoryWords.WithoutPrefix(CategoryWords.WithoutSigns(text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text))));
        return name.Length > 1 && Letters.Any(name) && TextSize.Of(name) <= WidestName && !IsDate(name) && !IsDated(name) && !CategoryWords.IsOfControl(name) && !CategoryWords.IsOfNotice(name) && !CategoryWords.IsOfFrame(name) && !(name.Length >= LongWeekday && WeekdayNames.Contains(name)) && !Phrases.IsListed(name) ? name : null;
    }

    // "World 3 hours ago": the label of an entry and its age, in one element.
    private string WithoutAge(string text)
    {
        if (!DateShape.HasDigit(text) || DateText.All(text, dates) is not [.., { Relative: true } age] || age.Start + age.Length < text.TrimEnd().Length) return text;
        return text[..age.Start].TrimEnd(' ', '|', '·', '•', '-', '–', '—', ',', '/');
    }

    private bool IsDate(string text) => MonthAlone.Is(text, dates) || DateShape.HasDigit(text) && (DateText.Whole(text, dates) is not null || DateText.Whole("1 " + text, dates) is not null);

    // "Planned (20.02.2026)" is said of one entry.
    private bool IsDated(string text) => text.TrimEnd() is [.., ')' or '）'] && text.LastIndexOfAny(['(', '（']) is > 0 and var open && IsDate(text[(open + 1)..].TrimEnd(')', '）', ' '));
}
