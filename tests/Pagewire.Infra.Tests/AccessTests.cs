namespace Pagewire.Infra.Tests;

/// <summary>Who may do what in a deployment: identities and roles, no keys.</summary>
public class AccessTests
{
    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> s_roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["76199698-9eea-4c19-bc75-cec21354c6b6"] = "Storage Table Data Reader",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static readonly string[] s_ofTheApp =
    [
        "Monitoring Metrics Publisher on Microsoft.Insights/components",
        "Storage Blob Data Owner on Microsoft.Storage/storageAccounts",
        "Storage Queue Data Contributor on Microsoft.Storage/storageAccounts",
        "Storage Table Data Contributor on Microsoft.Storage/storageAccounts",
    ];

    [Fact]
    public void The_app_may_use_its_storage_and_send_its_log_and_nobody_else_may_anything()
    {
        Assert.All(Assignments(Deployment.Plain), assignment => Assert.Contains("Microsoft.ManagedIdentity/userAssignedIdentities/", assignment.Text("properties.principalId"), StringComparison.Ordinal));
        Assert.Equal(s_ofTheApp, Assignments(Deployment.Plain).Select(Role).Order());
    }

    [Fact]
    public void The_uploader_may_write_uploads_and_read_the_table() =>
        Assert.Equal(["Storage Blob Data Contributor on Microsoft.Storage/storageAccounts", "Storage Table Data Reader on Microsoft.Storage/storageAccounts"],
            Assignments(Deployment.Full).Where(assignment => assignment.Text("properties.principalId") == Deployment.Uploader).Select(Role).Order());

    [Fact]
    public void The_app_runs_as_the_identity_that_has_the_roles_and_loads_its_package_as_it()
    {
        var identity = Deployment.Plain.Single("Microsoft.ManagedIdentity/userAssignedIdentities");
        var app = Deployment.Plain.Single("Microsoft.Web/sites");
        Assert.Equal(identity.Id, Assert.Single(app["identity.userAssignedIdentities"].EnumerateObject()).Name);
        Assert.Equal("UserAssignedIdentity", app.Text("properties.functionAppConfig.deployment.storage.authentication.type"));
        Assert.Equal(identity.Id, app.Text("properties.functionAppConfig.deployment.storage.authentication.userAssignedIdentityResourceId"));
        Assert.All(Assignments(Deployment.Plain), assignment => Assert.Contains($"'{identity.Id}'", assignment.Text("properties.principalId"), StringComparison.Ordinal));
    }

    [Fact]
    public void No_key_and_no_password_opens_anything()
    {
        var account = Deployment.Plain.Single("Microsoft.Storage/storageAccounts");
        Assert.False(account["properties.allowSharedKeyAccess"].GetBoolean());
        Assert.False(account["properties.allowBlobPublicAccess"].GetBoolean());
        Assert.True(Deployment.Plain.Single("Microsoft.Insights/components")["properties.DisableLocalAuth"].GetBoolean());
        Assert.True(Deployment.Plain.Single("Microsoft.OperationalInsights/workspaces")["properties.features.disableLocalAuth"].GetBoolean());
        var passwords = Deployment.Plain.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();
        Assert.Equal(["ftp", "scm"], passwords.Select(policy => policy.LastName).Order());
        Assert.All(passwords, policy => Assert.False(policy["properties.allow"].GetBoolean()));
        Assert.Equal("Disabled", Deployment.Plain.Single("Microsoft.Web/sites").Text("properties.siteConfig.ftpsState"));
    }

    [Fact]
    public void No_key_is_read_but_the_one_that_events_come_in_with()
    {
        Assert.DoesNotContain(Deployment.Full.Resources, resource => resource.Body.GetRawText().Contains("listKeys", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Microsoft.EventGrid/systemTopics/eventSubscriptions", Assert.Single(Deployment.Events.Resources, resource => resource.Body.GetRawText().Contains("listKeys", StringComparison.OrdinalIgnoreCase)).Type);
    }

    [Fact]
    public void The_app_reaches_storage_and_log_by_its_identity()
    {
        var settings = Deployment.Plain.Single("Microsoft.Web/sites/config").Settings;
        Assert.DoesNotContain("AzureWebJobsStorage", settings.Keys);
        Assert.Equal("managedidentity", settings["AzureWebJobsStorage__credential"]);
        Assert.All(["blob", "queue", "table"], service => Assert.EndsWith($".primaryEndpoints.{service}]", settings[$"AzureWebJobsStorage__{service}ServiceUri"], StringComparison.Ordinal));
        Assert.Contains("Authorization=AAD", settings["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"], StringComparison.Ordinal);
    }

    private static IEnumerable<DeployedResource> Assignments(Deployment deployment) => deployment.OfType("Microsoft.Authorization/roleAssignments");

    /// <summary>Which role, and on what kind of thing.</summary>
    private static string Role(DeployedResource assignment)
    {
        var scope = assignment.Id[..assignment.Id.IndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal)].Split('/');
        return $"{s_roles[assignment.Text("properties.roleDefinitionId").Split('/')[^1]]} on {scope[^3]}/{scope[^2]}";
    }
}
