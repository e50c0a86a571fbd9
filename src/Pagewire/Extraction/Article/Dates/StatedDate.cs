namespace Pagewire.Extraction.Article.Dates;

/// <summary>A date that a page's data state.</summary>
/// <param name="Value">The date.</param>
/// <param name="IsVague">Whether the data do not say that it is the day of publication.</param>
/// <param name="IsOrdered">Whether it was written with the year first, as programs write dates: month and day have their places then.</param>
internal readonly record struct StatedDate(Published Value, bool IsVague, bool IsOrdered);
