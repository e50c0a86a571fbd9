using Pagewire.Extraction.Model;
using Pagewire.Reading.Provenance;
using Pagewire.Reading.Tree;

namespace Pagewire.Reading.Languages;

/// <summary>The language of an HTML page: what it says of itself, else what its first lines are written in.</summary>
internal static class PageLanguage
{
    private const int Looked = 6000;

    /// <summary>The language as a BCP 47 tag; null where nothing tells.</summary>
    /// <param name="model">The page.</param>
    public static string? Of(PageModel model) => Said(model.Document) ?? LanguageDetector.Detect($"{model.Document.Title}\n{model.AllText[..Math.Min(model.AllText.Length, Looked)]}");

    private static string? Said(PageDocument document) =>
        LanguageTag.Normalize(document.Root.GetAttribute("lang") ?? document.Root.GetAttribute("xml:lang"))
        ?? LanguageTag.Normalize(document.Body?.GetAttribute("lang"))
        ?? LanguageTag.Normalize(ContentLanguage(document))
        ?? LanguageTag.Normalize(UrlLadder.Meta(document, "og:locale"))
        ?? LanguageTag.Normalize(UrlLadder.Meta(document, "language"));

    private static string? ContentLanguage(PageDocument document) =>
        UrlLadder.OfHead(document, "meta", meta => "content-language".Equals(meta.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");
}
