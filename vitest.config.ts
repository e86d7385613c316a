import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['@concord-api/source'] },
  ssr: { resolve: { conditions: ['@concord-api/source'] } },
  test: {
    include: ['packages/**/src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/*.long.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
