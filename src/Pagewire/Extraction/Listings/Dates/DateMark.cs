using Pagewire.Extraction.Dates;

namespace Pagewire.Extraction.Listings.Dates;

/// <summary>A date on the page that stands for itself: an element that is a date, or a line that begins with one.</summary>
/// <param name="Place">The element that is the date, or the innermost one that begins with it.</param>
/// <param name="Start">Where the date begins in the page's text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Found">What it says.</param>
/// <param name="Evidence">How much its place is worth.</param>
/// <param name="IsWhole">Whether the element is nothing but the date.</param>
internal readonly record struct DateMark(int Place, int Start, int End, FoundDate Found, DateEvidence Evidence, bool IsWhole);
