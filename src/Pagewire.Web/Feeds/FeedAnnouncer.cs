using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;
using Pagewire.Feeds;

namespace Pagewire.Web.Feeds;

/// <summary>After uploads were taken in: finds out which feeds read differently now, and tells the hub of each of them, once. Used only where the configuration names a hub.</summary>
public sealed class FeedAnnouncer
{
    private readonly WebOptions _options;
    private readonly WebServices _services;
    private readonly FeedAddresses _addresses;
    private readonly FeedAssembler _assembler;
    private readonly HubPublisher _publisher;

    // What each feed said when it was last looked at. A process that has just begun knows nothing and announces once too often.
    private readonly ConcurrentDictionary<FeedSelection, string> _known = new();

    /// <summary>An announcer that knows no feed yet.</summary>
    /// <param name="options">What the configuration says; it names a hub.</param>
    /// <param name="services">What the endpoints work with.</param>
    /// <param name="http">Sends the requests.</param>
    /// <exception cref="ArgumentException">The configuration names no hub.</exception>
    public FeedAnnouncer(WebOptions options, WebServices services, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        if (options.Hub is null) throw new ArgumentException("Feeds are announced to a hub, and the configuration names none.", nameof(options));
        _options = options;
        _services = services;
        _addresses = new(options.PublicAddress);
        _assembler = new(services.Catalogue, new(services.Catalogue), _addresses, new(options.SiteTitle), options.Hub.AbsoluteUri);
        _publisher = new(options.Hub, http, services.Clock, services.Loggers.CreateLogger<HubPublisher>());
    }

    /// <summary>Announces what the receipts changed, in all formats. It waits until no process serves the former feeds from memory any more.</summary>
    /// <param name="receipts">The receipts of the uploads that were taken in.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task AnnounceAsync(IEnumerable<Receipt> receipts, CancellationToken cancellation = default)
    {
        var taken = receipts.ToList();
        if (taken.Count == 0) return;
        await Task.Delay(_options.FreshFor, _services.Clock, cancellation);
        var sources = await _services.Catalogue.SourcesAsync(cancellation);
        // A page may have been taken in elsewhere just before, so what a feed says counts more than what a receipt says.
        var changed = taken.Where(receipt => receipt.New + receipt.Changed > 0).Select(receipt => receipt.Source).ToHashSet();
        foreach (var source in sources.Where(source => taken.Exists(receipt => receipt.Source == source.Name)))
            foreach (var selection in Concerned(source)) await AnnounceAsync(selection, changed.Contains(source.Name), sources, cancellation);
    }

    private static IEnumerable<FeedSelection> Concerned(SourceSummary source)
    {
        foreach (var category in source.Categories.Select(category => category.Slug).Prepend(TimelineQuery.All).Distinct())
        {
            yield return new() { Category = category };
            yield return new() { Source = source.Name, Category = category };
        }
    }

    private async Task AnnounceAsync(FeedSelection selection, bool changed, IReadOnlyList<SourceSummary> sources, CancellationToken cancellation)
    {
        if (await _assembler.AssembleAsync(selection, sources, cancellation) is not { } feed) return;
        var says = Convert.ToHexString(SHA256.HashData(AtomWriter.Write(feed)));
        var different = _known.TryGetValue(selection, out var said) ? said != says : changed;
        _known[selection] = says;
        if (!different) return;
        foreach (var format in FeedFormats.All) await _publisher.PublishAsync(_addresses.Feed(selection).In(format), cancellation);
    }
}
