import { testRule } from '../testing/test-rule.ts'
import { closedBodies } from './concord-closed-bodies.ts'

const book = '/components/schemas/Book'
const open = { type: 'object' }
const content = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`application/${name}+json`, { schema: { ...open } }]))

testRule(closedBodies, {
  valid: [
    { title: 'closed', mutate: {} },
    { title: 'open on purpose', mutate: { [`${book}/additionalProperties`]: true } },
    {
      title: 'closed by a part',
      mutate: { [book]: { allOf: [{ type: 'object' }, { unevaluatedProperties: false }] } },
    },
    { title: 'no object', mutate: { [book]: { type: 'array' } } },
    { title: 'an answer', mutate: { '/components/schemas/Failure/additionalProperties': undefined } },
  ],
  invalid: [
    {
      title: 'open without a word',
      mutate: { [`${book}/additionalProperties`]: undefined },
      expected: [
        {
          pointer: book,
          message: 'the body may have any other properties: set `additionalProperties: false`, or say what they may be',
        },
      ],
    },
    {
      title: 'all open without a word, which is one decision',
      mutate: { '/paths/~1books/post/requestBody/content': content('a', 'b', 'c', 'd') },
      expected: [
        {
          pointer: '/paths',
          message: '4 of 4 bodies of requests may have any other properties: set `additionalProperties: false` in each',
        },
      ],
    },
  ],
})
