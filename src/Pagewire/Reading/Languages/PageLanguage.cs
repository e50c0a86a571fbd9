using AngleSharp.Html.Dom;
using Pagewire.Reading.Provenance;

namespace Pagewire.Reading.Languages;

/// <summary>The language of an HTML page: what it says of itself, else what its first lines are written in.</summary>
internal static class PageLanguage
{
    /// <summary>The language as a BCP 47 tag; null where nothing tells.</summary>
    /// <param name="document">The page.</param>
    /// <param name="facts">What else is known of it: its first text.</param>
    public static string? Of(IHtmlDocument document, PageFacts facts) =>
        LanguageTag.Normalize(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"))
        ?? LanguageTag.Normalize(document.Body?.GetAttribute("lang"))
        ?? LanguageTag.Normalize(ContentLanguage(document))
        ?? LanguageTag.Normalize(UrlLadder.Meta(document, "og:locale"))
        ?? LanguageTag.Normalize(UrlLadder.Meta(document, "language"))
        ?? LanguageDetector.Detect(document.Title + "\n" + facts.FirstText);

    private static string? ContentLanguage(IHtmlDocument document) =>
        UrlLadder.OfHead(document, "meta", meta => "content-language".Equals(meta.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");
}
