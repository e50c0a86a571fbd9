using AngleSharp.Dom;
using Pagewire.Extraction.Profiles;
using Pagewire.Reading;
using Pagewire.Web.Html;
using Pagewire.Web.Pages;

namespace Pagewire.Web.Operations.Preview;

/// <summary>What a CSS selector finds on a page.</summary>
/// <param name="Selector">The selector.</param>
/// <param name="Count">How many elements match.</param>
/// <param name="Texts">The elements' texts, shortened, the first ones only.</param>
/// <param name="Error">Why it could not be tried; null where it could.</param>
internal sealed record SelectorTry(string Selector, int Count, IReadOnlyList<string> Texts, string? Error)
{
    private const int MostTexts = 30;

    /// <summary>Tries a selector.</summary>
    /// <param name="page">The page.</param>
    /// <param name="selector">The selector; null where there is none to be tried.</param>
    public static SelectorTry? On(Page page, string? selector)
    {
        if (string.IsNullOrWhiteSpace(selector)) return null;
        if (page.ToDom() is not { } document) return new(selector, 0, [], "Only HTML has elements that a selector can find; this page is none.");
        if (ElementSearch.Expected(selector) is { } expected) return new(selector, 0, [], $"This cannot be tried; {expected} was expected.");
        var search = new ElementSearch(document);
        var found = search.All(selector);
        return new(selector, found.Count, [.. found.Take(MostTexts).Select(Text)], search.LeftOut == 0 ? null : "This selector would take too long on a page of this size; one without :has() or :nth-child() would not.");
    }

    /// <summary>The result as markup.</summary>
    public Markup Show()
    {
        if (Error is not null) return $"<p class=\"notice bad\"><code>{Selector}</code>: {Error}</p>\n";
        return $"""
            <div class="notice"><p><code>{Selector}</code> finds {Pieces.Count(Count, "element")}.</p>
            {Markup.When(Texts.Count > 0, $"<ol>{Texts.Select(text => (Markup)$"<li dir=\"auto\">{text}</li>")}</ol>")}{Markup.When(Count > Texts.Count, $"<p class=\"help\">And {Count - Texts.Count:N0} more.</p>")}{Markup.When(Count > 0, Uses())}</div>

            """;
    }

    // The buttons send the form above, so that the draft of the profile there takes the selector up.
    private static Markup Uses() => $"""
        <p class="uses">Put it into the profile: {ProfileDraft.Uses.Select(use => (Markup)$"<button type=\"submit\" class=\"quiet\" form=\"preview\" name=\"use\" value=\"{use.Object}.{use.Property}\">{use.Words}</button> ")}</p>
        """;

    private static string Text(IElement element)
    {
        var words = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var text = words.Length == 0 ? $"<{element.LocalName}> without text" : Pieces.Shorten(words, 160);
        return element.GetAttribute("href") is { Length: > 0 } href ? $"{text} → {href}" : text;
    }
}
