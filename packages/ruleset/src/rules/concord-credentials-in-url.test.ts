import { testRule } from '../testing/test-rule.ts'
import { credentialsInUrl } from './concord-credentials-in-url.ts'

const schemes = '/components/securitySchemes'
const query = (name: string) => ({ name, in: 'query', schema: { type: 'string' } })
const message = (name: string) =>
  `\`${name}\` looks like a credential, and addresses are logged everywhere: move it to a header or the body`

testRule(credentialsInUrl, {
  valid: [
    { title: 'no credentials', mutate: {} },
    { title: 'a key in a header', mutate: { [schemes]: { card: { type: 'apiKey', in: 'header', name: 'Card' } } } },
    { title: 'a token that pages', mutate: { '/paths/~1books/get/parameters/2': query('page_token') } },
    {
      title: 'a token that the conventions page with',
      mutate: {
        '/components/parameters/Skip/name': 'token',
        '/x-conventions/wire/pagination/window/send/offset/name': 'token',
      },
    },
    {
      title: 'a header',
      mutate: { '/paths/~1books/get/parameters/2': { ...query('Access-Token'), in: 'header' } },
    },
  ],
  invalid: [
    {
      title: 'a key in the query',
      mutate: { [schemes]: { card: { type: 'apiKey', in: 'query', name: 'card' } } },
      expected: [
        {
          pointer: `${schemes}/card`,
          message: 'the key `card` is part of the address, which is logged everywhere: use `in: header`',
        },
      ],
    },
    {
      title: 'a token in the query',
      mutate: { '/paths/~1books/get/parameters/2': query('access_token') },
      expected: [{ pointer: '/paths/~1books/get/parameters/2', message: message('access_token') }],
    },
    {
      title: 'a secret in the path',
      mutate: { '/paths/~1books~1{bookId}/parameters/1': { ...query('clientSecret'), in: 'path', required: true } },
      expected: [{ pointer: '/paths/~1books~1{bookId}/parameters/1', message: message('clientSecret') }],
    },
  ],
})
