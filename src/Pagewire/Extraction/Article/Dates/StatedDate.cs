namespace Pagewire.Extraction.Article.Dates;

/// <summary>A date that a page's data state.</summary>
/// <param name="Value">The date.</param>
/// <param name="IsVague">Whether the data do not say that it is the day of publication.</param>
internal readonly record struct StatedDate(Published Value, bool IsVague);
