#!/usr/bin/env bash
# Builds dist/, the folder to deploy, unless it is newer than all it is made of.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"
cd "$toolkit_root"

# Everything that a build reads. Folders count too: a deleted file shows in the
# date of its folder.
inputs=(index.html src assets scripts build.rs Cargo.toml Cargo.lock Trunk.toml package-lock.json)

# Made when a build begins and put here when it is whole, so that what was
# edited meanwhile counts as new. A build by hand takes it away
# (finish-dist.mjs), because it may have been of another kind.
stamp=$TOOLKIT_TOOLS/dist.stamp

is_fresh() {
  [ -e dist/toolkit.js ] && [ -e "$stamp" ] &&
    [ -z "$(find "${inputs[@]}" -newer "$stamp" -print -quit)" ]
}

if is_fresh; then
  echo 'dist: nothing has changed since the last build'
  exit
fi
echo 'dist: building the release; about 2 min the first time on 2 cores, then 30 s'
touch "$stamp.new"
# A failed build says enough without the path it took through Trunk.
RUST_LIB_BACKTRACE=0 with_wasm_env trunk build --release
mv "$stamp.new" "$stamp"
echo "dist: built in $SECONDS s"
