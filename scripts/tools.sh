#!/usr/bin/env bash
# Says plainly which tool is missing and how to get it.
set -euo pipefail

missing() {
  echo "$1" >&2
  exit 1
}

for tool in "$@"; do
  case "$tool" in
    dotnet)
      command -v dotnet >/dev/null || missing "The .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download and try again."
      [[ "$(dotnet --version 2>/dev/null || true)" == 10.* ]] || missing "The .NET 10 SDK is needed; found $(dotnet --version 2>/dev/null || echo none). global.json names the version."
      ;;
    node)
      command -v node >/dev/null || missing "Node.js 20 or later is missing. It builds the style sheets and typesets the PDF reports. Install it from https://nodejs.org and try again."
      (( $(node --version | sed -E 's/v([0-9]+).*/\1/') >= 20 )) || missing "Node.js 20 or later is needed; found $(node --version)."
      command -v npm >/dev/null || missing "npm is missing. It comes with Node.js."
      ;;
  esac
done
