import { testRule } from '../testing/test-rule.ts'
import { wwwAuthenticate } from './concord-www-authenticate.ts'

const wire = '/x-conventions/wire'
const schemes = (scheme: object) => ({
  [`${wire}/credentials`]: { missing: 401 },
  '/components/securitySchemes': { card: scheme },
  '/security': [{ card: [] }],
})
const bearer = { type: 'http', scheme: 'bearer' }
const headers = '/components/responses/Unauthorized/headers'

testRule(wwwAuthenticate, {
  valid: [
    { title: 'the scheme', mutate: { ...schemes(bearer), [`${headers}/WWW-Authenticate`]: {} } },
    { title: 'a key of its own kind', mutate: schemes({ type: 'apiKey', in: 'header', name: 'Key' }) },
    { title: 'a certificate', mutate: schemes({ type: 'mutualTLS' }) },
    { title: 'no convention', mutate: { ...schemes(bearer), [`${wire}/credentials`]: undefined } },
  ],
  invalid: [
    {
      title: 'no scheme',
      mutate: schemes(bearer),
      expected: [
        {
          pointer: '/components/responses/Unauthorized/headers',
          message: 'the answer does not name the scheme it asks for: add the header `WWW-Authenticate`',
        },
      ],
    },
    {
      title: 'no scheme of a flow',
      mutate: schemes({ type: 'oauth2', flows: {} }),
      expected: [
        {
          pointer: '/components/responses/Unauthorized/headers',
          message: 'the answer does not name the scheme it asks for: add the header `WWW-Authenticate`',
        },
      ],
    },
  ],
})
