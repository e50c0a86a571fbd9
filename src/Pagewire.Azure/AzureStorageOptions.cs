using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pagewire.Azure;

/// <summary>Names, prefixes and limits in a storage account. Containers and the table are made when the first thing is written to them.</summary>
public sealed partial record AzureStorageOptions
{
    /// <summary>The blob container of uploads. Default <c>pages</c>.</summary>
    public string UploadContainer { get; init; } = "pages";

    /// <summary>What the names of uploads begin with inside the container; it is no part of an upload's name. Default: nothing.</summary>
    public string UploadPrefix { get; init; } = "";

    /// <summary>The blob container of bodies. Default <c>bodies</c>.</summary>
    public string BodyContainer { get; init; } = "bodies";

    /// <summary>What the names of bodies begin with inside the container. Default: nothing.</summary>
    public string BodyPrefix { get; init; } = "";

    /// <summary>The blob container of source profiles, <c>{source}.json</c>. Default <c>sources</c>.</summary>
    public string ProfileContainer { get; init; } = "sources";

    /// <summary>What the names of profiles begin with inside the container. Default: nothing.</summary>
    public string ProfilePrefix { get; init; } = "";

    /// <summary>The table of items. Default <c>pagewire</c>.</summary>
    public string Table { get; init; } = "pagewire";

    /// <summary>How often a request that was throttled, timed out or broken off is sent again, with back-off and jitter, before it fails. Default 6.</summary>
    public int MaxRetries { get; init; } = 6;

    /// <summary>The wait before the first repetition; it doubles each time. <c>Retry-After</c> from the service wins. Default 0.5 seconds.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait between two repetitions. Default 30 seconds.</summary>
    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one request may take. Default 60 seconds.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What carries every request, repetitions included: for proxies, private certificates, counting. Null: an HTTP client of Azure.Core's.</summary>
    public HttpPipelineTransport? Transport { get; init; }

    /// <summary>Refuses names that Azure would refuse, times and numbers out of bounds, and uploads in one place with what is made of them.</summary>
    /// <exception cref="FormatException">The first thing that is wrong, as one sentence.</exception>
    public void Validate()
    {
        CheckContainer(nameof(UploadContainer), UploadContainer);
        CheckContainer(nameof(BodyContainer), BodyContainer);
        CheckContainer(nameof(ProfileContainer), ProfileContainer);
        CheckPrefix(nameof(UploadPrefix), UploadPrefix);
        CheckPrefix(nameof(BodyPrefix), BodyPrefix);
        CheckPrefix(nameof(ProfilePrefix), ProfilePrefix);
        if (!TableName().IsMatch(Table) || Table.Equals("tables", StringComparison.OrdinalIgnoreCase))
            throw new FormatException($"{nameof(Table)} is '{Table}': a table's name is 3 to 63 ASCII letters and digits, a letter first, and not 'tables'.");
        if (MaxRetries is < 0 or > 100) throw new FormatException($"{nameof(MaxRetries)} is {MaxRetries}: 0 to 100 is possible.");
        CheckTime(nameof(RetryDelay), RetryDelay);
        CheckTime(nameof(MaxRetryDelay), MaxRetryDelay);
        CheckTime(nameof(NetworkTimeout), NetworkTimeout);
        if (SamePlace(UploadContainer, UploadPrefix, BodyContainer, BodyPrefix) || SamePlace(UploadContainer, UploadPrefix, ProfileContainer, ProfilePrefix))
            throw new FormatException($"The uploads lie in '{UploadContainer}/{UploadPrefix}', where bodies or profiles lie too: they would be taken for uploads.");
    }

    // For BlobClientOptions and the table's own options alike.
    internal T Apply<T>(T options) where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = MaxRetries;
        options.Retry.Delay = RetryDelay;
        options.Retry.MaxDelay = MaxRetryDelay;
        options.Retry.NetworkTimeout = NetworkTimeout;
        options.Diagnostics.ApplicationId = "pagewire";
        if (Transport is not null) options.Transport = Transport;
        return options;
    }

    private static void CheckContainer(string option, string name)
    {
        if (!ContainerName().IsMatch(name))
            throw new FormatException($"{option} is '{name}': a container's name is 3 to 63 lower-case ASCII letters, digits and single hyphens between them.");
    }

    private static void CheckPrefix(string option, string prefix)
    {
        if (prefix.Length > 200 || prefix.StartsWith('/') || prefix.Contains("//", StringComparison.Ordinal) || prefix.Contains('\\', StringComparison.Ordinal))
            throw new FormatException($"{option} is '{prefix}': a prefix is at most 200 characters, does not begin with '/', and has neither '//' nor '\\'.");
    }

    private static void CheckTime(string option, TimeSpan time)
    {
        if (time <= TimeSpan.Zero || time > TimeSpan.FromHours(1)) throw new FormatException($"{option} is {time}: more than nothing and at most an hour is possible.");
    }

    private static bool SamePlace(string container, string prefix, string other, string otherPrefix) =>
        container == other && otherPrefix.StartsWith(prefix, StringComparison.Ordinal);

    // https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata
    [GeneratedRegex(@"\A(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ContainerName();

    // https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{2,62}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TableName();
}
