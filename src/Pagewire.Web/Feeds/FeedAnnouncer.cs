using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Pagewire.Catalogue;
using Pagewire.Feeds;
using Pagewire.Reading;

namespace Pagewire.Web.Feeds;

/// <summary>After uploads were taken in: finds out which feeds read differently than when the hub was told of them last, by whichever process, and tells it of each of these. Used only where the configuration names a hub.</summary>
public sealed class FeedAnnouncer
{
    private readonly WebOptions _options;
    private readonly WebServices _services;
    private readonly FeedAddresses _addresses;
    private readonly FeedAssembler _assembler;
    private readonly HubPublisher _publisher;

    /// <summary>An announcer of the feeds of one site.</summary>
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

    /// <summary>Announces the changed feeds of some sources, and those that they share with others, in all formats. It waits until no process serves the former feeds from memory any more. With the first feed that finds the hub down it ends: each that follows would wait as long.</summary>
    /// <param name="concerned">The sources that uploads were taken in of; null: all.</param>
    /// <param name="cancellation">Gives up; what was not announced by then is so the next time.</param>
    /// <returns>False where the hub is down; what it was not told of it is told of the next time.</returns>
    public async Task<bool> AnnounceAsync(IReadOnlyCollection<SourceName>? concerned, CancellationToken cancellation = default)
    {
        if (concerned?.Count == 0) return true;
        await Task.Delay(_options.FreshFor, _services.Clock, cancellation);
        var sources = await _services.Catalogue.SourcesAsync(cancellation);
        foreach (var selection in sources.Where(source => concerned?.Contains(source.Name) != false).SelectMany(Concerned).Distinct())
            if (!await AnnounceAsync(selection, sources, cancellation)) return false;
        return true;
    }

    private static IEnumerable<FeedSelection> Concerned(SourceSummary source)
    {
        foreach (var category in source.Categories.Select(category => category.Slug).Prepend(TimelineQuery.All).Distinct())
        {
            yield return new() { Category = category };
            yield return new() { Source = source.Name, Category = category };
        }
    }

    // What a receipt says would not do: the page may have been taken in elsewhere, or by a run that broke off before it wrote one.
    private async Task<bool> AnnounceAsync(FeedSelection selection, IReadOnlyList<SourceSummary> sources, CancellationToken cancellation)
    {
        if (await _assembler.AssembleAsync(selection, sources, cancellation) is not { } feed) return true;
        var says = Convert.ToHexStringLower(SHA256.HashData(AtomWriter.Write(feed)));
        if (await _services.Catalogue.AnnouncedAsync(selection.Path, cancellation) == says) return true;
        foreach (var format in FeedFormats.All)
            if (await _publisher.PublishAsync(_addresses.Feed(selection).In(format), cancellation) == HubAnswer.Down) return false;
        await _services.Catalogue.SetAnnouncedAsync(selection.Path, says, cancellation);
        return true;
    }
}
