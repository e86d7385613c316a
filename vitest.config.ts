import { availableParallelism } from 'node:os'

import { defineConfig } from 'vitest/config'

// Tests run the sources of the workspace's packages, not what was compiled from them.
const conditions = ['@concord-api/source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'packages/clients/*/test/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.long.test.ts'],
    reporters: ['default', './scripts/count-reporter.ts'],
    // Most of the long ones wait, for browsers and for commands.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
