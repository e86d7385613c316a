import type { Bomb } from './bomb.ts'
import { operationText, schemaText } from './documents.ts'

/** A text that keeps `^(a+)+$` busy for longer than the universe has been there. */
export const slowText = `${'a'.repeat(40)}!`
const slow = '^(a+)+$'

/** Patterns that never end, that are huge and that are none. */
export const patternBombs: readonly Bomb[] = [
  {
    name: 'a pattern without end',
    text: () => schemaText({ type: 'string', pattern: slow, example: slowText }, {}, { example: slowText }),
  },
  {
    name: 'a pattern without end in a path',
    text: () =>
      operationText('/a/{id}', {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: slow }, example: slowText },
        ],
      }),
  },
  {
    name: 'a pattern without end for names',
    text: () =>
      schemaText(
        { type: 'object', patternProperties: { [slow]: { type: 'string' } }, additionalProperties: false },
        {},
        { example: { [slowText]: 'x' } },
      ),
  },
  {
    name: 'a pattern without end for a default',
    text: () =>
      schemaText({
        type: 'object',
        properties: { x: { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', default: 'a'.repeat(60) } },
      }),
  },
  {
    name: 'a pattern that is huge',
    text: () =>
      schemaText({ type: 'string', pattern: '(a{1000}){1000}{1000}', examples: ['aaa'] }, {}, { example: 'aaa' }),
  },
  {
    name: 'a pattern that is none',
    text: () => schemaText({ type: 'string', pattern: '(((' }, {}, { example: 'aaa' }),
  },
  { name: 'a path of regular expressions', text: () => operationText('/a/(a+)+$/[^/]*/{x}.*?(?=a)|b/$&/\\1', {}) },
]
