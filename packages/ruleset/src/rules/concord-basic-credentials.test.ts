import { testRule } from '../testing/test-rule.ts'
import { basicCredentials } from './concord-basic-credentials.ts'

const schemes = '/components/securitySchemes'

testRule(basicCredentials, {
  valid: [
    { title: 'no credentials', mutate: {} },
    { title: 'a token', mutate: { [schemes]: { card: { type: 'http', scheme: 'bearer' } } } },
  ],
  invalid: [
    {
      title: 'a name and a password',
      mutate: { [schemes]: { card: { type: 'http', scheme: 'Basic' } } },
      expected: [
        {
          pointer: `${schemes}/card`,
          message:
            '`card` sends a password with every request: use tokens that end, `scheme: bearer` or `type: oauth2`',
        },
      ],
    },
  ],
})
