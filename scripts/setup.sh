#!/usr/bin/env bash
# Brings what building and testing need, and is the only place that does.
#
#   scripts/setup.sh build   for make serve and make dist
#   scripts/setup.sh test    that, and what only the tests need
#   scripts/setup.sh npm     the npm packages alone (Trunk calls it before a build)
#
# Every step says what it does, why, and how long it takes on a machine with two
# cores. What is there already is left alone, so a second run does nothing.
set -euo pipefail

# What is pinned here. The wasm-bindgen tools must have the version of the crate,
# so that pin is Cargo.toml's; the npm packages are package-lock.json's; Debian's
# packages are as new as its security updates.
trunk_version=0.21.14
node_least=20
rustup_limit=60 # seconds that rustup may take to bring the wasm32 target

# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"
cd "$toolkit_root"

wasm_bindgen_version=$(sed -n 's/^wasm-bindgen *= *"=\(.*\)"$/\1/p' Cargo.toml)
rust_least=$(sed -n 's/^rust-version *= *"\(.*\)"$/\1/p' Cargo.toml)
logs=$TOOLKIT_TOOLS/logs

# --- Saying what happens -----------------------------------------------------

say() { printf 'setup: %s\n' "$*"; }

# die "what is missing" "the command that brings it"
die() {
  printf 'setup: %s\n' "$1" >&2
  [ $# -lt 2 ] || printf 'setup: to bring it: %s\n' "$2" >&2
  exit 1
}

# Says now and then that a long step is alive. Its sleep keeps neither our
# output nor the lock open when the step ends, and it does not outlive the script.
heartbeat() {
  local name=$1 log=$2 start=$SECONDS count
  while sleep 20 >/dev/null 2>&1 9>&- && kill -0 $$ 2>/dev/null; do
    count=$(grep -c '^ *Compiling' "$log" || true)
    if [ "$count" -gt 0 ]; then
      say "  … $name: $count crates compiled, $((SECONDS - start)) s"
    else
      say "  … $name: still at it, $((SECONDS - start)) s"
    fi
  done
}

# step NAME WHY EXPECTED COMMAND… runs one step, its output in a log that is
# shown only when the step fails.
step() {
  local name=$1 why=$2 expected=$3 start=$SECONDS status=0 beat
  local log="$logs/${name//[^A-Za-z0-9.]/-}.log"
  shift 3
  say "$name: $why; about $expected"
  mkdir -p "$logs"
  : >"$log"
  heartbeat "$name" "$log" &
  beat=$!
  "$@" >"$log" 2>&1 </dev/null || status=$?
  { kill "$beat" && wait "$beat"; } 2>/dev/null || true
  if [ "$status" -ne 0 ]; then
    tail -n 40 "$log" | sed 's/^/  | /' >&2
    say "$name failed after $((SECONDS - start)) s; the whole log is .tools/logs/${log##*/}" >&2
    return "$status"
  fi
  say "$name: done in $((SECONDS - start)) s"
}

# with_limit SECONDS COMMAND… (macOS has no timeout)
with_limit() {
  local limit=$1 status=0 pid dog
  shift
  "$@" &
  pid=$!
  { sleep "$limit" && kill "$pid"; } >/dev/null 2>&1 9>&- &
  dog=$!
  wait "$pid" || status=$?
  kill "$dog" 2>/dev/null || true
  return "$status"
}

# --- What must be there already ----------------------------------------------

# need PROGRAM "how to bring it"
need() { command -v "$1" >/dev/null || die "$1 is missing" "$2"; }

# version_at_least HAVE LEAST
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

check_basics() {
  local rust
  need git 'apt-get install git'
  need make 'apt-get install make'
  need cc 'apt-get install gcc libc6-dev'
  need cargo 'install rustup (https://rustup.rs), then: rustup default stable'
  need rustc 'rustup default stable'
  # Debian's rustup, and any in a new home folder, comes without a toolchain.
  rustc --version >/dev/null 2>&1 ||
    rustup_step 'Rust' 'rustup has no toolchain yet' '1 min' rustup default stable
  rust=$(rustc --version | cut -d ' ' -f 2)
  version_at_least "${rust%%-*}" "$rust_least" ||
    die "Rust $rust_least or newer is missing (this is $rust)" 'rustup update stable'
  check_node
}

check_lints() {
  { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1 ||
    rustup_step 'rustfmt and clippy' 'the tests hold the sources to them' '10 s' \
      rustup component add rustfmt clippy
}

# rustup_step NAME WHY EXPECTED COMMAND…
rustup_step() {
  command -v rustup >/dev/null || die "$1 is missing" "install rustup (https://rustup.rs), then: ${*:4}"
  take_lock
  step "$1" "$2" "$3" with_limit 300 "${@:4}" || die "$1 is missing" "${*:4}"
}

check_node() {
  local node
  need node "install Node $node_least or newer (https://nodejs.org)"
  need npm "install Node $node_least or newer (https://nodejs.org), which has npm"
  node=$(node --version)
  version_at_least "${node#v}" "$node_least" ||
    die "Node $node_least or newer is missing (this is $node)" 'install it (https://nodejs.org)'
}

am_root() { [ "$(id -u)" -eq 0 ]; }

# Debian's packages, where this user may install them. Nothing that is there
# is removed for them.
can_apt() { command -v apt-get >/dev/null && { am_root || command -v sudo >/dev/null; }; }

apt_install() {
  local run=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  am_root || run=(sudo "${run[@]}")
  "${run[@]}" update &&
    "${run[@]}" install -y --no-install-recommends --no-remove "$@"
}

# --- The wasm32 target ---------------------------------------------------------

# Asks the compiler rather than rustup, so that any Rust that has it will do.
rust_has_wasm() {
  local libs
  libs=$(rustc --print target-libdir --target wasm32-unknown-unknown) &&
    compgen -G "$libs/libcore-*.rlib" >/dev/null
}

# The fall-back counts only while what it links to is there.
fallback_works() {
  [ -x "$toolkit_fallback/cargo" ] && [ -x "$toolkit_fallback/rustc" ] &&
    [ -x "$toolkit_fallback/rust-lld" ]
}

has_wasm() {
  if rust_has_wasm; then
    # Without the fall-back's folder env.sh leaves the build plain.
    rm -rf "$toolkit_fallback"
  else
    fallback_works
  fi
}

# Debian keeps a current Rust for building browsers. It goes beside rustup's,
# and compiles std for wasm32 from its own sources as a part of each build.
install_fallback() {
  local found linker
  apt_install rustc-web cargo-web rust-web-src rust-web-clippy || return
  found=$(/usr/bin/rustc --version | cut -d ' ' -f 2)
  version_at_least "$found" "$rust_least" || {
    echo "Debian's rustc-web is $found; the crate needs $rust_least"
    return 1
  }
  linker=$(rustup_linker) || { apt_install lld-19 && linker=/usr/bin/wasm-ld-19; } || return
  rm -rf "$toolkit_fallback.new" && mkdir -p "$toolkit_fallback.new" || return
  ln -s /usr/bin/{cargo,rustc,cargo-clippy,clippy-driver} "$toolkit_fallback.new/" || return
  ln -s "$linker" "$toolkit_fallback.new/rust-lld" || return
  rm -rf "$toolkit_fallback" && mv "$toolkit_fallback.new" "$toolkit_fallback"
}

# The linker that a toolchain of rustup's has inside.
rustup_linker() {
  local rust_lld
  rust_lld=$(rustc --print sysroot)/lib/rustlib/$(rustc -vV | sed -n 's/^host: //p')/bin/rust-lld
  [ -x "$rust_lld" ] && echo "$rust_lld"
}

wasm_target() {
  has_wasm && return
  if command -v rustup >/dev/null; then
    step 'wasm32 target' 'the widget is WebAssembly' "10 s, given up after $rustup_limit s" \
      with_limit "$rustup_limit" rustup target add wasm32-unknown-unknown ||
      say 'rustup cannot bring it here; there is another way'
  fi
  has_wasm && return
  { can_apt &&
    step 'wasm32 fall-back' "Debian's Rust builds the target from source instead" '30 s' \
      install_fallback; } ||
    die 'std for wasm32-unknown-unknown is missing' 'rustup target add wasm32-unknown-unknown'
}

# --- The tools ---------------------------------------------------------------------

has_version() { [ "$("$1" --version 2>/dev/null | cut -d ' ' -f 2)" = "$2" ]; }

has_trunk() { has_version trunk "$trunk_version"; }

has_wasm_bindgen() {
  has_version wasm-bindgen "$wasm_bindgen_version" &&
    has_version wasm-bindgen-test-runner "$wasm_bindgen_version"
}

# Compiles a tool for speed of compiling: no optimisation, no debug information,
# and no TLS, which Trunk and wasm-bindgen need only to download each other.
# Both share one build folder, and with it the crates they have in common.
compile_tool() {
  CARGO_PROFILE_DEV_DEBUG=0 CARGO_PROFILE_DEV_OVERFLOW_CHECKS=false \
    CARGO_PROFILE_DEV_DEBUG_ASSERTIONS=false CARGO_PROFILE_DEV_INCREMENTAL=false \
    CARGO_TARGET_DIR=$TOOLKIT_TOOLS/build \
    without_wasm_env cargo install --debug --force --no-default-features \
    --root "$TOOLKIT_TOOLS" "$@"
}

# tool CRATE VERSION [FLAGS…]: a ready-made one where cargo-binstall is at hand,
# else compiled.
tool() {
  local crate=$1 version=$2
  shift 2
  if command -v cargo-binstall >/dev/null; then
    with_limit 90 cargo binstall --no-confirm --disable-strategies compile \
      --root "$TOOLKIT_TOOLS" "$crate@$version" && return
  fi
  compile_tool "$crate" --version "$version" "$@"
}

tools() {
  has_trunk ||
    step "Trunk $trunk_version" 'it builds the page and the widget' '2 min' \
      tool trunk "$trunk_version" --locked
  # Its own lock file is not used: it can name a version newer than a registry has.
  has_wasm_bindgen ||
    step "wasm-bindgen $wasm_bindgen_version" 'it joins WebAssembly to JavaScript' '1 min' \
      tool wasm-bindgen-cli "$wasm_bindgen_version" --bin wasm-bindgen --bin wasm-bindgen-test-runner
  rm -rf "$TOOLKIT_TOOLS/build"
}

# --- npm packages -------------------------------------------------------------------

# A copy of the lock file inside node_modules says what was installed.
has_npm() { cmp -s package-lock.json node_modules/.installed-lock.json; }

npm_install() {
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --include=dev --no-audit --no-fund &&
    cp package-lock.json node_modules/.installed-lock.json
}

npm_packages() {
  has_npm ||
    step 'npm packages' 'the NHS styles, and what shrinks and tests the widget' '10 s' npm_install
}

# --- Browsers --------------------------------------------------------------------------

browsers() {
  has_browser && return
  { can_apt &&
    step 'Chromium' 'the tests use the widget in a real browser' '30 s' \
      apt_install chromium chromium-driver; } ||
    die 'Chromium or Chrome, or the chromedriver that fits it, is missing' \
      'apt-get install chromium chromium-driver'
}

has_browser() { [ -n "${TOOLKIT_CHROMIUM:-}" ] && [ -n "${CHROMEDRIVER:-}" ]; }

# --- Web servers ---------------------------------------------------------------------------

# Apache comes as its program alone. Debian's nginx comes with a service, which
# is not left running: nothing is to be served from here because of our tests. An
# nginx that was there before is somebody's own.
install_servers() {
  local stop=(systemctl disable --now nginx)
  apt_install nginx-light apache2-bin || return
  [ -z "${TOOLKIT_NGINX:-}" ] && [ -d /run/systemd/system ] || return 0
  am_root || stop=(sudo "${stop[@]}")
  "${stop[@]}"
}

servers() {
  has_servers && return
  { can_apt &&
    step 'nginx and Apache' 'the tests try the documented settings on real servers' '20 s' \
      install_servers; } ||
    die 'nginx or Apache httpd is missing' 'apt-get install nginx-light apache2-bin'
}

has_servers() { [ -n "${TOOLKIT_NGINX:-}" ] && [ -n "${TOOLKIT_APACHE:-}" ]; }

# --- What each argument asks for ------------------------------------------------------

is_ready() {
  has_npm && has_trunk && has_wasm_bindgen && has_wasm &&
    { [ "$1" = build ] || { has_browser && has_servers; }; }
}

# Two runs at once would write the same files. The lock goes when the script ends.
take_lock() {
  mkdir -p "$TOOLKIT_TOOLS"
  exec 9>"$TOOLKIT_TOOLS/lock"
  command -v flock >/dev/null || return 0
  flock -n 9 || { say 'another set-up is running; waiting for it' && flock 9; }
}

system_parts() {
  wasm_target
  [ "$1" = build ] || { browsers && servers; }
}

# What is only downloaded goes on beside the compiling, which is the long part.
# Where sudo may ask for a password it goes first instead, so that the question
# is seen.
prepare() {
  local downloads=
  check_basics
  [ "$1" = build ] || check_lints
  is_ready "$1" && return
  take_lock
  say 'the log of each step is in .tools/logs'
  { has_trunk && has_wasm_bindgen; } || say 'the first time takes about 3 minutes on 2 cores'
  if am_root; then
    system_parts "$1" &
    downloads=$!
  else
    system_parts "$1"
  fi
  npm_packages
  tools
  [ -z "$downloads" ] || wait "$downloads" || die 'a step above has failed'
  say "all there after $SECONDS s"
}

case "${1:-}" in
  build | test) prepare "$1" ;;
  npm)
    has_npm && exit
    check_node
    take_lock
    npm_packages
    ;;
  *)
    say 'usage: scripts/setup.sh build|test|npm' >&2
    exit 2
    ;;
esac
