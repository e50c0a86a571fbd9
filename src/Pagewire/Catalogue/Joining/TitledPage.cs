namespace Pagewire.Catalogue.Joining;

/// <summary>Day and title of a page, and what its title is compared by.</summary>
/// <param name="day">The day; null where it names none.</param>
/// <param name="title">The title, folded.</param>
internal sealed class TitledPage(string? day, string title)
{
    private readonly HashSet<long> _runs = FoldedTitle.Runs(title);
    private readonly HashSet<long> _firstRuns = FoldedTitle.Runs(FoldedTitle.Beginning(title));

    /// <summary>The day that it names; null where it names none.</summary>
    public string? Day => day;

    /// <summary>Its title, folded.</summary>
    public string Title => title;

    /// <summary>Whether one title may be the other one edited. Of what has no day, the beginnings of titles are the same.</summary>
    /// <param name="other">The other page.</param>
    public bool HasMuchInCommonWith(TitledPage other) => day is not null && other.Day is not null
        ? FoldedTitle.HaveMuchInCommon(_runs, other._runs)
        : FoldedTitle.HaveMuchInCommon(_firstRuns, other._firstRuns);
}
