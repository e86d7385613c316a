import { testRule } from '../testing/test-rule.ts'
import { deprecationHeaders } from './concord-deprecation-headers.ts'

const wire = '/x-conventions/wire'
const book = '/paths/~1books~1{bookId}'
const declared = {
  [`${wire}/deprecation`]: { deprecated: { in: 'header', at: 'Deprecation' }, sunset: { in: 'header', at: 'Sunset' } },
}
const deprecated = { [`${book}/delete/deprecated`]: true }
const headers = `${book}/delete/responses/204/headers`

testRule(deprecationHeaders, {
  valid: [
    { title: 'both headers', mutate: { ...declared, ...deprecated, [headers]: { Deprecation: {}, sunset: {} } } },
    { title: 'nothing deprecated', mutate: declared },
    { title: 'no convention', mutate: deprecated },
  ],
  invalid: [
    {
      title: 'no headers',
      mutate: { ...declared, ...deprecated },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/responses/204/headers',
          message: 'the answer does not document that its operation is deprecated: add the header `Deprecation`',
        },
        {
          pointer: '/paths/~1books~1{bookId}/delete/responses/204/headers',
          message: 'the answer does not document when its operation ends: add the header `Sunset`',
        },
      ],
    },
    {
      title: 'no end',
      mutate: { ...declared, ...deprecated, [headers]: { Deprecation: {} } },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/responses/204/headers',
          message: 'the answer does not document when its operation ends: add the header `Sunset`',
        },
      ],
    },
    {
      title: 'no word of it',
      mutate: { ...declared, ...deprecated, [headers]: { Sunset: {} } },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/responses/204/headers',
          message: 'the answer does not document that its operation is deprecated: add the header `Deprecation`',
        },
      ],
    },
  ],
})
