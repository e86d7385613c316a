import { defineConfig, mergeConfig } from 'vitest/config'

import base from './vitest.config.ts'

/** Soaks, many-round and all-runtime runs: too slow for every change, run before an issue is resolved. */
export default mergeConfig(
  { ...base, test: { ...base.test, projects: undefined, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: [
        'packages/*/src/**/*.long.test.ts',
        'packages/clients/*/test/**/*.long.test.ts',
        'scripts/**/*.long.test.ts',
      ],
      exclude: ['**/node_modules/**'],
      testTimeout: 600_000,
    },
  }),
)
