#!/usr/bin/env bash
# Tells the demo's story to a database of its own and writes its report of 2024 to out/.
set -euo pipefail
cd "$(dirname "$0")/.."
host="dotnet src/Host/bin/${1:-Release}/net10.0/SafetyPlatform.Host.dll"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export Data__Folder="$folder" Jobs=false Logging__LogLevel__Default=Warning
$host demo
$host report --year 2024 --out out
