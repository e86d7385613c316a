import { testRule } from '../testing/test-rule.ts'
import { credentials } from './concord-credentials.ts'

const wire = '/x-conventions/wire'
const credentialsPointer = `${wire}/credentials`
const scheme = { card: { type: 'http', scheme: 'bearer' } }
const declared = {
  [credentialsPointer]: { missing: 401, invalid: 401, forbidden: 403 },
  '/components/securitySchemes': scheme,
  '/paths': {
    '/books': {
      get: {
        operationId: 'listBooks',
        security: [{ card: [] }],
        responses: { 401: { $ref: '#/components/responses/Unauthorized' }, 403: { description: 'Not yours.' } },
      },
    },
  },
}
const outcome = { at: '/status', success: ['ok'] }
const denied = { status: 200, outcome: 'denied' }

testRule(credentials, {
  valid: [
    { title: 'the declared answers', mutate: declared },
    {
      title: 'no credentials asked for',
      mutate: {
        ...declared,
        '/paths': { '/books': { get: { operationId: 'listBooks', security: [{}], responses: {} } } },
      },
    },
    {
      title: 'a range for all',
      mutate: {
        ...declared,
        '/paths': {
          '/books': {
            get: {
              operationId: 'listBooks',
              security: [{ card: [] }],
              responses: { '4XX': { description: 'Refused.' } },
            },
          },
        },
      },
    },
    {
      title: 'an answer for any other status',
      mutate: {
        ...declared,
        '/paths': {
          '/books': {
            get: {
              operationId: 'listBooks',
              security: [{ card: [] }],
              responses: { default: { description: 'Refused.' } },
            },
          },
        },
      },
    },
    { title: 'no convention', mutate: {} },
  ],
  invalid: [
    {
      title: 'an answer that is not documented',
      mutate: { ...declared, [credentialsPointer]: { missing: 401, invalid: 400, forbidden: 403 } },
      expected: [
        {
          pointer: '/paths/~1books/get/responses',
          message: '`listBooks` does not document `400`, the answer to invalid credentials: add `400`',
        },
      ],
    },
    {
      title: 'another answer of one scheme',
      mutate: { ...declared, [credentialsPointer]: { missing: 401, schemes: { card: { missing: 407 } } } },
      expected: [
        {
          pointer: '/paths/~1books/get/responses',
          message: '`listBooks` does not document `407`, the answer to missing credentials: add `407`',
        },
      ],
    },
    {
      title: 'a scheme that is none',
      mutate: { ...declared, [credentialsPointer]: { missing: 401, schemes: { badge: { missing: 401 } } } },
      expected: [
        {
          pointer: '/x-conventions/wire/credentials/schemes/badge',
          message:
            '`badge` is no security scheme of this document: add it to `components.securitySchemes`, or remove it here',
        },
      ],
    },
    {
      title: 'a status no error shape has',
      mutate: { ...declared, [credentialsPointer]: { missing: 501 } },
      expected: [
        {
          pointer: '/x-conventions/wire/credentials/missing',
          message: 'no shape in `errors` applies to `501`: add `{ when: { status: 5XX } }` there',
        },
        {
          pointer: '/paths/~1books/get/responses',
          message: '`listBooks` does not document `501`, the answer to missing credentials: add `501`',
        },
      ],
    },
    {
      title: 'an outcome without a place',
      mutate: { ...declared, [credentialsPointer]: { missing: denied }, [`${wire}/outcome`]: undefined, '/paths': {} },
      expected: [
        {
          pointer: '/x-conventions/wire/credentials/missing/outcome',
          message: '`outcome` is not declared: add `outcome: { at: …, success: […] }` to `wire`',
        },
      ],
    },
    {
      title: 'an outcome that is a success',
      mutate: { [credentialsPointer]: { missing: { status: 200, outcome: 'ok' } }, [`${wire}/outcome`]: outcome },
      expected: [
        {
          pointer: '/x-conventions/wire/credentials/missing/outcome',
          message: 'the outcome `ok` means success: set one that does not',
        },
      ],
    },
    {
      title: 'an outcome no error shape has',
      mutate: { [credentialsPointer]: { forbidden: denied }, [`${wire}/outcome`]: outcome },
      expected: [
        {
          pointer: '/x-conventions/wire/credentials/forbidden/outcome',
          message: 'no shape in `errors` applies to the outcome `denied`: add `{ when: { outcome: denied } }` there',
        },
      ],
    },
    {
      title: 'a code that errors do not list',
      mutate: { ...declared, [credentialsPointer]: { missing: { status: 401, code: 'no_card' } } },
      expected: [
        {
          pointer: '/x-conventions/wire/credentials/missing/code',
          message: 'no error can have the code `no_card`: add it to the codes that errors list',
        },
      ],
    },
  ],
})
