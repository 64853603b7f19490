# shellcheck shell=bash
# Sourced by every script here: finds the tools that scripts/setup.sh keeps in
# .tools, and knows how this machine builds for wasm32. Sourcing it changes
# nothing but PATH, CHROMEDRIVER and variables that begin with toolkit, and is quick.

toolkit_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLKIT_TOOLS=$toolkit_root/.tools

# Our own copies come first, so that a newer Trunk elsewhere on PATH is not
# taken by mistake.
case ":$PATH:" in
  *":$TOOLKIT_TOOLS/bin:"*) ;;
  *) PATH=$TOOLKIT_TOOLS/bin:$toolkit_root/node_modules/.bin:$PATH ;;
esac
# rustup's folder, for a shell that has not read its profile since.
command -v cargo >/dev/null || PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
export PATH

# Where rustup cannot bring std for wasm32, setup.sh installs a second Rust
# beside rustup's, which compiles std from its sources, and remembers it by
# this folder: it holds links to that Rust's cargo, rustc and clippy. The links
# go on PATH, not the folder they point into, so that no other program changes.
toolkit_fallback=$TOOLKIT_TOOLS/fallback

# Messages of a panic name the file it happened in. What is served names no
# folder of the machine that built it: crates stand as their own names, our
# files as they lie in the project.
toolkit_remapped() {
  local folder flags="--remap-path-prefix=$toolkit_root/="
  for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
    [ ! -d "$folder" ] || flags+=$'\x1f'"--remap-path-prefix=$folder="
  done
  printf '%s' "$flags"
}

# Runs a command that builds for wasm32. With rustup's own target that is a
# plain run; in the fall-back the command gets the variables that make cargo
# build std. They stand here and not in .cargo/config.toml because a
# contributor whose rustup has the target must get a plain stable build.
with_wasm_env() {
  local -x CARGO_ENCODED_RUSTFLAGS
  CARGO_ENCODED_RUSTFLAGS=$(toolkit_remapped)
  if [ ! -d "$toolkit_fallback" ]; then
    "$@"
    return
  fi
  env TOOLKIT_NATIVE_PATH="$PATH" \
    PATH="$toolkit_fallback:$PATH" \
    RUSTC="$toolkit_fallback/rustc" \
    RUSTC_BOOTSTRAP=1 \
    CARGO_UNSTABLE_BUILD_STD="${TOOLKIT_BUILD_STD:-std,panic_abort}" \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$toolkit_fallback/rust-lld" \
    "$@"
}

# The same for tests, whose harness is a part of std.
with_wasm_test_env() {
  TOOLKIT_BUILD_STD=std,panic_abort,test with_wasm_env "$@"
}

# Runs a command that builds natively, without any of that. Trunk's hooks
# inherit Trunk's environment, so they need it.
without_wasm_env() {
  env -u CARGO_ENCODED_RUSTFLAGS -u RUSTC -u RUSTC_BOOTSTRAP -u CARGO_UNSTABLE_BUILD_STD \
    -u CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER -u TOOLKIT_NATIVE_PATH \
    PATH="${TOOLKIT_NATIVE_PATH:-$PATH}" \
    "$@"
}

# The browser that the tests drive, and its driver.
toolkit_first_of() {
  local name
  for name in "$@"; do
    command -v "$name" && return
  done
  return 0
}
: "${TOOLKIT_CHROMIUM:=$(toolkit_first_of chromium chromium-browser google-chrome google-chrome-stable)}"
: "${CHROMEDRIVER:=$(toolkit_first_of chromedriver)}"
export TOOLKIT_CHROMIUM CHROMEDRIVER

# The web servers that the tests try the documented settings on. Debian keeps
# them where only root looks.
toolkit_server() { PATH=$PATH:/usr/sbin:/usr/local/sbin toolkit_first_of "$@"; }
: "${TOOLKIT_NGINX:=$(toolkit_server nginx)}"
: "${TOOLKIT_APACHE:=$(toolkit_server apache2 httpd)}"
export TOOLKIT_NGINX TOOLKIT_APACHE
