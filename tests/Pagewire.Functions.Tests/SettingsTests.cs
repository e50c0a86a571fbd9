using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Pagewire.Functions.Tests;

public class SettingsTests
{
    private static readonly Dictionary<string, string?> s_good = new() { ["Pagewire:PublicUrl"] = "https://feeds.example.org", ["Pagewire:SweepSchedule"] = "0 30 3 * * *" };

    [Fact]
    public void Good_settings_pass_and_the_rest_has_defaults()
    {
        var options = Options(s_good);
        Assert.Equal(("https://feeds.example.org", "Pagewire", 7), (options.PublicUrl, options.SiteTitle, options.QuietDays));
    }

    [Theory]
    [InlineData("PublicUrl", null, "The setting Pagewire__PublicUrl is missing")]
    [InlineData("PublicUrl", "feeds.example.org", "The setting Pagewire__PublicUrl is not an absolute http or https address")]
    [InlineData("SweepSchedule", null, "The setting Pagewire__SweepSchedule is missing")]
    [InlineData("Hub", "hub.example.net", "The setting Pagewire__Hub is not an absolute http or https address")]
    [InlineData("QuietDays", "-1", "The setting Pagewire__QuietDays is not between 0 and 3650.")]
    public void A_bad_setting_stops_the_app_with_a_sentence_that_names_it(string setting, string? value, string sentence)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Options(new(s_good) { [$"Pagewire:{setting}"] = value }));
        Assert.StartsWith(sentence, Assert.Single(error.Failures).Split(": '", 2)[^1].Split("' with the error: '")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_storage_is_the_hosts_own_by_connection_string() =>
        Assert.Equal("devstoreaccount1", Storage.Open(Configuration(new() { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" })).Account.Name);

    [Fact]
    public void The_storage_is_the_hosts_own_by_identity()
    {
        var stores = Storage.Open(Configuration(new()
        {
            ["AzureWebJobsStorage:credential"] = "managedidentity",
            ["AzureWebJobsStorage:clientId"] = "11111111-2222-3333-4444-555555555555",
            ["AzureWebJobsStorage:blobServiceUri"] = "https://pagewirex.blob.core.windows.net/",
            ["AzureWebJobsStorage:tableServiceUri"] = "https://pagewirex.table.core.windows.net/",
        }));
        Assert.Equal(("pagewirex", "https://pagewirex.table.core.windows.net/"), (stores.Account.Name, stores.Account.Tables.AbsoluteUri));
    }

    [Fact]
    public void Missing_storage_is_a_sentence_that_names_the_setting() =>
        Assert.StartsWith("The setting AzureWebJobsStorage is no connection string, and AzureWebJobsStorage__blobServiceUri is no https address",
            Assert.Throws<FormatException>(() => Storage.Open(Configuration([]))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(IngestOnEvent)), InlineData(typeof(IngestOnScan)), InlineData(typeof(GaveUp)), InlineData(typeof(Sweep)), InlineData(typeof(Operations)), InlineData(typeof(Web))]
    public void Every_function_gets_what_it_asks_for(Type function)
    {
        var configuration = Configuration(new(s_good) { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" });
        using var services = new ServiceCollection().AddLogging().AddSingleton(configuration)
            .AddPagewireOptions().AddPagewireStorage().AddPagewireWeb().AddPagewireChecks().AddPagewireTelemetry(configuration).BuildServiceProvider(validateScopes: true);
        Assert.NotNull(ActivatorUtilities.CreateInstance(services, function));
    }

    private static PagewireOptions Options(Dictionary<string, string?> settings) =>
        new ServiceCollection().AddSingleton(Configuration(settings)).AddPagewireOptions().BuildServiceProvider().GetRequiredService<IOptions<PagewireOptions>>().Value;

    private static IConfiguration Configuration(Dictionary<string, string?> settings) => new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
