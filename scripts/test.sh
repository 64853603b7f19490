#!/usr/bin/env bash
# Runs every test there is, cheap ones first, and goes on after a failure so
# that one run shows all of them. With names, only those stages:
#
#   scripts/test.sh            everything (make test does the set-up before)
#   scripts/test.sh lint core  these two
set -uo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"
cd "$toolkit_root" || exit

every_stage() {
  stage format 'the Rust sources are formatted' \
    cargo fmt --check
  stage lint 'clippy natively: core, rendering, tools and tests' \
    cargo clippy --quiet --all-targets --all-features -- -D warnings
  # What is compiled for the browser alone is seen by no native lint.
  stage lint-wasm 'clippy for wasm32: the browser edge, and its tests' \
    with_wasm_test_env cargo clippy --quiet --target wasm32-unknown-unknown \
    --lib --bins --test boundary -- -D warnings
  stage core 'native tests: pure core, journeys, rendering, layers, licences' \
    cargo test --quiet --all-features
  # A list for an editor; it fails nothing.
  stage due 'what of the content is due for review' \
    cargo run --quiet --all-features --bin edition -- due
  stage dist 'the folder to deploy builds' \
    scripts/dist.sh
  stage boundary 'the boundary to JavaScript, in headless Chromium' \
    with_wasm_test_env env CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
    cargo test --target wasm32-unknown-unknown --test boundary
  stage browser 'as a person: journeys, accessibility and policy on the demo page' \
    npx playwright test
  stage budget 'no more bytes than the committed budget' \
    node scripts/bench.mjs --check
}

# --- Running them ----------------------------------------------------------------

chosen=" $* "
passed=0 failed=0 summary=

# stage NAME WHAT COMMAND…
stage() {
  local name=$1 what=$2 start=$SECONDS verdict line
  shift 2
  [ "$chosen" = '  ' ] || [[ $chosen == *" $name "* ]] || return 0
  printf '\n=== %s: %s\n' "$name" "$what"
  if "$@" </dev/null; then
    verdict=passed passed=$((passed + 1))
  else
    verdict=FAILED failed=$((failed + 1))
  fi
  printf -v line '%-10s %s %4d s' "$name" "$verdict" "$((SECONDS - start))"
  printf '=== %s\n' "$line"
  summary+=$line$'\n'
}

every_stage
printf '\n%s\n%s passed, %s failed\n' "$summary" "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
