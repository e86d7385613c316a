#!/usr/bin/env bash
# Installs what the command needs, exactly as the lockfile says, and compiles it.
set -euo pipefail
cd "$(dirname "$0")/../.."
npx -y pnpm@12 install --frozen-lockfile --filter concord --filter '@concord-api/cli...'
TURBO_TELEMETRY_DISABLED=1 npx -y pnpm@12 exec turbo run compile --filter '@concord-api/cli...' --output-logs=errors-only
