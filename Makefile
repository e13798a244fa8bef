.DEFAULT_GOAL := help
SHELL := /bin/bash
HOST := src/Host
CONFIGURATION ?= Release
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1
# Short-lived processes, the compiler first, gain nothing from having their calls counted: a fifth of the time of a build.
export DOTNET_TieredPGO := 0

.PHONY: help setup assets build run test check report publish bench migration audit-net format clean

help: ## Shows what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

setup: ## Fetches what the product is built with
	@scripts/tools.sh dotnet node
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@dotnet restore --verbosity quiet
	@dotnet tool restore --verbosity quiet

assets: setup ## Builds style sheets, scripts and icons
	@node $(HOST)/assets/build.mjs

build: assets ## Builds everything; warnings are errors
	@dotnet build --no-restore --configuration $(CONFIGURATION) --verbosity quiet

run: assets ## Serves the demo on http://127.0.0.1:5080
	@dotnet build $(HOST) --no-restore --configuration $(CONFIGURATION) --verbosity quiet
	@Demo=true dotnet $(HOST)/bin/$(CONFIGURATION)/net10.0/SafetyPlatform.Host.dll serve

report: assets ## Writes the demo's report of 2024 to out/ as DOCX, PDF, HTML and JSON
	@dotnet build $(HOST) --no-restore --configuration $(CONFIGURATION) --verbosity quiet
	@scripts/report.sh $(CONFIGURATION)

test: build ## Runs every test on SQLite, PostgreSQL and in a browser
	@scripts/test.sh $(CONFIGURATION)

check: format test ## Formats, builds and tests: what must be green before a change lands

publish: assets ## Makes out/publish: the product compiled ahead for this kind of machine
	@scripts/publish.sh $(CONFIGURATION)

bench: build publish ## Measures against baselines in the same run
	@SAFETY_TEST_FSYNC=on scripts/postgres.sh dotnet tests/SafetyPlatform.Benchmarks/bin/$(CONFIGURATION)/net10.0/SafetyPlatform.Benchmarks.dll

migration: setup ## Adds a migration for both databases: make migration name=AddSomething
	@test -n "$(name)" || { echo "Say what it does: make migration name=AddSomething"; exit 1; }
	@dotnet build $(HOST) --no-restore --verbosity quiet
	@dotnet ef migrations add $(name) --context PlatformDbContext --no-build --project migrations/Sqlite --startup-project $(HOST) --output-dir Migrations -- --Database:Provider Sqlite --Jobs false
	@dotnet ef migrations add $(name) --context PlatformDbContext --no-build --project migrations/PostgreSql --startup-project $(HOST) --output-dir Migrations -- --Database:Provider PostgreSql --Database:ConnectionString Host=127.0.0.1 --Jobs false

audit-net: assets ## Builds it with Audit.NET and tests the trail: make audit-net feed=...
	@feed="$(feed)" AuditNetProviders="$(providers)" tests="$(tests)" scripts/audit-net.sh $(CONFIGURATION)

format: setup ## Formats the code
	@dotnet format --no-restore --verbosity quiet

clean: ## Removes what was built, but no data
	@rm -rf node_modules out artifacts/audit-net $(HOST)/wwwroot/assets
	@find src migrations tests -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
