import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { defineConfig } from 'rolldown'
import license from 'rollup-plugin-license'

/**
 * The command in a few files instead of some two thousand modules: most of the time a small run took was spent on
 * finding and reading those (docs/decisions/0020).
 */
export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  // What starts programs of its own, or reads its own files, stays a package.
  external: [/^@concord-api\/docs(\/|$)/, 'openapi-typescript', 'typescript'],
  resolve: {
    alias: {
      // Its main file hides its imports from a bundler.
      'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
      // Node warns of its own module of that name wherever a package does not ask for it itself.
      punycode: fileURLToPath(import.meta.resolve('punycode/')),
    },
  },
  plugins: [license({ thirdParty: { output: path.resolve('dist/THIRD-PARTY-LICENSES.txt') } })],
  output: { dir: 'dist', cleanDir: true, chunkFileNames: '[name]-[hash].js' },
})
