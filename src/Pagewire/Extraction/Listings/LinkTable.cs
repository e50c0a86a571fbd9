using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Listings;

/// <summary>Where each link of the page leads, as a number: links to one address have one number, whatever their fragments.</summary>
internal sealed class LinkTable
{
    private readonly int[] _targets;

    /// <summary>Numbers the page's links.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">Knows the base address.</param>
    public LinkTable(PageModel model, PageMetadata metadata)
    {
        _targets = new int[model.Count];
        Array.Fill(_targets, -1);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in model.Links)
        {
            if (metadata.Absolute(model[place].Element.GetAttribute("href")) is not { } url) continue;
            if (url.IndexOf('#', StringComparison.Ordinal) is var hash and > 0) url = url[..hash];
            if (!numbers.TryGetValue(url, out var number)) numbers[url] = number = numbers.Count;
            _targets[place] = number;
        }
    }

    /// <summary>The number of the address that a link leads to; -1 where nobody can follow it.</summary>
    /// <param name="link">The place of an element; one that is no link leads nowhere.</param>
    public int Target(int link) => _targets[link];
}
