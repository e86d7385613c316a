import { availableParallelism } from 'node:os'

import { defineConfig } from 'vitest/config'

// Tests run the sources of the workspace's packages, not what was compiled from them.
const conditions = ['@concord-api/source']

/**
 * Packages whose tests call functions and leave nothing behind in the process: their files share workers, and a module
 * is read once. That saves two thirds of their time.
 */
const pure = 'findings generator inference lint model review ruleset runtime samples sandbox starter surface'.split(' ')
const pureTests = pure.map((name) => `packages/${name}/src/**/*.test.ts`)

const exclude = ['**/node_modules/**', '**/*.long.test.ts']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pureTests, exclude, isolate: false } },
      {
        extends: true,
        test: {
          name: 'commands',
          include: ['packages/*/src/**/*.test.ts', 'packages/clients/*/test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...exclude, ...pureTests],
        },
      },
    ],
    reporters: ['default', './scripts/count-reporter.ts'],
    // Most of the long ones wait, for browsers and for commands.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
