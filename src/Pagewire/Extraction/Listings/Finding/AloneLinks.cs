using Pagewire.Extraction.Model;

namespace Pagewire.Extraction.Listings.Finding;

/// <summary>The links that are the only ones of their blocks. An editor sets some of a list's in bold and some not, so that they stand at different paths and are one list all the same.</summary>
internal sealed class AloneLinks
{
    private readonly Dictionary<(ulong, Traits), (List<Mark> Links, ulong First, bool Differ)> _byBlock = [];

    /// <summary>Takes a link in.</summary>
    /// <param name="link">The link.</param>
    /// <param name="block">The path of its block.</param>
    /// <param name="path">Its own path.</param>
    /// <param name="region">Where on the page it stands.</param>
    public void Add(Mark link, ulong block, ulong path, Traits region)
    {
        if (!_byBlock.TryGetValue((block, region), out var known)) known = ([], path, false);
        known.Links.Add(link);
        _byBlock[(block, region)] = known with { Differ = known.Differ || path != known.First };
    }

    /// <summary>Those of blocks at one path that stand at different paths in them.</summary>
    public IEnumerable<List<Mark>> OfManyPaths()
    {
        foreach (var (links, _, differ) in _byBlock.Values)
            if (differ && links.Count > 2) yield return links;
    }
}
