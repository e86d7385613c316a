import path from 'node:path'

import { createApi, findWorkspace, isObject, type JsonObject, loadApi } from '@concord-api/model'
import { repository, temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { createClientPackage } from '../create-client-package.ts'
import { compilePackage } from '../testing/compile-package.ts'
import { breakouts, hostileDocument } from '../testing/hostile-document.ts'
import { moduleExports } from '../testing/module-exports.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const { apis } = await findWorkspace(repository)
const documents = [
  ...apis,
  { name: 'shelf', file: path.join(repository, 'packages/testing/fixtures/shelf/openapi.yaml') },
]

/** The lines of the report of a document, without those at its head. */
function reportOf(name: string, document: JsonObject): string[] {
  const file = createClientPackage(createApi(name, document, locate)).find(
    ({ path: name }) => name === 'api-report.txt',
  )
  return String(file?.content)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** The name that a line is about: `runtime Client as RuntimeClient` is about the second. */
function nameOf(line: string): string {
  const name =
    /^runtime \w+ as (\w+)$/.exec(line) ??
    /^(?:raw )?(?:class|error|function|interface|runtime|type) ([\w$]+)/.exec(line)
  if (name?.[1] === undefined) throw new Error(`not a line of a report: ${line}`)
  return name[1]
}

/** The properties of a type as its lines have them: `name`, or `name?` where they are optional. */
function propertiesOf(lines: readonly string[], name: string): string[] {
  const own = lines.filter((line) => /^(interface|type) /.test(line) && nameOf(line) === name)
  const properties = own.flatMap((line) => {
    const [, quoted, bare, optional] =
      /^\w+ \w+ \{ (?:readonly )?(?:'((?:[^'\\]|\\.)*)'|([\w$]+))(\??): /.exec(line) ?? []
    return optional === undefined ? [] : [`${quoted?.replaceAll(/\\(.)/g, '$1') ?? bare}${optional}`]
  })
  return properties.toSorted()
}

test.each(documents)('$name: every export of the client, and every property of its types', async (entry) => {
  const api = await loadApi(entry)
  await using folder = await temporaryFolder()
  expect(await compilePackage(folder, createClientPackage(api))).toBe('')
  const exported = moduleExports(folder.file('src/index.ts'))
  const all = reportOf(entry.name, api.document)
  const lines = all.filter((line) => !line.startsWith('raw '))
  const raw = all.filter((line) => line.startsWith('raw ')).map((line) => /^raw \w+ ([\w$]+)/.exec(line)?.[1])
  expect(raw.toSorted()).toEqual(
    moduleExports(folder.file('src/raw.ts'))
      .map(({ name }) => name)
      .toSorted(),
  )
  expect([...new Set(lines.map(nameOf))].toSorted()).toEqual(exported.map(({ name }) => name).toSorted())
  // What a type has from the runtime, from another name, or from one that has forms of its own, is not told here.
  const partly = /^runtime |^error |^interface \w+ extends |^type \w+ = | &= /
  const excepted = new Set(lines.filter((line) => partly.test(line)).map(nameOf))
  const whole = exported.filter(({ name, properties }) => properties !== undefined && !excepted.has(name))
  expect(whole.length).toBeGreaterThan(0)
  expect(whole.map(({ name }) => [name, propertiesOf(lines, name)])).toEqual(
    whole.map(({ name, properties }) => [name, properties]),
  )
})

/** The same document in another order, wherever order means nothing. */
function reordered(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => reordered(item))
    return unordered.has(key) ? items.toReversed() : items
  }
  if (!isObject(value)) return value
  const members = Object.entries(value).toReversed()
  return Object.fromEntries(members.map(([name, member]) => [name, reordered(member, name)]))
}

const unordered = new Set(['allOf', 'anyOf', 'enum', 'oneOf', 'parameters', 'required', 'tags', 'type'])

test.each(documents)('$name: the same in whatever order the document says it', async (entry) => {
  const { document } = await loadApi(entry)
  const other = reordered(document) as JsonObject
  expect(JSON.stringify(other)).not.toBe(JSON.stringify(document))
  expect(reportOf(entry.name, other)).toEqual(reportOf(entry.name, document))
})

const text = { type: 'string' }
const json = (name: string): object => ({
  description: '',
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
})

function library(book: object, operation: object = {}, more: object = {}): JsonObject {
  const schemas = {
    Book: { type: 'object', required: ['id'], properties: { id: text, ...book } },
    Problem: { type: 'object', properties: { title: text } },
    ...more,
  }
  const get = { operationId: 'getBook', responses: { 200: json('Book'), 404: json('Problem') }, ...operation }
  return { components: { schemas }, paths: { '/books/{id}': { get } } }
}

test.each<[string, before: JsonObject, after: JsonObject, diff: string[]]>([
  ['a property', library({}), library({ title: text }), ['+ interface Book { title?: string }']],
  [
    'another type of one',
    library({ title: text }),
    library({ title: { type: ['string', 'null'] } }),
    ['- interface Book { title?: string }', '+ interface Book { title?: null | string }'],
  ],
  [
    'a value of an enumeration',
    library({}, {}, { Kind: { enum: ['novel', 'poem'] } }),
    library({}, {}, { Kind: { enum: ['essay', 'novel', 'poem'] } }),
    [`+ type Kind |= 'essay'`],
  ],
  [
    'a part of a type',
    library({}, {}, { New: { allOf: [{ $ref: '#/components/schemas/Book' }] } }),
    library({}, {}, { New: { allOf: [{ $ref: '#/components/schemas/Book' }, { properties: { by: text } }] } }),
    ['- type New = Book', '+ type New', '+ type New { by?: string }', '+ type New { id: string }'],
  ],
  [
    'an error',
    library({}, { responses: { 200: json('Book'), 404: json('Problem'), 409: json('Problem') } }),
    library(
      {},
      { responses: { 200: json('Book'), 404: json('Problem'), 409: json('Problem'), 410: { description: '' } } },
    ),
    ['+ error Status410Error<undefined>: 410', '+ type GetBookError |= Status410Error'],
  ],
  [
    'a parameter',
    library({}, { parameters: [{ in: 'query', name: 'a', schema: text }] }),
    library(
      {},
      {
        parameters: [
          { in: 'query', name: 'a', schema: text },
          { in: 'query', name: 'b', schema: text },
        ],
      },
    ),
    ['+ interface GetBookQuery { b?: string | undefined }'],
  ],
  ['a description', library({}), library({}, { description: 'Gets a book.' }), []],
])('the diff of a change: %s', (_, before, after, want) => {
  const [old, now] = [reportOf('library', before), reportOf('library', after)]
  const removed = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`)
  const added = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`)
  expect([...removed, ...added]).toEqual(want)
})

test.each(breakouts)('a hostile document: %j is no line of its own', (breakout) => {
  const lines = reportOf(breakout, hostileDocument(breakout) as JsonObject)
  expect(lines.length).toBeGreaterThan(50)
  // It throws for a line that is not one of ours.
  for (const line of lines) expect(nameOf(line)).not.toBe('')
  expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u)
})
