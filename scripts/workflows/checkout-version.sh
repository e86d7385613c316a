#!/usr/bin/env bash
# Prints `version=HASH` of everything the command is built from: what an earlier build of the same version left in a
# cache can be used again.
set -euo pipefail
cd "$(dirname "$0")/../.."
find package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json turbo.json packages \
  \( -name node_modules -o -name dist -o -name .turbo \) -prune -o -type f -print0 |
  LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | sed 's/^\([0-9a-f]*\).*/version=\1/'
