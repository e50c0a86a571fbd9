using Pagewire.Catalogue;
using Pagewire.Extraction.Sanitising;

namespace Pagewire.Feeds;

/// <summary>Bodies in memory: under the hash of their bytes they never change, so each is fetched once while it is asked for.</summary>
/// <param name="catalogue">Where bodies come from.</param>
/// <param name="capacity">The most characters kept.</param>
public sealed class BodyCache(ItemCatalogue catalogue, long capacity = 16L << 20)
{
    private const int FetchedAtOnce = 8;
    private readonly BoundedCache<string, CachedBody> _bodies = new(capacity, body => body.Size);

    /// <summary>A body's clean HTML, sanitised again by today's allow list.</summary>
    /// <param name="hash">The hash that an item or a version names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> HtmlAsync(string hash, CancellationToken cancellation = default) => (await GetAsync(hash, cancellation)).Html;

    /// <summary>The bodies of some items, by hash.</summary>
    /// <param name="items">The items.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async Task<IReadOnlyDictionary<string, CachedBody>> OfAsync(IEnumerable<Item> items, CancellationToken cancellation)
    {
        var found = new Dictionary<string, CachedBody>();
        var missing = new List<string>();
        foreach (var hash in items.Select(item => item.BodyHash).OfType<string>().Distinct())
        {
            if (_bodies.TryGet(hash, out var body)) found[hash] = body;
            else missing.Add(hash);
        }
        foreach (var some in missing.Chunk(FetchedAtOnce))
        {
            foreach (var (hash, body) in some.Zip(await Task.WhenAll(some.Select(hash => GetAsync(hash, cancellation))))) found[hash] = body;
        }
        return found;
    }

    private async Task<CachedBody> GetAsync(string hash, CancellationToken cancellation)
    {
        if (_bodies.TryGet(hash, out var kept)) return kept;
        var body = new CachedBody(HtmlSanitiser.Sanitise(await catalogue.BodyAsync(hash, cancellation)));
        _bodies.Set(hash, body);
        return body;
    }
}

/// <summary>A body with its words, as searching wants them.</summary>
/// <param name="html">Clean HTML.</param>
internal sealed class CachedBody(string html)
{
    private string? _folded;

    /// <summary>The body as HTML, clean by today's allow list.</summary>
    public string Html => html;

    /// <summary>Its words, folded; made when first searched.</summary>
    public string Folded => _folded ??= SearchQuery.Fold(BodyWords.Of(html));

    /// <summary>The most characters that it comes to hold.</summary>
    public long Size => (2L * html.Length) + 100;
}
