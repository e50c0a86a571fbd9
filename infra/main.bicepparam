using 'main.bicep'

// azd sets these; with plain az, set them in the environment or write values here.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'prod')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param uploaderId = readEnvironmentVariable('AZURE_PRINCIPAL_ID', '')
param uploaderType = readEnvironmentVariable('AZURE_PRINCIPAL_TYPE', 'User')
param publicUrl = readEnvironmentVariable('PAGEWIRE_PUBLIC_URL', '')
param hub = readEnvironmentVariable('PAGEWIRE_HUB', '')
param alertEmail = readEnvironmentVariable('PAGEWIRE_ALERT_EMAIL', '')
param monthlyBudget = int(readEnvironmentVariable('PAGEWIRE_MONTHLY_BUDGET', '0'))
param budgetStart = readEnvironmentVariable('PAGEWIRE_BUDGET_START', '')
param frontDoor = bool(readEnvironmentVariable('PAGEWIRE_FRONT_DOOR', 'false'))
param customDomain = readEnvironmentVariable('PAGEWIRE_CUSTOM_DOMAIN', '')
param privateNetwork = bool(readEnvironmentVariable('PAGEWIRE_PRIVATE_NETWORK', 'false'))
