using Pagewire.Reading.Languages;

namespace Pagewire.Extraction.Model;

/// <summary>The language of a part of a page that is written in another than the page.</summary>
internal static class PartLanguage
{
    /// <summary>What the nearest <c>lang</c> at or round an element says; null where none does or it says the page's own.</summary>
    /// <param name="model">The page.</param>
    /// <param name="place">The element; -1: none.</param>
    /// <param name="page">The page's language; null where unknown.</param>
    public static string? Of(PageModel model, int place, string? page)
    {
        for (var at = place; at >= 0; at = model[at].Parent)
        {
            // A word processor marks every run of letters with the language of its spelling check.
            if (model[at].Tag == Tag.Span || model[at].Element.GetAttribute("lang") is not { } written) continue;
            // As on nearly all pages, for every entry.
            if (page is not null && Primary(written).Equals(Primary(page), StringComparison.OrdinalIgnoreCase)) return null;
            if (LanguageTag.Normalize(written) is { } language) return page is not null && Primary(language).Equals(Primary(page), StringComparison.OrdinalIgnoreCase) ? null : language;
        }
        return null;
    }

    private static ReadOnlySpan<char> Primary(string language) => language.AsSpan()[..(language.AsSpan().IndexOfAny('-', '_') is var end and > 0 ? end : language.Length)];
}
