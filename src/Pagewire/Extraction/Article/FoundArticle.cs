namespace Pagewire.Extraction.Article;

/// <summary>What would be a page's article.</summary>
/// <param name="Sighting">The article.</param>
/// <param name="Confidence">How much its headline and text look like a page of their own, 0 to 1; what the page's lists and address say is not in it.</param>
internal sealed record FoundArticle(Sighting Sighting, double Confidence);
