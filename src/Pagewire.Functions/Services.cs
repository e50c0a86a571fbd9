using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pagewire.Azure;
using Pagewire.Catalogue;
using Pagewire.Reading;
using Pagewire.Web;
using Pagewire.Web.Feeds;

namespace Pagewire.Functions;

/// <summary>What the functions are given.</summary>
public static class Services
{
    // What the Functions host itself lets through: https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger#limits
    private const long MaxRequestBytes = 100L << 20;

    // A hub that takes longer is asked again, four times in all.
    private static readonly TimeSpan s_hubTimeout = TimeSpan.FromSeconds(20);

    /// <summary>The settings, checked before the first function runs.</summary>
    /// <param name="services">Where to.</param>
    public static IServiceCollection AddPagewireOptions(this IServiceCollection services)
    {
        services.AddOptions<PagewireOptions>().BindConfiguration(PagewireOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }

    /// <summary>Uploads, items and bodies in the storage account that the host uses as well.</summary>
    /// <param name="services">Where to.</param>
    public static IServiceCollection AddPagewireStorage(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(provider => Storage.Open(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => provider.GetRequiredService<AzureStores>().Table)
        .AddSingleton(provider => provider.GetRequiredService<AzureStores>().Bodies)
        .AddSingleton(provider => provider.GetRequiredService<AzureStores>().Uploads)
        .AddSingleton(provider => provider.GetRequiredService<AzureStores>().Profiles)
        .AddSingleton(new PageReader(new ReadingOptions()))
        .AddSingleton<ItemCatalogue>()
        .AddSingleton<Ingestor>();

    /// <summary>The endpoints.</summary>
    /// <param name="services">Where to.</param>
    public static IServiceCollection AddPagewireWeb(this IServiceCollection services) => services
        .Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = MaxRequestBytes)
        .AddSingleton(Site);

    /// <summary>What looks after uploads, sources and feeds.</summary>
    /// <param name="services">Where to.</param>
    public static IServiceCollection AddPagewireChecks(this IServiceCollection services) => services
        .AddSingleton(Announcements)
        .AddSingleton<Intake>()
        .AddSingleton<QuietSources>()
        .AddSingleton<FeedCheck>();

    private static Site Site(IServiceProvider provider)
    {
        var (options, services) = (OptionsOf(provider), ServicesOf(provider));
        return new(PagewireWeb.Build(options, services), PagewireWeb.Build(options with { OperationsGuardedByHost = true }, services));
    }

    private static Announcements Announcements(IServiceProvider provider)
    {
        var options = OptionsOf(provider);
        var announcer = options.Hub is null ? null : new FeedAnnouncer(options, ServicesOf(provider), new HttpClient { Timeout = s_hubTimeout });
        return new(announcer, provider.GetRequiredService<ILogger<Announcements>>());
    }

    private static WebOptions OptionsOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<PagewireOptions>>().Value;
        return new()
        {
            PublicAddress = new Uri(options.PublicUrl),
            SiteTitle = options.SiteTitle,
            MaxUploadBytes = MaxRequestBytes,
            LargerUploads = "Put a larger one into the container of uploads.",
            Hub = options.Hub.Length == 0 ? null : new Uri(options.Hub),
        };
    }

    private static WebServices ServicesOf(IServiceProvider provider) => new(
        provider.GetRequiredService<ItemCatalogue>(), provider.GetRequiredService<Ingestor>(), provider.GetRequiredService<IUploadStore>(),
        provider.GetRequiredService<IProfileStore>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>());
}
