import { describe, expect, test } from 'vitest'

import type { Manifest } from '../packages/public-packages.ts'
import { manifestProblems } from './manifest-problems.ts'

const manifest = {
  name: '@acme/books',
  version: '1.0.0',
  description: 'Books.',
  license: 'Apache-2.0',
  repository: { type: 'git', url: 'git+https://git.example/acme/books.git', directory: 'packages/books' },
  publishConfig: { access: 'public', provenance: true },
  type: 'module',
  sideEffects: false,
  engines: { node: '>=20' },
  exports: {
    '.': { '@acme/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
    './docs/*': './docs/*',
  },
  bin: { books: './bin/books.js' },
  files: ['bin', 'dist', 'docs', 'src'],
} satisfies Manifest

const expected = {
  directory: 'packages/books',
  node: '>=20',
  root: { license: 'Apache-2.0', repository: { url: 'git+https://git.example/acme/books.git' } },
  files: [
    'LICENSE',
    'README.md',
    'bin/books.js',
    'dist/index.d.ts',
    'dist/index.js',
    'docs/rules.md',
    'package.json',
    'src/index.ts',
  ],
}

const without = (name: string) => ({ files: expected.files.filter((file) => file !== name) })
const main = manifest.exports['.']

describe('a manifest', () => {
  test('with all there is to say is fine', () => {
    expect(manifestProblems(manifest, expected)).toEqual([])
  })

  test.each<{ change?: object; other?: object; problem: string }>([
    { change: { description: undefined }, problem: '`description` is missing' },
    { change: { license: undefined }, problem: '`license` is not that of the repository' },
    { change: { license: 'MIT' }, problem: '`license` is not that of the repository' },
    { other: without('LICENSE'), problem: 'LICENSE is not packed' },
    { other: without('README.md'), problem: 'README.md is not packed' },
    { change: { repository: undefined }, problem: '`repository` does not say where it is' },
    {
      change: { repository: { ...manifest.repository, url: 'git+https://git.example/acme/other.git' } },
      problem: '`repository` does not say where it is',
    },
    {
      change: { repository: { ...manifest.repository, directory: 'packages/other' } },
      problem: '`repository` does not say where it is',
    },
    { change: { publishConfig: { provenance: true } }, problem: '`publishConfig.access` is not `public`' },
    { change: { publishConfig: { access: 'public' } }, problem: '`publishConfig.provenance` is not `true`' },
    { change: { type: 'commonjs' }, problem: '`type` is not `module`' },
    { change: { sideEffects: undefined }, problem: '`sideEffects` does not say `false`' },
    { change: { files: undefined }, problem: '`files` is missing: everything would be packed' },
    { change: { engines: undefined }, problem: '`engines.node` is not `>=20`' },
    { change: { engines: { node: '>=22.12' } }, problem: '`engines.node` is not `>=20`' },
    { change: { exports: undefined }, problem: '`exports` is missing' },
    {
      change: { exports: { '.': { default: main.default } } },
      problem: '`exports["."]` does not begin with `types` and end with `default`',
    },
    {
      change: { exports: { '.': { default: main.default, types: main.types } } },
      problem: '`exports["."]` does not begin with `types` and end with `default`',
    },
    { other: without('dist/index.d.ts'), problem: './dist/index.d.ts is named and not packed' },
    { other: without('src/index.ts'), problem: './src/index.ts is named and not packed' },
    { other: without('docs/rules.md'), problem: './docs/* is named and not packed' },
    { other: without('bin/books.js'), problem: './bin/books.js is named and not packed' },
    {
      other: { files: [...expected.files, 'src/index.test.ts'] },
      problem: 'src/index.test.ts is a test, and is packed',
    },
    {
      other: { files: [...expected.files, 'src/testing/shelf.ts'] },
      problem: 'src/testing/shelf.ts is a test, and is packed',
    },
  ])('$problem', ({ change = {}, other = {}, problem }) => {
    expect(manifestProblems({ ...manifest, ...change }, { ...expected, ...other })).toEqual([problem])
  })
})
