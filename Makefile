# The commands of the project. Each does the set-up that it needs by itself; the
# recipes live in scripts/, where they can be read and run alone.

SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help setup serve dist test bench due pictures check-config fuzz fmt clean

help: ## Lists these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Installs what building and testing need; the second time it does nothing
	@scripts/setup.sh test

serve: dist ## Builds the widget and serves the demo page (PORT=8080)
	@node scripts/serve.mjs dist $(PORT)

dist: ## Builds dist/, the folder to deploy, if anything has changed
	@scripts/setup.sh build
	@scripts/dist.sh

test: ## Runs every test there is
	@scripts/setup.sh test
	@scripts/test.sh

bench: dist ## Prints the exact bytes that a reader loads
	@scripts/setup.sh test
	@. scripts/env.sh && node scripts/bench.mjs

due: ## Lists what of the content has not been reviewed for a year
	@. scripts/env.sh && cargo run --quiet --features edition --bin edition -- due

pictures: dist ## Takes a picture of every view in every state
	@scripts/setup.sh test
	@. scripts/env.sh && node scripts/pictures.mjs

check-config: ## Tells every problem of a configuration (FILE=trust.json)
	@[ -n "$$FILE" ] || { echo 'check-config: which file? Call it so: make check-config FILE=trust.json' >&2; exit 2; }
	@[ -e target/debug/check-config ] || echo 'check-config: compiling it first, which takes some minutes' >&2
	@. scripts/env.sh && cargo run --quiet --features check-config --bin check-config -- "$$FILE"

fuzz: ## Feeds random bytes to what parses input (needs nightly Rust and cargo-fuzz)
	@scripts/fuzz.sh

fmt: ## Formats the Rust sources
	@cargo fmt

clean: ## Removes what was built; the tools in .tools stay
	@cargo clean
	@rm -rf dist .tools/dist.stamp test-results playwright-report
