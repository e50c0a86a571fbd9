#!/bin/sh
# Has Azure wake the app for every uploaded page (infra/events.bicep). Run it once the code is deployed; again does no harm.
# azd sets the three variables; elsewhere they are outputs of infra/main.bicep.
set -eu
: "${AZURE_RESOURCE_GROUP:?the resource group is missing}"
: "${AZURE_FUNCTION_APP_NAME:?the name of the Functions app is missing}"
: "${AZURE_STORAGE_ACCOUNT_NAME:?the name of the storage account is missing}"

command -v az >/dev/null || { echo "events.sh: the Azure CLI is needed and no 'az' is on the PATH; see https://aka.ms/azure-cli" >&2; exit 2; }

# The host makes the key when it starts the blob trigger for the first time.
tries=0
until [ -n "$(az functionapp keys list -g "$AZURE_RESOURCE_GROUP" -n "$AZURE_FUNCTION_APP_NAME" --query systemKeys.blobs_extension -o tsv 2>/dev/null)" ]; do
  tries=$((tries + 1))
  if [ "$tries" -ge 30 ]; then
    echo "events.sh: $AZURE_FUNCTION_APP_NAME has no blobs_extension key after five minutes: is the code deployed, and are you signed in (az login)?" >&2
    exit 1
  fi
  sleep 10
done

az deployment group create -g "$AZURE_RESOURCE_GROUP" -n events -f "$(dirname "$0")/events.bicep" \
  -p appName="$AZURE_FUNCTION_APP_NAME" storageName="$AZURE_STORAGE_ACCOUNT_NAME" -o none
echo "Pages uploaded to the container 'pages' of $AZURE_STORAGE_ACCOUNT_NAME are taken in from now on."
