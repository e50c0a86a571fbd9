namespace Pagewire.Extraction.Structured;

/// <summary>An entry that a page's data names: in scripts or in the marks of elements.</summary>
/// <param name="Title">Its title; null where only the address is given.</param>
/// <param name="Url">Its absolute address; null where none is given.</param>
/// <param name="Strategy">Where it was found, for people.</param>
internal sealed record DataEntry(string? Title, string? Url, string Strategy)
{
    public Published? Published { get; init; }

    public string? Summary { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>As a sighting; the title must be there.</summary>
    public Sighting ToSighting() => new()
    {
        Kind = SightingKind.Listed,
        Title = Title!,
        Url = Url,
        Published = Published,
        PublishedFrom = Published is null ? DateEvidence.None : DateEvidence.StructuredData,
        Summary = Summary,
        Image = Image,
        Authors = Authors,
        Categories = Categories,
        Strategy = Strategy,
    };
}
