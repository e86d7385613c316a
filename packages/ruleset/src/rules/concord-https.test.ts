import { testRule } from '../testing/test-rule.ts'
import { https } from './concord-https.ts'

const bearer = '/components/securitySchemes'
const flow = (tokenUrl: string) => ({
  card: { type: 'oauth2', flows: { clientCredentials: { tokenUrl, scopes: {} } } },
})

testRule(https, {
  valid: [
    { title: 'no servers', mutate: {} },
    {
      title: 'TLS, an address of the same server, and local ones',
      mutate: {
        '/servers': [
          { url: 'https://books.example' },
          { url: '/v1' },
          { url: 'http://localhost:3000' },
          { url: 'http://127.0.0.1/v1' },
          { url: '{scheme}://books.example' },
        ],
        [bearer]: flow('https://books.example/token'),
      },
    },
  ],
  invalid: [
    {
      title: 'a server',
      mutate: { '/servers': [{ url: 'http://books.example/v1' }] },
      expected: [
        {
          pointer: '/servers/0/url',
          message: 'what is sent to `http://books.example/v1` can be read and changed on the way: use `https`',
        },
      ],
    },
    {
      title: 'a server of one path and of one operation, and a host that only begins like a local one',
      mutate: {
        '/paths/~1books/servers': [{ url: 'HTTP://localhost.example' }],
        '/paths/~1books/get/servers': [{ url: 'ws://books.example' }],
      },
      expected: [
        {
          pointer: '/paths/~1books/get/servers/0/url',
          message: 'what is sent to `ws://books.example` can be read and changed on the way: use `https`',
        },
        {
          pointer: '/paths/~1books/servers/0/url',
          message: 'what is sent to `HTTP://localhost.example` can be read and changed on the way: use `https`',
        },
      ],
    },
    {
      title: 'where tokens come from',
      mutate: { [bearer]: flow('http://books.example/token') },
      expected: [
        {
          pointer: `${bearer}/card/flows/clientCredentials/tokenUrl`,
          message: 'what is sent to `http://books.example/token` can be read and changed on the way: use `https`',
        },
      ],
    },
  ],
})
