import { testRule } from '../testing/test-rule.ts'
import { propertiesDescribed } from './concord-properties-described.ts'

const book = '/components/schemas/Book/properties'

testRule(propertiesDescribed, {
  valid: [
    { title: 'descriptions', mutate: {} },
    {
      title: 'a description of what it refers to',
      mutate: {
        [`${book}/title`]: { $ref: '#/components/schemas/Title' },
        '/components/schemas/Title': { description: 'As on the cover.' },
      },
    },
    { title: 'a condition', mutate: { '/components/schemas/Book/if': { properties: { title: { const: '' } } } } },
    {
      title: 'a description of one of its forms',
      mutate: { [`${book}/title`]: { anyOf: [{ type: 'null' }, { description: 'As on the cover.' }] } },
    },
  ],
  invalid: [
    {
      title: 'none',
      mutate: { [`${book}/title`]: { type: 'string' } },
      expected: [{ pointer: `${book}/title`, message: 'nothing says what `title` is: add a `description`' }],
    },
    {
      title: 'none at all, which is one decision',
      mutate: {
        '/components/schemas': { Book: { properties: { a: {}, b: {}, c: {}, d: {} } } },
        '/components/responses': {},
        '/paths/~1reading-rooms': undefined,
      },
      expected: [
        { pointer: '/components', message: '4 of 4 properties do not say what they are: add a `description` to each' },
      ],
    },
  ],
})
