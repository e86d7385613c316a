import type { SecurityScheme } from '@concord-api/model'
import type { ShownCredential } from '@concord-api/sandbox'
import { expect, test } from 'vitest'

import { curlCredentials } from './curl-credentials.ts'

const key = (place: 'cookie' | 'header' | 'query'): SecurityScheme => ({
  type: 'apiKey',
  in: place,
  name: 'key',
  description: undefined,
})
const http = (scheme: string): SecurityScheme => ({
  type: 'http',
  scheme,
  bearerFormat: undefined,
  description: undefined,
})

const securitySchemes = new Map<string, SecurityScheme>([
  ['bearer', http('bearer')],
  ['basic', http('basic')],
  ['header', key('header')],
  ['query', key('query')],
  ['cookie', key('cookie')],
  ['oauth2', { type: 'other', node: { type: 'oauth2' }, description: undefined }],
])

const shown = (parts: Record<string, string>, tokenPath?: string): ShownCredential => ({
  name: 'full',
  may: 'everything',
  scopes: [],
  parts,
  ...(tokenPath !== undefined && { tokenPath }),
})

const known = new Map([
  ['bearer', shown({ token: 't' })],
  ['basic', shown({ username: 'u', password: "p'" })],
  ['header', shown({ key: 'v' })],
  ['query', shown({ key: 'v' })],
  ['cookie', shown({ key: 'v' })],
  ['oauth2', shown({ client_id: 'i', client_secret: 's' }, '/token')],
])

test.each([
  { security: [], expected: {} },
  { security: [[]], expected: {} },
  { security: [['bearer']], expected: { options: ['-H', "'Authorization: Bearer t'"] } },
  { security: [['basic']], expected: { options: ['-u', String.raw`'u:p'\'''`] } },
  { security: [['header', 'cookie']], expected: { options: ['-H', "'key: v'", '-b', 'key=v'] } },
  { security: [['query']], expected: { query: [['key', 'v']] } },
  { security: [['unknown'], ['query']], expected: { query: [['key', 'v']] } },
  {
    security: [['oauth2']],
    expected: {
      before: [
        String.raw`token=$(curl -s -u i:s -d grant_type=client_credentials http://a/token | sed 's/.*"access_token": *"\([^"]*\)".*/\1/')`,
      ],
      options: ['-H', '"Authorization: Bearer $token"'],
    },
  },
])('$security', ({ security, expected }) => {
  const requirements = security.map((schemes) => new Map(schemes.map((scheme) => [scheme, []])))
  const credentials = curlCredentials({ securitySchemes }, { security: requirements }, known, 'http://a')
  expect(credentials).toEqual({ before: [], options: [], query: [], ...expected })
})

test('where nothing satisfies there is nothing', () => {
  const security = [new Map([['unknown', []]])]
  expect(curlCredentials({ securitySchemes }, { security }, known, 'http://a')).toBeUndefined()
})
