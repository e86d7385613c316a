import { testRule } from '../testing/test-rule.ts'
import { outcome } from './concord-outcome.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const withOutcome = { [`${wire}/outcome`]: { at: '/title', success: ['ok'] } }
const title = '/components/schemas/Book/properties/title'
const onlyBooks = {
  '/paths/~1reading-rooms': {},
  [`${books}/get`]: undefined,
}

testRule(outcome, {
  valid: [
    { title: 'a success', mutate: { ...withOutcome, ...onlyBooks, [title]: { const: 'ok' } } },
    { title: 'any text', mutate: { ...withOutcome, ...onlyBooks } },
    {
      title: 'a failure that is declared',
      mutate: {
        ...withOutcome,
        ...onlyBooks,
        [title]: { enum: ['ok', 'lost'] },
        [`${wire}/errors/0`]: { when: { outcome: 'lost' } },
      },
    },
    { title: 'no convention', mutate: { [title]: { const: 'lost' } } },
  ],
  invalid: [
    {
      title: 'no outcome',
      mutate: { ...withOutcome, ...onlyBooks, [title]: undefined },
      expected: [
        {
          pointer: '/components/schemas/Book/properties',
          message:
            'the body has no `/title`, where `x-conventions` place the outcome: add the required property `title`',
        },
      ],
    },
    {
      title: 'an outcome that may be missing',
      mutate: { ...withOutcome, ...onlyBooks, '/components/schemas/Book/required': ['book_id'] },
      expected: [
        {
          pointer: '/components/schemas/Book/required',
          message: '`/title` may be missing, but the outcome is read there: add `title` to `required`',
        },
      ],
    },
    {
      title: 'no success',
      mutate: {
        ...withOutcome,
        ...onlyBooks,
        [title]: { const: 'lost' },
        [`${wire}/errors/0`]: { when: { outcome: 'lost' } },
      },
      expected: [
        {
          pointer: '/components/schemas/Book/properties/title',
          message: '`/title` cannot be `ok`, which means success: add it to its `enum`',
        },
      ],
    },
    {
      title: 'a failure that is not declared',
      mutate: { ...withOutcome, ...onlyBooks, [title]: { enum: ['ok', 'lost'] } },
      expected: [
        {
          pointer: '/components/schemas/Book/properties/title',
          message:
            'the outcome `lost` is neither a success nor a failure that is declared: add `{ when: { outcome: lost } }` to `errors`',
        },
      ],
    },
  ],
})
