# Has Azure wake the app for every uploaded page (infra/events.bicep). Run it once the code is deployed; again does no harm.
# azd sets the three variables; elsewhere they are outputs of infra/main.bicep.
$ErrorActionPreference = 'Stop'
foreach ($name in 'AZURE_RESOURCE_GROUP', 'AZURE_FUNCTION_APP_NAME', 'AZURE_STORAGE_ACCOUNT_NAME') {
  if (-not [Environment]::GetEnvironmentVariable($name)) { throw "events.ps1: the variable $name is missing." }
}
if (-not (Get-Command az -ErrorAction SilentlyContinue)) { throw "events.ps1: the Azure CLI is needed and no 'az' is on the PATH; see https://aka.ms/azure-cli" }

# The host makes the key when it starts the blob trigger for the first time.
$tries = 0
while (-not (az functionapp keys list -g $env:AZURE_RESOURCE_GROUP -n $env:AZURE_FUNCTION_APP_NAME --query systemKeys.blobs_extension -o tsv 2>$null)) {
  $tries++
  if ($tries -ge 30) { throw "events.ps1: $env:AZURE_FUNCTION_APP_NAME has no blobs_extension key after five minutes: is the code deployed, and are you signed in (az login)?" }
  Start-Sleep -Seconds 10
}

az deployment group create -g $env:AZURE_RESOURCE_GROUP -n events -f "$PSScriptRoot/events.bicep" `
  -p appName=$env:AZURE_FUNCTION_APP_NAME storageName=$env:AZURE_STORAGE_ACCOUNT_NAME -o none
if ($LASTEXITCODE -ne 0) { throw "events.ps1: the deployment of infra/events.bicep failed; see above." }
Write-Output "Pages uploaded to the container 'pages' of $env:AZURE_STORAGE_ACCOUNT_NAME are taken in from now on."
