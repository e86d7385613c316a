import fc from 'fast-check'
import { expect, test } from 'vitest'

import { Refusal } from '../refusal.ts'
import { mediaTypes, readers } from './testing/hostile-readers.ts'
import { problemsIn, readerOf, type TestRequest } from './testing/read.ts'

const words = fc.constantFrom(
  'a',
  'list',
  'map',
  'either',
  'many',
  'id',
  'c',
  'j',
  '__proto__',
  'constructor',
  '1',
  'true',
  '',
  '[]',
  '[0]',
  '[a]',
  '[',
  ']',
  '=',
  '&',
  ';',
  ',',
  '.',
  '|',
  '+',
  '%',
  '%C3',
  '%5B',
  '%2C',
  '{',
  '}',
  '"',
  ':',
  '0x10',
  '1e999',
)
const text = fc
  .array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 })
  .map((all) => all.join(''))
const latin = fc
  .array(fc.oneof(words, fc.string({ unit: 'grapheme-ascii', maxLength: 4 })), { maxLength: 20 })
  .map((all) => all.join('').trim())
const shaped = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.oneof(fc.integer(), fc.constantFrom('x', null, true, 1.5)),
    fc.dictionary(fc.constantFrom('a', 'id', 'list', 'map', 'either', 'many', '__proto__', 'toString'), tie('value'), {
      maxKeys: 4,
    }),
    fc.array(tie('value'), { maxLength: 4 }),
  ),
})).value
const body = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  text,
  shaped.map((value) => JSON.stringify(value)),
  text.map((inner) => `--b\r\ncontent-disposition: form-data; name="a"\r\n\r\n${inner}\r\n--b--\r\n`),
)

const request: fc.Arbitrary<TestRequest> = fc.record({
  search: text.map((inner) => `?${inner}`),
  path: fc.record({ id: text }),
  headers: fc.record({ cookie: latin, 'x-h': latin }),
  body,
  type: fc.oneof(fc.constantFrom(...mediaTypes), latin),
})

test('a hostile request causes nothing but a refusal', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(readers.length - 1), request, async (index, sent) => {
      try {
        await readers[index]?.(sent)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        if (error.why === 'invalid-request') expect(error.details.fields?.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 5000 },
  )
  expect(({} as Record<string, unknown>)['a']).toBeUndefined()
})

const schemas = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      { type: 'string' },
      { type: 'integer' },
      { const: 1 },
      { required: ['a'] },
      { minItems: 2 },
      {},
      { enum: ['x', null] },
    ),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ properties: fc.record({ a: tie('schema') }) }),
    fc.record({ items: tie('schema') }),
    fc.record({ contains: tie('schema') }),
    fc.record({ not: tie('schema') }),
  ),
})).schema

test('no problem beside a union is lost with those of its branches', async () => {
  await fc.assert(
    fc.asyncProperty(schemas, schemas, shaped, async (x, y, value) => {
      const schema = {
        allOf: [
          { required: ['p'] },
          { properties: { x } },
          { required: ['q'] },
          { properties: { x: y } },
          { required: ['r'] },
        ],
      }
      const read = readerOf({ requestBody: { content: { 'application/json': { schema } } } })
      const problems = await problemsIn(read({ body: { x: value } }))
      for (const name of ['p', 'q', 'r']) expect(problems).toContain(`body required: ${name} is required`)
    }),
    { numRuns: 500 },
  )
})
