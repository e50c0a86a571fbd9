using Pagewire.Reading;

namespace Pagewire.Web.Operations.Receipts;

/// <summary>Something that the uploads of one listing show to be missing.</summary>
/// <param name="Source">The listing's source.</param>
/// <param name="Section">The listing's section; null where its pages name none.</param>
/// <param name="Sentence">What is missing, for people.</param>
internal sealed record Gap(SourceName Source, string? Section, string Sentence);
