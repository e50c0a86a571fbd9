metadata description = 'E-mails: an upload that could not be read or was given up, a write that stays broken off, a source gone quiet, a feed that does not read back, and money.'

@description('The name that the resources\' names begin with.')
param name string

@description('The region.')
param location string

@description('The tags of all resources.')
param tags object

@description('The workspace that holds the app\'s log.')
param workspaceId string

@description('The address that is written to.')
param email string

@description('The monthly budget; 0: none.')
param monthlyBudget int

@description('The first day of the month in which the budget is made, such as 2026-12-01.')
param budgetStart string

// Each line is one message of the app's log; see the Log classes of src/Pagewire.Functions.
var rules = [
  { name: 'upload-failed', starts: ['Not read: ', 'Not taken in: ', 'Gave up: '], severity: 2, says: 'An upload could not be taken in. /ops/uploads shows why.' }
  { name: 'write-unfinished', starts: ['Not completed: '], severity: 2, says: 'What a worker began to write and broke off could not be completed. Until a sweep can, feeds may show an entry twice or as it was before; the exception beside the line says what hinders it.' }
  { name: 'source-quiet', starts: ['Quiet: '], severity: 3, says: 'A source had no upload for some days.' }
  { name: 'feed-differs', starts: ['Feed differs: '], severity: 1, says: 'A feed does not read back as it was written.' }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'pagewire'
    enabled: true
    emailReceivers: [{ name: 'e-mail', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: '${name}-${rule.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Pagewire: ${rule.name}'
    description: rule.says
    enabled: true
    severity: rule.severity
    scopes: [workspaceId]
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    autoMitigate: true
    // The table is there only after the first line was logged.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppTraces | where Message matches regex "^(${join(rule.starts, '|')})"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]

resource budget 'Microsoft.Consumption/budgets@2023-11-01' = if (monthlyBudget > 0 && !empty(budgetStart)) {
  name: '${name}-budget'
  properties: {
    category: 'Cost'
    amount: monthlyBudget
    timeGrain: 'Monthly'
    timePeriod: { startDate: budgetStart }
    notifications: {
      reached: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 80, contactEmails: [email] }
      foreseen: { enabled: true, operator: 'GreaterThanOrEqualTo', threshold: 100, thresholdType: 'Forecasted', contactEmails: [email] }
    }
  }
}
