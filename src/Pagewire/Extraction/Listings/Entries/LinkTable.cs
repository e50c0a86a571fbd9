using System.Runtime.InteropServices;
using Pagewire.Extraction.Model;
using Pagewire.Extraction.Structured;

namespace Pagewire.Extraction.Listings.Entries;

/// <summary>Where each link of the page leads, as a number: links to one address have one number, whatever their fragments, unless those name the stories of one long page.</summary>
internal sealed class LinkTable
{
    // So many parts of another page that nothing links to as a whole: "archive.html#12-march".
    private const int LeastParts = 3;

    // Cloudflare writes mail addresses as links to its own.
    private const string HiddenMail = "/cdn-cgi/l/email-protection";

    private readonly int[] _targets;
    private readonly List<int> _counts = [];
    private readonly PageModel _model;
    private readonly PageMetadata _metadata;

    /// <summary>Numbers the page's links.</summary>
    /// <param name="model">The page.</param>
    /// <param name="metadata">Knows the base address.</param>
    public LinkTable(PageModel model, PageMetadata metadata)
    {
        (_model, _metadata) = (model, metadata);
        _targets = new int[model.Count];
        Array.Fill(_targets, -1);
        var numbers = new Dictionary<string, int>(model.Links.Length, StringComparer.Ordinal);
        var addresses = Followed(model, metadata);
        var parts = PagesInParts(addresses, metadata.Base?.AbsoluteUri);
        foreach (var (place, url, hash) in addresses)
        {
            var target = hash > 0 && !parts.Contains(url[..hash]) ? url[..hash] : url;
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, target, out var known);
            if (!known) number = numbers.Count - 1;
            _targets[place] = number;
            if (number == _counts.Count) _counts.Add(0);
            _counts[number]++;
        }
    }

    /// <summary>How many links of the page lead to an address.</summary>
    /// <param name="target">The number of the address.</param>
    public int Count(int target) => _counts[target];

    /// <summary>The number of the address that a link leads to; -1 where nobody can follow it.</summary>
    /// <param name="link">The place of an element; one that is no link leads nowhere.</param>
    public int Target(int link) => _targets[link];

    /// <summary>Whether a link leads to another host, or to any where the page's own is unknown.</summary>
    /// <param name="link">The place of a link.</param>
    public bool LeadsAway(int link) =>
        Uri.TryCreate(_metadata.Absolute(_model[link].Element.GetAttribute("href")), UriKind.Absolute, out var url) && url.Host != _metadata.Base?.Host;

    private static List<(int Place, string Url, int Hash)> Followed(PageModel model, PageMetadata metadata)
    {
        var addresses = new List<(int, string, int)>(model.Links.Length);
        foreach (var place in model.Links)
            if (metadata.Absolute(model[place].Element.GetAttribute("href")) is { } url && !url.Contains(HiddenMail, StringComparison.Ordinal)) addresses.Add((place, url, url.IndexOf('#', StringComparison.Ordinal)));
        return addresses;
    }

    // "#top" is a part of this page, and "#comments" stands beside a link to the story that it belongs to.
    private static HashSet<string> PagesInParts(List<(int Place, string Url, int Hash)> addresses, string? own)
    {
        var parts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (_, url, hash) in addresses)
        {
            if (hash <= 0 || url.AsSpan(0, hash).SequenceEqual(own)) continue;
            if (!parts.TryGetValue(url[..hash], out var known)) parts[url[..hash]] = known = new(StringComparer.Ordinal);
            known.Add(url[hash..]);
        }
        foreach (var (_, url, hash) in addresses)
            if (hash < 0) parts.Remove(url);
        return [.. parts.Where(page => page.Value.Count >= LeastParts).Select(page => page.Key)];
    }
}
