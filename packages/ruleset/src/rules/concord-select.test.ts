import { testRule } from '../testing/test-rule.ts'
import { select } from './concord-select.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const way = `${wire}/select`
const get = `${books}/get`
const marked = { [`${get}/x-operation`]: { select: 'parts' } }
const declared = (format: string, more = {}) => ({
  ...marked,
  [way]: { parts: { send: { in: 'query', name: 'parts' }, format, meaning: 'expand', ...more } },
})
const query = (schema: object, more = {}) => ({
  [`${get}/parameters/0`]: { name: 'parts', in: 'query', schema, ...more },
})

testRule(select, {
  valid: [
    { title: 'one text', mutate: { ...declared('comma'), ...query({ type: 'string' }) } },
    { title: 'a list in one text', mutate: { ...declared('comma'), ...query({ type: 'array' }, { explode: false }) } },
    { title: 'a list', mutate: { ...declared('list'), ...query({ type: 'array' }) } },
    { title: 'a switch', mutate: { ...declared('flag'), ...query({ type: 'boolean' }) } },
    {
      title: 'names with the mark',
      mutate: {
        ...declared('list', { exclude: '-' }),
        ...query({ type: 'array', items: { enum: ['title', '-title'] } }),
      },
    },
  ],
  invalid: [
    {
      title: 'no parameter',
      mutate: declared('comma'),
      expected: [
        {
          pointer: '/paths/~1books/get/parameters',
          message: '`listBooks` lets callers select but does not take `parts`: add the query parameter `parts`',
        },
      ],
    },
    {
      title: 'a list in place of one text',
      mutate: { ...declared('comma'), ...query({ type: 'array' }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0',
          message: '`parts` is declared to be names in one text: set `explode: false`',
        },
      ],
    },
    {
      title: 'a number in place of one text',
      mutate: { ...declared('comma'), ...query({ type: 'integer' }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema/type',
          message: '`parts` is declared to be names in one text: set `type: string`',
        },
      ],
    },
    {
      title: 'one text in place of a list',
      mutate: { ...declared('list'), ...query({ type: 'string' }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema/type',
          message: '`parts` is declared to be a list of names: set `type: array`',
        },
      ],
    },
    {
      title: 'a list in one text in place of a list',
      mutate: { ...declared('list'), ...query({ type: 'array' }, { explode: false }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/explode',
          message: '`parts` is declared to be a list of names: set `explode: true`',
        },
      ],
    },
    {
      title: 'no switch',
      mutate: { ...declared('flag'), ...query({ type: 'string' }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema/type',
          message: '`parts` is declared to be a switch: set `type: boolean`',
        },
      ],
    },
    {
      title: 'names without the mark',
      mutate: { ...declared('list', { exclude: '-' }), ...query({ type: 'array', items: { enum: ['title'] } }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema',
          message:
            '`parts` takes no name with `-`, which leaves something out: add `-title` and its like to the names it takes',
        },
      ],
    },
  ],
})
