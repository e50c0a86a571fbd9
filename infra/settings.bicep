metadata description = 'The settings of the app: where its storage and logs are, and how Pagewire behaves. No secret is among them.'

@description('The app.')
param appName string

@description('The storage account.')
param storageName string

@description('The Application Insights component.')
param insightsName string

@description('The identity that the app runs as.')
param identityName string

@description('The address that readers subscribe to, without a slash at the end.')
param publicUrl string

@description('When the sweep runs: six cron fields, UTC.')
param sweepSchedule string

@description('A source without an upload for this many days is reported; 0: never.')
param quietDays int

@description('The WebSub hub that is told of changed feeds. Empty: none.')
param hub string

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identity.properties.clientId
    AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
    AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
    AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
    APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    // The scanning trigger is for the emulator: a Flex Consumption plan has none.
    'AzureWebJobs.IngestOnScan.Disabled': 'true'
    Pagewire__PublicUrl: publicUrl
    Pagewire__SweepSchedule: sweepSchedule
    Pagewire__QuietDays: string(quietDays)
    Pagewire__Hub: hub
  }
}

@description('The address that readers subscribe to.')
output publicUrl string = publicUrl
