metadata description = 'Logs and metrics: a Log Analytics workspace and Application Insights on it, both by identity only.'

@description('The name that the resources\' names begin with.')
param name string

@description('The region.')
param location string

@description('The tags of all resources.')
param tags object

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

@description('The workspace that the alerts query.')
output workspaceId string = workspace.id

@description('The Application Insights component that the app sends to.')
output insightsName string = insights.name
