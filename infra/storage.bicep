metadata description = 'The storage account: uploads, bodies and the table. Nothing in it is ever deleted by a rule.'

@description('The account\'s name: 3 to 24 lower-case letters and digits, unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('The region.')
param location string

@description('The tags of the account.')
param tags object

@description('How many copies are kept, and where.')
param redundancy string

@description('How many days a deleted or overwritten blob can be restored.')
param restoreDays int

@description('Whether the account is closed to the internet.')
param isPrivate bool

var deployments = 'deployments'
var containers = ['pages', 'bodies', 'sources', deployments]
var tables = ['pagewire']
// The blob trigger moves an upload here that it could not get through; made now, so that the first look finds it.
var queues = ['webjobs-blobtrigger-poison']

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      // Event Grid reads the account's events as a trusted service.
      bypass: 'AzureServices'
      defaultAction: isPrivate ? 'Deny' : 'Allow'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: restoreDays }
      containerDeleteRetentionPolicy: { enabled: true, days: restoreDays }
    }

    resource container 'containers' = [for container in containers: {
      name: container
    }]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for queue in queues: {
      name: queue
    }]
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for table in tables: {
      name: table
    }]
  }
}

@description('The account, with its containers, queues and tables in place.')
output name string = account.name

@description('The container that the app\'s package is put in.')
output deploymentContainer string = deployments
