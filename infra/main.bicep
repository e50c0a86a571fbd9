metadata description = 'Pagewire on Azure: one resource group with the Functions app, its storage and its logs. infra/events.bicep is the second step, once the code is there.'
targetScope = 'subscription'

@description('The name of this installation, such as prod: letters, digits and hyphens. Part of the names of all resources.')
@minLength(1)
@maxLength(20)
param environmentName string

@description('The region of all resources. It must offer the Flex Consumption plan.')
@minLength(1)
param location string

@description('The address that readers subscribe to, without a slash at the end. Empty: the custom domain, else Front Door, else the app itself.')
param publicUrl string = ''

@description('The object id of a person, group or service principal that may upload pages and read the stored data. Empty: nobody is added.')
param uploaderId string = ''

@description('What kind of principal the uploader is.')
@allowed(['User', 'Group', 'ServicePrincipal'])
param uploaderType string = 'User'

@description('When the sweep runs that takes in what no event announced: six cron fields, UTC.')
param sweepSchedule string = '0 30 3 * * *'

@description('A source without an upload for this many days is reported by the sweep; 0: never.')
@minValue(0)
param quietDays int = 7

@description('The WebSub hub that feeds name and that is told of changed ones, such as https://hub.example.net/. Empty: none, and nothing is sent anywhere.')
param hub string = ''

@description('The most instances that the app may scale out to.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('The memory of one instance in MB.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Copies of the storage account: in one data centre, in three zones of the region, or in a second region as well.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS'])
param storageRedundancy string = 'Standard_LRS'

@description('How many days a deleted or overwritten upload can still be restored.')
@minValue(1)
@maxValue(365)
param restoreDays int = 30

@description('Puts Azure Front Door before the app: a cache near the readers, and custom domains.')
param frontDoor bool = false

@description('A domain of your own for Front Door, such as feeds.example.org. Empty: none.')
param customDomain string = ''

@description('Closes the storage account to the internet; the app reaches it through a virtual network.')
param privateNetwork bool = false

@description('An e-mail address for alerts and the budget. Empty: no alerts.')
param alertEmail string = ''

@description('The monthly budget whose excess is reported, in the currency of the subscription; 0: none.')
@minValue(0)
param monthlyBudget int = 0

@description('The first day of the month in which the budget is made, such as 2026-12-01: Azure wants the current month then, and refuses to move it later. Empty: no budget.')
param budgetStart string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var appName = 'pagewire-${toLower(environmentName)}-${take(token, 6)}'
var storageName = 'pagewire${token}'
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-pagewire-${environmentName}'
  location: location
  tags: tags
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  scope: group
  params: { name: appName, location: location, tags: tags }
}

module storage 'storage.bicep' = {
  name: 'storage'
  scope: group
  params: {
    name: storageName
    location: location
    tags: tags
    redundancy: storageRedundancy
    restoreDays: restoreDays
    isPrivate: privateNetwork
  }
}

module network 'network.bicep' = if (privateNetwork) {
  name: 'network'
  scope: group
  params: { name: appName, storageName: storage.outputs.name, location: location, tags: tags }
}

module access 'access.bicep' = {
  name: 'access'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    uploaderId: uploaderId
    uploaderType: uploaderType
  }
}

module app 'app.bicep' = {
  name: 'app'
  scope: group
  params: {
    name: appName
    location: location
    tags: union(tags, { 'azd-service-name': 'functions' })
    storageName: storage.outputs.name
    deploymentContainer: storage.outputs.deploymentContainer
    identityName: access.outputs.identityName
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
  }
}

module cdn 'frontdoor.bicep' = if (frontDoor) {
  name: 'frontdoor'
  scope: group
  params: { name: appName, tags: tags, originHost: app.outputs.host, customDomain: customDomain }
}

module settings 'settings.bicep' = {
  name: 'settings'
  scope: group
  params: {
    appName: app.outputs.name
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    identityName: access.outputs.identityName
    publicUrl: !empty(publicUrl) ? publicUrl : frontDoor ? cdn!.outputs.url : 'https://${app.outputs.host}'
    sweepSchedule: sweepSchedule
    quietDays: quietDays
    hub: hub
  }
}

module alerts 'alerts.bicep' = if (!empty(alertEmail)) {
  name: 'alerts'
  scope: group
  params: {
    name: appName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    email: alertEmail
    monthlyBudget: monthlyBudget
    budgetStart: budgetStart
  }
}

@description('The resource group, for the second step.')
output AZURE_RESOURCE_GROUP string = group.name

@description('The Functions app, for the second step.')
output AZURE_FUNCTION_APP_NAME string = app.outputs.name

@description('The storage account that pages are uploaded to.')
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.name

@description('The address that readers subscribe to.')
output PAGEWIRE_URL string = settings.outputs.publicUrl
