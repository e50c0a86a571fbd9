namespace Pagewire.Catalogue.Joining;

/// <summary>Day and title of each of some strands, prepared once for all with which they are compared: what stands at an address has as many copies as there are hosts.</summary>
internal sealed class TitledPages
{
    private readonly List<TitledPage> _pages;
    private readonly Lazy<bool> _differ;

    /// <summary>Prepares them.</summary>
    /// <param name="strands">The strands.</param>
    public TitledPages(IEnumerable<Strand> strands)
    {
        _pages = [.. strands.Select(s => (s.Day, Title: s.AnyTitle!)).Distinct().Select(page => new TitledPage(page.Day, page.Title))];
        _differ = new(() => _pages.Index().Any(one => _pages.Skip(one.Index + 1).Any(other => !one.Item.HasMuchInCommonWith(other))), LazyThreadSafetyMode.None);
    }

    /// <summary>Whether the titles of some of them have too little in common for one to be the other edited, or a copy of it. Where one pair's have, it stays so however many come to them.</summary>
    public bool Differ => _differ.Value;

    /// <summary>Whether one of them differs so from one of others.</summary>
    /// <param name="others">The others.</param>
    public bool DifferFrom(TitledPages others) => _pages.Any(one => others._pages.Any(other => !one.HasMuchInCommonWith(other)));
}
