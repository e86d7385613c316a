import { createApi } from '@concord-api/model'
import { expect, test } from 'vitest'

import { createClientPackage } from '../create-client-package.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

/** What the generated module says of how the parameters of an operation are written. */
function writers(parameters: readonly object[]): string[] {
  const document = {
    components: { schemas: { Id: { type: 'string' }, Ids: { type: 'array', items: { type: 'string' } } } },
    paths: { '/a/{p}': { get: { operationId: 'getA', tags: ['a'], parameters, responses: {} } } },
  }
  const files = createClientPackage(createApi('styles', document, locate))
  const source = files.find(({ path }) => path.startsWith('src/operations/'))?.content ?? ''
  return String(source).match(/(query|pathStyles): (\/\*.*?\*\/ )?(\w+\(.*\)|\{.*\})(?=,\n)/g) ?? []
}

const list = { type: 'array', items: { type: 'string' } }

test.each<[string, object, string[]]>([
  ['a text', { schema: { type: 'string' } }, []],
  ['a reference to a text', { schema: { $ref: '#/components/schemas/Id' } }, []],
  ['a number or null', { schema: { type: ['integer', 'null'] } }, []],
  ['one of some texts', { schema: { enum: ['a', 'b'] } }, []],
  ['a list', { schema: list }, ['pathStyles: { p: simple }']],
  ['a reference to a list', { schema: { $ref: '#/components/schemas/Ids' } }, ['pathStyles: { p: simple }']],
  ['a list, exploded', { schema: list, explode: true }, ['pathStyles: { p: simpleExploded }']],
  ['anything', { schema: true }, ['pathStyles: { p: simple }']],
  ['a matrix of one', { schema: { type: 'string' }, style: 'matrix' }, ['pathStyles: { p: matrix }']],
  ['labels', { schema: list, style: 'label', explode: true }, ['pathStyles: { p: labelExploded }']],
  ['JSON', { content: { 'application/json': { schema: { type: 'string' } } } }, ['pathStyles: { p: jsonValue }']],
  ['text by its media type', { content: { 'text/plain': { schema: { type: 'string' } } } }, []],
  ['a style that does not exist', { schema: { type: 'string' }, style: "');" }, []],
])('in a path: %s', (_, parameter, want) => {
  expect(writers([{ name: 'p', in: 'path', required: true, ...parameter }])).toEqual(want)
})

test.each<[string, object, string[]]>([
  ['by default', { schema: list }, []],
  ['not exploded', { schema: list, explode: false }, [`query: /* @__PURE__ */ styledQuery({ q: 'form' })`]],
  [
    'with pipes',
    { schema: list, style: 'pipeDelimited' },
    [`query: /* @__PURE__ */ styledQuery({ q: 'pipeDelimited' })`],
  ],
  ['deep', { schema: {}, style: 'deepObject' }, [`query: /* @__PURE__ */ styledQuery({ q: 'deepObject' })`]],
  ['JSON', { content: { 'application/json': {} } }, [`query: /* @__PURE__ */ styledQuery({ q: 'json' })`]],
  ['a style that does not exist', { schema: list, style: "');" }, []],
])('in a query: %s', (_, parameter, want) => {
  const path = { name: 'p', in: 'path', required: true, schema: { type: 'string' } }
  expect(writers([path, { name: 'q', in: 'query', ...parameter }])).toEqual(want)
})
