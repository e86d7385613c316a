import path from 'node:path'

import { repository } from '../../packages/testing/src/index.ts'

/** The compilers that callers have: the newest, and the last one that was written in TypeScript, 5.9. */
export const compilers = {
  newest: path.join(repository, 'node_modules/.bin/tsc'),
  five: path.join(repository, 'packages/generator/node_modules/.bin/tsc'),
} as const
