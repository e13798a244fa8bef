#!/usr/bin/env bash
# Makes out/publish: the product compiled ahead of time for this kind of machine, with the typesetter beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf out/publish

# Compiling ahead needs packages for this kind of machine; the lock files that are kept name none.
dotnet publish src/Host --configuration "${1:-Release}" --use-current-runtime --self-contained false --verbosity quiet --output out/publish \
  -p:PublishReadyToRun=true -p:RunAnalyzers=false -p:NuGetLockFilePath=obj/publish.lock.json
cp -r pdf package.json package-lock.json out/publish/
npm ci --prefix out/publish --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error
