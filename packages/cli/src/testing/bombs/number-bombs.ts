import type { Bomb } from './bomb.ts'
import { schemaText, yamlHead } from './documents.ts'

/** Numbers that no computer counts with, and limits that nobody can meet. */
export const numberBombs: readonly Bomb[] = [
  {
    name: 'a limit of 1e400',
    text: () => schemaText({ type: 'number', maximum: 5, minimum: 'MIN' }).replaceAll('"MIN"', '-1e400'),
  },
  {
    name: 'numbers of 400 digits',
    text: () =>
      schemaText(
        { type: 'integer', maximum: 'MAX', const: 'MAX', default: 'MAX', enum: ['MAX', 'NEG'] },
        {},
        { example: 'MAX' },
      )
        .replaceAll('"MAX"', '9'.repeat(400))
        .replaceAll('"NEG"', '-0'),
  },
  {
    name: 'numbers that are none',
    text: () => `${yamlHead}paths:
  /a:
    get:
      operationId: a
      parameters:
        - { name: q, in: query, schema: { type: number, minimum: .nan, maximum: .inf, default: .nan, enum: [.inf, -.inf, .nan, -0.0, 0x1F] } }
      responses: { '200': { description: OK, content: { application/json: { schema: { type: number, const: .inf, example: .nan } } } } }
`,
  },
  { name: 'a multiple of 1e-300', text: () => schemaText({ type: 'number', multipleOf: 1e-300 }, {}, { example: 1 }) },
  {
    name: 'lists and texts of a billion',
    text: () =>
      schemaText({
        type: 'array',
        minItems: 1e9,
        maxItems: 1e12,
        items: { type: 'string', minLength: 1e9, maxLength: 1e15 },
      }),
  },
  { name: 'a text of a billion', text: () => schemaText({ type: 'string', minLength: 1e9 }) },
  {
    name: 'an object of a billion',
    text: () => schemaText({ type: 'object', minProperties: 1e9, additionalProperties: { type: 'string' } }),
  },
]
