metadata description = 'Azure Front Door: a cache near the readers, with the lifetimes that the feeds name, and a domain of your own.'

@description('The name that the resources\' names begin with.')
param name string

@description('The tags of the profile.')
param tags object

@description('The host name of the app.')
param originHost string

@description('A domain of your own; empty: none.')
param customDomain string

resource profile 'Microsoft.Cdn/profiles@2024-09-01' = {
  name: '${name}-cdn'
  location: 'global'
  tags: tags
  sku: { name: 'Standard_AzureFrontDoor' }
  properties: { originResponseTimeoutSeconds: 60 }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2024-09-01' = {
  parent: profile
  name: name
  location: 'global'
  properties: { enabledState: 'Enabled' }
}

resource origins 'Microsoft.Cdn/profiles/originGroups@2024-09-01' = {
  parent: profile
  name: 'app'
  properties: {
    // A single origin needs no probe, and a probe would keep an idle app awake.
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 }
  }

  resource app 'origins' = {
    name: 'app'
    properties: {
      hostName: originHost
      originHostHeader: originHost
      httpsPort: 443
      priority: 1
      weight: 1000
      enforceCertificateNameCheck: true
    }
  }
}

resource domain 'Microsoft.Cdn/profiles/customDomains@2024-09-01' = if (!empty(customDomain)) {
  parent: profile
  name: empty(customDomain) ? 'none' : replace(customDomain, '.', '-')
  properties: {
    hostName: customDomain
    tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS12' }
  }
}

resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-09-01' = {
  parent: endpoint
  name: 'everything'
  properties: {
    originGroup: { id: origins.id }
    customDomains: empty(customDomain) ? [] : [{ id: domain.id }]
    patternsToMatch: ['/*']
    supportedProtocols: ['Http', 'Https']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    cacheConfiguration: {
      queryStringCachingBehavior: 'UseQueryString'
      compressionSettings: {
        isCompressionEnabled: true
        contentTypesToCompress: ['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'text/html', 'text/x-opml']
      }
    }
  }
  // A route is refused while its group has no origin.
  dependsOn: [origins::app]
}

@description('The address that readers subscribe to.')
output url string = 'https://${empty(customDomain) ? endpoint.properties.hostName : customDomain}'
