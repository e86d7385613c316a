import { testRule } from '../testing/test-rule.ts'
import { deprecatedReplacement } from './concord-deprecated-replacement.ts'

const get = '/paths/~1books/get'
const title = '/components/schemas/Book/properties/title'

testRule(deprecatedReplacement, {
  valid: [
    { title: 'nothing deprecated', mutate: {} },
    {
      title: 'an operation with another in its place',
      mutate: { [`${get}/deprecated`]: true, [`${get}/description`]: 'Deprecated: use `searchBooks`.' },
    },
    {
      title: 'a property that goes away',
      mutate: { [`${title}/deprecated`]: true, [`${title}/description`]: 'Will be removed: nobody reads it.' },
    },
    { title: 'what is not deprecated', mutate: { [`${get}/deprecated`]: false, [`${get}/description`]: 'Lists.' } },
  ],
  invalid: [
    {
      title: 'an operation',
      mutate: { [`${get}/deprecated`]: true, [`${get}/description`]: 'Lists books.' },
      expected: [
        {
          pointer: get,
          message: '`listBooks` is deprecated without a way on: add to its `description` what to use instead',
        },
      ],
    },
    {
      title: 'a shared parameter once',
      mutate: {
        '/components/parameters/Skip/deprecated': true,
        '/components/parameters/Skip/description': 'Books to skip.',
        '/paths/~1books/post/parameters': [{ $ref: '#/components/parameters/Skip' }],
      },
      expected: [
        {
          pointer: '/components/parameters/Skip',
          message: 'the parameter `skip` is deprecated without a way on: add to its `description` what to use instead',
        },
      ],
    },
    {
      title: 'a property',
      mutate: { [title]: { type: 'string', deprecated: true } },
      expected: [
        {
          pointer: title,
          message: 'the property `title` is deprecated without a way on: add to its `description` what to use instead',
        },
      ],
    },
  ],
})
