import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from 'vitest'
import { parse } from 'yaml'

import { documentFields } from '../../packages/generator/src/testing/corpus/document-fields.ts'
import { richDocuments } from '../../packages/generator/src/testing/corpus/rich-documents.ts'
import { fields, type JsonObject } from '../../packages/model/src/index.ts'
import { repository } from '../../packages/testing/src/index.ts'
import { openApiSchemas } from './openapi-schemas.ts'
import { schemaMembers } from './schema-members.ts'

/*
 * Hostile tests change every name and every value of the documents they begin with. What no document has, they cannot
 * change: so all of them together have every member there is.
 */
const documents = (await richDocuments()).map(({ document }) => document)
const readJson = (file: string): JsonObject =>
  JSON.parse(readFileSync(path.join(repository, file), 'utf8')) as JsonObject
const readYaml = (pattern: string): unknown[] =>
  globSync(pattern, { cwd: repository }).map(
    (file) => parse(readFileSync(path.join(repository, file), 'utf8')) as unknown,
  )

const conventions = readJson('packages/model/src/conventions/x-conventions.schema.json')
const conventionsId = String(conventions['$id'])
const sandbox = readJson('packages/sandbox/src/settings/sandbox.schema.json')
const overlay = readJson('packages/model/src/overlay/overlay.schema.json')

/** The values of an extension, wherever it stands. */
function extensions(node: unknown, name: string): unknown[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === name ? [value] : extensions(value, name)))
}

test.each([
  {
    what: 'the object model',
    members: schemaMembers(openApiSchemas, String(openApiSchemas[0]?.['$id'])),
    of: documents,
  },
  {
    what: 'x-conventions',
    members: schemaMembers([conventions], conventionsId),
    of: documents.map((document) => document['x-conventions']),
  },
  {
    what: 'x-operation',
    members: schemaMembers([conventions], `${conventionsId}#/$defs/operation`),
    of: documents.flatMap((document) => extensions(document, 'x-operation')),
  },
  {
    what: 'sandbox.yaml',
    members: schemaMembers([sandbox], String(sandbox['$id'])),
    of: readYaml('{spec/*,packages/testing/fixtures/*}/sandbox.yaml'),
  },
  {
    what: 'an overlay',
    members: schemaMembers([overlay], String(overlay['$id'])),
    of: readYaml('packages/testing/fixtures/every-member/overlay.yaml'),
  },
])('no member of $what is left out', ({ members, of }) => {
  const had = new Set(of.flatMap((instance) => [...members.of(instance)]))
  expect(members.all.size).toBeGreaterThan(5)
  expect([...members.all].filter((member) => !had.has(member) && !member.endsWith('/^x-'))).toEqual([])
})

test('no extension that a tool reads is left out', () => {
  const sources = globSync('packages/*/src/**/*.ts', { cwd: repository }).filter(
    (file) => !/\.test\.ts$|\/testing\//.test(file),
  )
  const read = sources.flatMap((file) => {
    const text = readFileSync(path.join(repository, file), 'utf8')
    return [...text.matchAll(/'(x-[a-z][A-Za-z-]*)'/g)].map(([, name = '']) => name)
  })
  // One is for redocly.yaml.
  const known = new Set(read.filter((name) => name !== 'x-concord'))
  const names = new Set(documents.flatMap((document) => documentFields(document)).map(({ text }) => text))
  expect(known).toContain('x-conventions')
  expect([...known].filter((name) => !names.has(name))).toEqual([])
})

test('the object model of this repository is the official one, and a member that is missing is told', () => {
  const { all, of } = schemaMembers(openApiSchemas, String(openApiSchemas[0]?.['$id']))
  const names = new Set([...all].map((member) => member.split('/').at(-1)))
  const ours = Object.values(fields)
    .flatMap((members) => Object.keys(members))
    .filter((name) => name !== '*')
  expect(ours.filter((name) => !names.has(name))).toEqual([])
  const [, , ...without] = [...of({ openapi: '3.1.0', info: { title: 'A', version: '1', license: { name: 'B' } } })]
  expect(without.map((member) => member.split('/').at(-1)).toSorted()).toEqual(['license', 'name', 'title', 'version'])
})
