#!/usr/bin/env bash
# Runs every test and ends with one line: "N passed, N failed, N skipped". What did not run counts as failed.
set -uo pipefail
cd "$(dirname "$0")/.."
configuration=${1:-Release}
scripts/test-tools.sh || exit 1
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

run() {
  local name=$1 project=$2
  shift 2
  echo "── $name"
  "$@" dotnet "tests/$project/bin/$configuration/net10.0/$project.dll" -noColor -noLogo -result-xml "$results/$name.xml" >"$results/$name.log" 2>&1
  [[ -f "$results/$name.xml" ]] || { tail -n 40 "$results/$name.log"; return; }
  sed -n '/=== TEST EXECUTION SUMMARY ===/,$p' "$results/$name.log"
  grep -A 15 -F '[FAIL]' "$results/$name.log" | head -n 200
}

run architecture SafetyPlatform.ArchitectureTests env
run sqlite SafetyPlatform.Tests env
run postgresql SafetyPlatform.Tests env SAFETY_TEST_ORDER=backwards scripts/postgres.sh
run browser SafetyPlatform.BrowserTests env

python3 - "$results" <<'PY'
import os, sys, xml.etree.ElementTree as xml

passed = failed = skipped = 0
for name in ("architecture", "sqlite", "postgresql", "browser"):
    path = os.path.join(sys.argv[1], name + ".xml")
    ran = 0
    if os.path.exists(path):
        for assembly in xml.parse(path).getroot().iter("assembly"):
            ran += int(assembly.get("passed", 0)) + int(assembly.get("failed", 0))
            passed += int(assembly.get("passed", 0))
            failed += int(assembly.get("failed", 0)) + int(assembly.get("errors", 0))
            skipped += int(assembly.get("skipped", 0))
    if ran == 0:
        print(f"{name}: no test ran")
        failed += 1
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or skipped else 0)
PY
