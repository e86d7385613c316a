import { testRule } from '../testing/test-rule.ts'
import { oauthFlows } from './concord-oauth-flows.ts'

const schemes = '/components/securitySchemes'
const urls = { authorizationUrl: 'https://books.example/in', tokenUrl: 'https://books.example/token', scopes: {} }
const scheme = (flow: string) => ({ card: { type: 'oauth2', flows: { [flow]: urls } } })

testRule(oauthFlows, {
  valid: [
    { title: 'no OAuth', mutate: {} },
    { title: 'a code', mutate: { [schemes]: scheme('authorizationCode') } },
    { title: 'credentials of a client', mutate: { [schemes]: scheme('clientCredentials') } },
  ],
  invalid: [
    {
      title: 'a token in an address',
      mutate: { [schemes]: scheme('implicit') },
      expected: [
        {
          pointer: `${schemes}/card/flows/implicit`,
          message: 'the `implicit` flow puts the token into an address: use `authorizationCode`, with PKCE',
        },
      ],
    },
    {
      title: 'passwords for a program',
      mutate: { [schemes]: scheme('password') },
      expected: [
        {
          pointer: `${schemes}/card/flows/password`,
          message:
            'the `password` flow hands the password of a person to a program: use `authorizationCode`, with PKCE',
        },
      ],
    },
  ],
})
