namespace Pagewire.Extraction;

/// <summary>The words for where a date was found, in previews and in what is expected of a page.</summary>
public static class DateEvidenceWords
{
    /// <summary>The evidence in words; null where there is none.</summary>
    /// <param name="evidence">Where the date was found.</param>
    public static string? InWords(this DateEvidence evidence) => evidence switch
    {
        DateEvidence.Title => "title",
        DateEvidence.Text => "text",
        DateEvidence.WithoutYear => "date without year",
        DateEvidence.Url => "url",
        DateEvidence.DateLine => "date line",
        DateEvidence.StructuredData => "structured data",
        DateEvidence.Profile => "profile",
        _ => null,
    };
}
