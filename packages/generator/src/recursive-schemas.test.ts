import { createApi } from '@concord-api/model'
import { temporaryFolder } from '@concord-api/testing'
import { expect, test } from 'vitest'

import { createClientPackage } from './create-client-package.ts'
import { compilePackage } from './testing/compile-package.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` })
const listOf = (items: object): object => ({ type: 'array', items })
const text = { type: 'string' }

/* What contains itself other than within an object: TypeScript refuses some forms of it. */
const schemas: Readonly<Record<string, object>> = {
  Lists: listOf(ref('Lists')),
  Value: { oneOf: [text, { type: 'object' }, listOf(ref('Value'))] },
  NoValue: { type: 'null', oneOf: [text, listOf(ref('NoValue'))] },
  Json: { anyOf: [text, listOf(ref('Json')), { type: 'object', additionalProperties: ref('Json') }] },
  Pairs: { type: 'array', prefixItems: [text, ref('Pairs')] },
  Left: listOf(ref('Right')),
  Right: { oneOf: [text, listOf(ref('Left'))] },
  LeadsThere: listOf(ref('Left')),
  Both: { allOf: [{ type: 'object', properties: { a: text } }, { anyOf: [ref('Both-2'), text] }] },
  'Both-2': listOf(ref('Both')),
  Record: listOf(ref('Record')),
  constructor: listOf(ref('constructor')),
  Tree: { type: 'object', required: ['children'], properties: { children: listOf(ref('Tree')) } },
}

test('schemas that contain themselves make a client that compiles', async () => {
  const content = { 'application/json': { schema: { anyOf: Object.keys(schemas).map(ref) } } }
  const operation = { operationId: 'all', requestBody: { content }, responses: { 200: { description: 'Ok', content } } }
  const document = {
    openapi: '3.1.0',
    info: { title: 'T', version: '1' },
    components: { schemas },
    paths: { '/': { post: operation } },
  }
  const files = createClientPackage(createApi('recursive', document, locate))
  await using folder = await temporaryFolder()
  expect(await compilePackage(folder, files)).toBe('')
  const types = files.find(({ path }) => path === 'src/paths.ts')?.content ?? ''
  expect(types).toContain('\ntype Value = ')
  expect(types).not.toContain('\ntype Tree = ')
})
