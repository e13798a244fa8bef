#!/usr/bin/env bash
# Builds the product with Audit.NET and runs the tests of the audit trail with it: docs/audit-net.md.
# Settings: feed (a folder or address where the packages are), AuditNetProviders (further packages, ";" between).
set -euo pipefail
cd "$(dirname "$0")/.."
configuration=${1:-Release}
with=(-p:AuditNet=true --verbosity quiet)
# Further tests to run with it, as classes: tests="*CaseFlowTests".
classes=(-class '*EntryTests' -class '*FailClosedTests' -class '*ChainTests' -class '*CaptureTests' -class '*AuditNetTests')
for class in ${tests:-}; do classes+=(-class "$class"); done

if ! said=$(dotnet restore tests/SafetyPlatform.Tests "${with[@]}" ${feed:+"-p:RestoreAdditionalProjectSources=$feed"} 2>&1); then
  if grep -qE 'NU110[0-3].*Audit\.' <<<"$said"; then
    wanted=$(sed -nE 's|.*<AuditNetVersion>(.*)</AuditNetVersion>.*|\1|p' Directory.Packages.props)
    echo "The package feed has no Audit.NET $wanted (${AuditNetProviders:+$AuditNetProviders, }Audit.EntityFramework.Core)." >&2
    echo "Name one that has: make audit-net feed=<folder or address>. The product needs it not: make build." >&2
  else
    echo "$said" >&2
  fi
  exit 1
fi

dotnet build tests/SafetyPlatform.Tests --no-restore --configuration "$configuration" "${with[@]}"
built=artifacts/audit-net/bin
run=(dotnet "$built/SafetyPlatform.Tests/${configuration,,}/SafetyPlatform.Tests.dll" -noColor -noLogo "${classes[@]}")

for database in SQLite PostgreSQL; do
  echo "── $database"
  if [[ $database == PostgreSQL ]]; then run=(scripts/postgres.sh "${run[@]}"); fi
  log=$(mktemp)
  "${run[@]}" >"$log" 2>&1 && failed=0 || failed=1
  grep -A 15 -F '[FAIL]' "$log" | head -n 200 || true
  sed -n '/=== TEST EXECUTION SUMMARY ===/,$p' "$log"
  (( failed == 0 )) || { echo "Whole log: $log"; exit 1; }
  rm "$log"
done

echo "Built: $built/SafetyPlatform.Host/${configuration,,}/SafetyPlatform.Host.dll"
