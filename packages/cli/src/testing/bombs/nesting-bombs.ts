import type { Bomb } from './bomb.ts'
import { listOf, membersOf, refTo, schemaText, yamlHead } from './documents.ts'

const nested = /nested more than 1000? levels deep/
const tooDeep = /the document is too deep for this/
const composed = /schemas are composed of each other 1000 times over/
const many = /more than 5000 schemas/

function around(levels: number, wrap: (inner: unknown) => unknown, inner: unknown = { type: 'string' }): unknown {
  let value = inner
  for (let level = 0; level < levels; level++) value = wrap(value)
  return value
}

const listOfThem = (items: unknown): unknown => ({ type: 'array', minItems: 1, items })
const both = (inner: unknown): unknown => ({ allOf: [inner] })

/** JSON.stringify gives up long before a parser does. */
const deepText = (levels: number): string =>
  schemaText('DEEP').replaceAll('"DEEP"', `${'{"type":"array","items":'.repeat(levels)}{}${'}'.repeat(levels)}`)

/** What is nested without measure, in a text or by references. */
export const nestingBombs: readonly Bomb[] = [
  {
    name: '100,000 lists in lists, as JSON',
    text: () => `{"openapi":"3.1.0","x-a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    refused: nested,
  },
  { name: '100,000 schemas in schemas', text: () => deepText(100_000), refused: nested },
  { name: '3,000 schemas in schemas', text: () => deepText(3000), refused: nested },
  {
    name: '450 schemas in schemas',
    // Its YAML parser reads 100 levels.
    refusedBy: { docs: /Redoc could not render the document/ },
    text: () => deepText(450),
  },
  {
    name: '400 allOf in allOf',
    refused: /nested more than 500 levels deep/,
    isFinding: true,
    text: () => schemaText(around(400, both)),
  },
  { name: '300 not in not', text: () => schemaText(around(300, (not) => ({ not }))) },
  {
    name: '900 lists in an example',
    text: () => schemaText({}, {}, { example: around(900, (inner) => [inner]) }),
  },
  {
    name: '100,000 lists in lists, as YAML',
    text: () => `${yamlHead}paths: {}\nx-a: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
    refused: nested,
  },
  {
    name: '100,000 lists in lists, as blocks',
    text: () => `${yamlHead}paths: {}\nx-a:\n ${'- '.repeat(100_000)}a\n`,
    refused: nested,
  },
  {
    name: '5,000 objects in objects, as blocks',
    text: () => `${yamlHead}paths: {}\nx-a:\n${listOf(5000, (n) => `${' '.repeat(n + 1)}a:\n`).join('')}`,
    refused: nested,
  },
  {
    name: 'a chain of 5,000 lists by reference',
    refusedBy: { lint: tooDeep, docs: /Redoc could not render the document/ },
    text: () =>
      schemaText(
        refTo('D0'),
        membersOf(5000, (n) => [`D${n}`, n === 4999 ? { type: 'string' } : listOfThem(refTo(`D${n + 1}`))]),
      ),
  },
  {
    name: 'a chain of 5,000 required properties by reference',
    refusedBy: { lint: tooDeep, docs: /Redoc could not render the document/ },
    text: () =>
      schemaText(
        refTo('D0'),
        membersOf(5000, (n) => [
          `D${n}`,
          n === 4999 ? { type: 'string' } : { type: 'object', required: ['a'], properties: { a: refTo(`D${n + 1}`) } },
        ]),
      ),
  },
  {
    name: 'a chain of 5,000 references',
    refused: /leads over more than 64 others/,
    isFinding: true,
    text: () =>
      schemaText(
        refTo('D0'),
        membersOf(5000, (n) => [`D${n}`, n === 4999 ? { type: 'string' } : refTo(`D${n + 1}`)]),
      ),
  },
  {
    name: 'a chain of 5,000 allOf by reference',
    refusedBy: { lint: tooDeep, review: many, 'review of a change': many, sandbox: composed, docs: composed },
    text: () =>
      schemaText(
        refTo('D0'),
        membersOf(5000, (n) => [`D${n}`, n === 4999 ? { type: 'string' } : both(refTo(`D${n + 1}`))]),
      ),
  },
  {
    name: 'a chain of 1,500 oneOf by reference',
    refusedBy: { lint: tooDeep, sandbox: composed, docs: composed },
    text: () =>
      schemaText(
        refTo('D0'),
        membersOf(1500, (n) => [
          `D${n}`,
          n === 1499 ? { type: 'string' } : { oneOf: [refTo(`D${n + 1}`), { type: 'integer' }] },
        ]),
      ),
  },
]
