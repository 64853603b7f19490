#!/usr/bin/env bash
# Feeds random bytes to everything that reads outside data: fragments,
# attributes, packs, content files, configurations, public addresses, codes, texts
# to count and what is stored. Needs a nightly Rust and cargo-fuzz, so it stands outside `make test`.
#
#   scripts/fuzz.sh            a minute for each target
#   scripts/fuzz.sh 10 route   ten seconds for one
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(route search attributes pack content config public saved code gather count)

cargo +nightly --version >/dev/null 2>&1 ||
  { echo 'fuzz: a nightly Rust is missing; to bring it: rustup toolchain install nightly' >&2; exit 1; }
command -v cargo-fuzz >/dev/null ||
  { echo 'fuzz: cargo-fuzz is missing; to bring it: cargo install cargo-fuzz' >&2; exit 1; }

for target in "${targets[@]}"; do
  echo "fuzz: $target, $seconds s"
  cargo +nightly fuzz run "$target" -- -max_total_time="$seconds" -verbosity=0
done
echo 'fuzz: nothing found'
