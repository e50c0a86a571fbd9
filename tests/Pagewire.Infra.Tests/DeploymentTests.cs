using System.Text.RegularExpressions;
using Pagewire.Testing;

namespace Pagewire.Infra.Tests;

/// <summary>What deploying makes in Azure.</summary>
public partial class DeploymentTests
{
    private static readonly string[] s_optional =
        ["Microsoft.Cdn/", "Microsoft.Network/", "Microsoft.Insights/actionGroups", "Microsoft.Insights/scheduledQueryRules", "Microsoft.Consumption/budgets"];

    [Fact]
    public void Nothing_that_costs_by_the_month_is_made_unless_it_is_asked_for()
    {
        Assert.DoesNotContain(Deployment.Plain.Resources, resource => s_optional.Any(type => resource.Type.StartsWith(type, StringComparison.Ordinal)));
        Assert.All(s_optional, type => Assert.Contains(Deployment.Full.Resources, resource => resource.Type.StartsWith(type, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_app_runs_on_Flex_Consumption_with_the_framework_that_the_code_targets()
    {
        Assert.Equal("FC1", Deployment.Plain.Single("Microsoft.Web/serverfarms").Text("sku.name"));
        var app = Deployment.Plain.Single("Microsoft.Web/sites");
        Assert.Equal("dotnet-isolated", app.Text("properties.functionAppConfig.runtime.name"));
        Assert.Contains($"<TargetFramework>net{app.Text("properties.functionAppConfig.runtime.version")}</TargetFramework>", Text("Directory.Build.props"), StringComparison.Ordinal);
        Assert.Equal(Deployment.Plain.Single("Microsoft.Web/serverfarms").Id, app.Text("properties.serverFarmId"));
        Assert.True(app["properties.httpsOnly"].GetBoolean());
    }

    [Fact]
    public void Azd_finds_the_app_by_the_tag_that_azure_yaml_names() =>
        Assert.Contains($"  {Deployment.Plain.Single("Microsoft.Web/sites").Text("tags.azd-service-name")}:\n", Text("azure.yaml").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Every_uploaded_page_and_nothing_else_wakes_the_function_for_events()
    {
        Assert.EndsWith("/storageAccounts/account", Deployment.Events.Single("Microsoft.EventGrid/systemTopics").Text("properties.source"), StringComparison.Ordinal);
        var subscription = Deployment.Events.Single("Microsoft.EventGrid/systemTopics/eventSubscriptions");
        Assert.Equal("Microsoft.Storage.BlobCreated", Assert.Single(subscription["properties.filter.includedEventTypes"].EnumerateArray()).GetString());
        Assert.Equal("/blobServices/default/containers/pages/", subscription.Text("properties.filter.subjectBeginsWith"));
        var endpoint = subscription.Text("properties.destination.properties.endpointUrl");
        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.IngestOnEvent&code={1}", endpoint, StringComparison.Ordinal);
        Assert.Contains("Microsoft.Web/sites/app/host/default'", endpoint, StringComparison.Ordinal);
        Assert.Contains(".systemKeys.blobs_extension)", endpoint, StringComparison.Ordinal);
    }

    [Fact]
    public void The_containers_the_table_and_the_queue_are_those_of_the_code()
    {
        var code = Text("src/Pagewire.Azure/AzureStorageOptions.cs");
        var containers = Names("Microsoft.Storage/storageAccounts/blobServices/containers");
        Assert.Equal(["bodies", "deployments", "pages", "sources"], containers);
        Assert.Equal(["pagewire"], Names("Microsoft.Storage/storageAccounts/tableServices/tables"));
        Assert.Equal(["webjobs-blobtrigger-poison"], Names("Microsoft.Storage/storageAccounts/queueServices/queues"));
        Assert.All(["bodies", "pages", "sources", "pagewire"], name => Assert.Contains($"= \"{name}\";", code, StringComparison.Ordinal));
        Assert.EndsWith("'deployments')]", Deployment.Plain.Single("Microsoft.Web/sites").Text("properties.functionAppConfig.deployment.storage.value"), StringComparison.Ordinal);

        static IEnumerable<string> Names(string type) => Deployment.Plain.OfType(type).Select(resource => resource.LastName).Order();
    }

    [Fact]
    public void The_alerts_look_for_lines_that_the_app_writes()
    {
        var queries = Deployment.Full.OfType("Microsoft.Insights/scheduledQueryRules").Select(rule => rule["properties.criteria.allOf"][0].GetProperty("query").GetString()!).ToList();
        Assert.Equal(4, queries.Count);
        var starts = queries.SelectMany(query => Starts().Match(query).Groups["start"].Captures.Select(start => start.Value)).ToList();
        Assert.Equal(["Not read: ", "Not taken in: ", "Gave up: ", "Not completed: ", "Quiet: ", "Feed differs: "], starts);
        var code = string.Concat(Directory.EnumerateFiles(Path.Combine(SharedPages.Checkout, "src/Pagewire.Functions"), "*.cs").Select(File.ReadAllText));
        Assert.All(starts, start => Assert.Matches($@"\[LoggerMessage\(\d+, LogLevel\.(Warning|Error), ""{Regex.Escape(start)}", code));
    }

    [Fact]
    public void The_alerts_write_to_the_address_and_query_the_workspace_that_the_app_logs_to()
    {
        var people = Deployment.Full.Single("Microsoft.Insights/actionGroups");
        Assert.Equal("people@example.org", people["properties.emailReceivers"][0].GetProperty("emailAddress").GetString());
        var workspace = Deployment.Full.Single("Microsoft.OperationalInsights/workspaces").Id;
        Assert.Equal(workspace, Deployment.Full.Single("Microsoft.Insights/components").Text("properties.WorkspaceResourceId"));
        Assert.All(Deployment.Full.OfType("Microsoft.Insights/scheduledQueryRules"), rule =>
        {
            Assert.Equal(people.Id, rule["properties.actions.actionGroups"][0].GetString());
            Assert.Equal(workspace, rule["properties.scopes"][0].GetString());
        });
    }

    [Fact]
    public void Readers_subscribe_to_the_custom_domain_where_there_is_one_and_else_to_the_app()
    {
        Assert.Equal("https://feeds.example.org", Deployment.Full.Outputs.GetProperty("PAGEWIRE_URL").GetString());
        Assert.Contains($"Microsoft.Web/sites/{Deployment.Plain.Single("Microsoft.Web/sites").Name}'", Deployment.Plain.Outputs.GetProperty("PAGEWIRE_URL").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_network_closes_the_storage_account_and_leads_the_app_to_each_of_its_services()
    {
        Assert.Equal("Enabled", Deployment.Plain.Single("Microsoft.Storage/storageAccounts").Text("properties.publicNetworkAccess"));
        var account = Deployment.Full.Single("Microsoft.Storage/storageAccounts");
        Assert.Equal("Disabled", account.Text("properties.publicNetworkAccess"));
        Assert.Equal("Deny", account.Text("properties.networkAcls.defaultAction"));
        Assert.Equal($"{Deployment.Full.Single("Microsoft.Network/virtualNetworks").Id}/subnets/app", Deployment.Full.Single("Microsoft.Web/sites").Text("properties.virtualNetworkSubnetId"));
        var connections = Deployment.Full.OfType("Microsoft.Network/privateEndpoints").Select(door => door["properties.privateLinkServiceConnections"][0].GetProperty("properties")).ToList();
        Assert.All(connections, connection => Assert.Equal(account.Id, connection.GetProperty("privateLinkServiceId").GetString()));
        Assert.Equal(["blob", "queue", "table"], connections.Select(connection => connection.GetProperty("groupIds")[0].GetString()));
        Assert.Equal(3, Deployment.Full.OfType("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count());
    }

    // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
    [Fact]
    public void The_longest_name_of_an_installation_still_gives_names_that_Azure_takes()
    {
        Assert.Matches("^[a-z0-9]{3,24}$", Deployment.Full.Single("Microsoft.Storage/storageAccounts").Name);
        Assert.Matches("^[a-z0-9][a-z0-9-]{0,41}[a-z0-9]$", Deployment.Full.Single("Microsoft.Web/sites").Name);
        Assert.Matches("^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$", Deployment.Full.Single("Microsoft.OperationalInsights/workspaces").Name);
        Assert.All(Deployment.Full.OfType("Microsoft.Network/privateEndpoints"), door => Assert.Matches(@"^\w[\w.-]{0,78}\w$", door.Name));
    }

    private static string Text(string path) => File.ReadAllText(Path.Combine(SharedPages.Checkout, path));

    [GeneratedRegex("""^AppTraces \| where Message matches regex "\^\((?:(?<start>[^|)]+)\|?)+\)"$""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Starts();
}
