import type { Bomb } from './bomb.ts'
import { listOf, yamlHead } from './documents.ts'

const aliases = /its aliases, written out, make more than/

const doubling = (indent: string, first: string, next: (alias: string) => string): string =>
  listOf(30, (n) => `${indent}a${n}: &a${n} ${n === 0 ? first : next(`*a${n - 1}`)}\n`).join('')

const answering = (name: string): string => `paths:
  /a:
    get:
      operationId: a
      responses:
        '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/${name}' } } } }
`

/** What only YAML has: aliases that grow, merge keys, tags, keys that are no texts. */
export const aliasBombs: readonly Bomb[] = [
  {
    name: 'a billion laughs',
    text: () => `${yamlHead}paths: {}\nx-a:\n${doubling('  ', '[lol, lol]', (alias) => `[${alias}, ${alias}]`)}`,
    refused: aliases,
  },
  {
    name: 'a billion schemas',
    text: () =>
      `${yamlHead}${answering('a29')}components:\n  schemas:\n${doubling('    ', '{ type: string }', (alias) => `{ type: object, properties: { a: ${alias}, b: ${alias} } }`)}`,
    refused: aliases,
  },
  {
    name: 'merge keys that double',
    text: () =>
      `${yamlHead}paths: {}\nx-a:\n${doubling('  ', '{ k: v }', (alias) => `{ <<: ${alias}, a: ${alias}, b: ${alias} }`)}`,
    refused: aliases,
  },
  {
    name: 'merge keys of lists that double',
    refusedBy: { 'init --from': /cannot be edited in place/ },
    text: () =>
      `${yamlHead}paths: {}\nx-a:\n${doubling('  ', '{ k: v }', (alias) => `{ <<: [${Array.from({ length: 50 }, () => alias).join(', ')}] }`)}`,
  },
  { name: 'a part that contains itself', text: () => `${yamlHead}paths: {}\nx-a: &a [*a]\n`, refused: /nested/ },
  {
    name: 'a schema that contains itself',
    text: () => `${yamlHead}paths: {}\ncomponents:\n  schemas:\n    A: &a { type: object, properties: { a: *a } }\n`,
    refused: /nested/,
  },
  { name: 'a merge key of itself', text: () => `${yamlHead}paths: {}\nx-a: &a { <<: *a }\n` },
  {
    name: 'anchors in keys',
    refused: /complex keys/,
    text: () => `${yamlHead}paths: {}\nx-a: { ? &k [[a, b], c] : 1, ? *k : 2, ? { a: *k } : 3, &s s : *s, *s : 4 }\n`,
  },
  {
    name: 'keys that are lists of keys',
    refused: /nested more than 100 levels deep/,
    text: () => `${yamlHead}paths: {}\nx-a: ${'{ ? '.repeat(300)}a${' : 1 }'.repeat(300)}\n`,
  },
  {
    name: 'tags',
    refused: /unknown scalar tag/,
    text: () =>
      `${yamlHead}paths: {}\nx-a: [!!js/function 'function () {}', !!python/object/apply:os.system [id], !!binary 'AAAA', !!set { a }, !!omap [a: 1], !unknown { a: 1 }, !!timestamp 2001-01-01, !!int "0x7", !!null ""]\n`,
  },
  {
    name: '100,000 anchors',
    text: () => `${yamlHead}paths: {}\nx-a: [${listOf(100_000, (n) => `&a${n} ${n}`).join(', ')}]\n`,
  },
  {
    name: '100,000 aliases',
    refusedBy: { 'init --from': /cannot be edited in place/ },
    text: () => `${yamlHead}paths: {}\nx-a: &a a\nx-b: [${listOf(100_000, () => '*a').join(', ')}]\n`,
  },
]
