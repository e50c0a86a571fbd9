using AngleSharp.Html.Dom;
using Pagewire.Reading.Masthead;
using Pagewire.Reading.Provenance;

namespace Pagewire.Reading.Languages;

/// <summary>The language of an HTML page: what it says of itself, else what its first lines are written in.</summary>
internal static class PageLanguage
{
    public static string? Of(IHtmlDocument document) =>
        LanguageTag.Normalize(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"))
        ?? LanguageTag.Normalize(document.Body?.GetAttribute("lang"))
        ?? LanguageTag.Normalize(ContentLanguage(document))
        ?? LanguageTag.Normalize(UrlLadder.Meta(document, "og:locale"))
        ?? LanguageTag.Normalize(UrlLadder.Meta(document, "language"))
        ?? LanguageDetector.Detect(string.Join('\n', FirstLines.Of(document).Prepend(document.Title ?? "")));

    private static string? ContentLanguage(IHtmlDocument document) => document.Head?.Children.OfType<IHtmlMetaElement>()
        .FirstOrDefault(meta => "content-language".Equals(meta.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");
}
