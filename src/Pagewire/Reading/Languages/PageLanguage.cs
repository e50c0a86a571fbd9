using AngleSharp.Html.Dom;
using Pagewire.Extraction.Model;
using Pagewire.Reading.Provenance;

namespace Pagewire.Reading.Languages;

/// <summary>The language of an HTML page: what it says of itself, else what its first lines are written in.</summary>
internal static class PageLanguage
{
    private const int Looked = 6000;

    /// <summary>The language as a BCP 47 tag; null where nothing tells.</summary>
    /// <param name="model">The page.</param>
    public static string? Of(PageModel model) => Said(model.Document) ?? LanguageDetector.Detect($"{model.Document.Title}\n{model.AllText[..Math.Min(model.AllText.Length, Looked)]}");

    private static string? Said(IHtmlDocument document) =>
        LanguageTag.Normalize(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"))
        ?? LanguageTag.Normalize(document.Body?.GetAttribute("lang"))
        ?? LanguageTag.Normalize(ContentLanguage(document))
        ?? LanguageTag.Normalize(UrlLadder.Meta(document, "og:locale"))
        ?? LanguageTag.Normalize(UrlLadder.Meta(document, "language"));

    private static string? ContentLanguage(IHtmlDocument document) =>
        UrlLadder.OfHead(document, "meta", meta => "content-language".Equals(meta.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");
}
