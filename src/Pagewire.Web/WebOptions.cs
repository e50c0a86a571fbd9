namespace Pagewire.Web;

/// <summary>What the configuration says about the endpoints.</summary>
public sealed record WebOptions
{
    /// <summary>The address that the world reaches the site under, absolute, http(s). Every address in feeds and pages begins with it; no request's Host header is ever believed.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>The site's name for people.</summary>
    public string SiteTitle { get; init; } = "Pagewire";

    /// <summary>Keys that open <c>/ops</c>; empty: no key does.</summary>
    public IReadOnlyList<string> OperationsKeys { get; init; } = [];

    /// <summary>Whether <c>/ops</c> is open without a key to requests from this machine's loopback address.</summary>
    public bool OperationsFromLoopback { get; init; }

    /// <summary>Whether the host has already checked who may use <c>/ops</c>, as the Functions host does with its keys.</summary>
    public bool OperationsGuardedByHost { get; init; }

    /// <summary>How long feeds and pages are served from memory before storage is asked again. Default 5 seconds.</summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long browsers, readers and CDNs may keep a feed or a public page (<c>max-age</c>). Default 5 minutes.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a CDN may go on serving the old version while it fetches the new one (RFC 5861). Default one hour.</summary>
    public TimeSpan StaleWhileRevalidate { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a page waits for counts of items before it is shown without them; infinite where pages are written to files. Default 0.4 seconds.</summary>
    public TimeSpan PatienceForCounts { get; init; } = TimeSpan.FromSeconds(0.4);

    /// <summary>Whether feeds and pages are written to files: nothing leads to what a static host cannot answer, that is further pages, searching and <c>/ops</c>.</summary>
    public bool Static { get; init; }

    /// <summary>The most bytes of feeds that are kept in memory. Default 64 MiB.</summary>
    public long MemoryBytes { get; init; } = 64L << 20;

    /// <summary>The most bytes of one uploaded file. Default 256 MiB.</summary>
    public long MaxUploadBytes { get; init; } = 256L << 20;

    /// <summary>What else may be done with a file above <see cref="MaxUploadBytes"/>, one sentence for people; empty where nothing may.</summary>
    public string LargerUploads { get; init; } = "";

    /// <summary>The WebSub hub that feeds name; null: none.</summary>
    public Uri? Hub { get; init; }

    /// <summary>The public address: what the configuration gives, else the listening address where that is loopback. Its path ends in a slash, written or not: all other addresses count from it.</summary>
    /// <param name="configured">What the configuration gives; null or empty where it gives nothing.</param>
    /// <param name="listening">The address that the server listens on; null where there is none.</param>
    /// <exception cref="ArgumentException">Neither serves; the message is one sentence for people.</exception>
    public static Uri PublicAddressFrom(string? configured, Uri? listening)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Uri.TryCreate(configured, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? new(address.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/")
                : throw new ArgumentException($"The public address '{configured}' is not an absolute http or https address such as https://feeds.example.org/.");
        }
        return listening is { IsLoopback: true }
            ? listening
            : throw new ArgumentException("A public address is needed, such as https://feeds.example.org/: feeds name their own address, and the address listened on is not one that others can use.");
    }
}
