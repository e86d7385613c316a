import { testRule } from '../testing/test-rule.ts'
import { redirectLocation } from './concord-redirect-location.ts'

const responses = '/paths/~1books~1{bookId}/get/responses'

testRule(redirectLocation, {
  valid: [
    { title: 'no redirects', mutate: {} },
    {
      title: 'a redirect with its target',
      mutate: {
        [`${responses}/301`]: { description: 'Moved.', headers: { location: { schema: { type: 'string' } } } },
      },
    },
    { title: 'an answer from the cache', mutate: { [`${responses}/304`]: { description: 'Not changed.' } } },
  ],
  invalid: [
    {
      title: 'a redirect to nowhere',
      mutate: { [`${responses}/308`]: { description: 'Moved.' } },
      expected: [
        {
          pointer: `${responses}/308`,
          message: '`308` does not say where to go: add the header `Location`',
        },
      ],
    },
    {
      title: 'a redirect to nowhere, where another one says where to',
      mutate: {
        '/components/headers/Location': { schema: { type: 'string' } },
        [`${responses}/307`]: {
          description: 'There.',
          headers: { Location: { $ref: '#/components/headers/Location' } },
        },
        [`${responses}/302`]: { description: 'There.', headers: {} },
      },
      expected: [
        {
          pointer: `${responses}/302/headers`,
          message: "`302` does not say where to go: add the header `Location`: `$ref: '#/components/headers/Location'`",
        },
      ],
    },
  ],
})
