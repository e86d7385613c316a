import { testRule } from '../testing/test-rule.ts'
import { environment } from './concord-environment.ts'

const wire = '/x-conventions/wire'
const environmentPointer = `${wire}/environment`
const schemes = {
  '/components/securitySchemes': {
    basic: { type: 'http', scheme: 'basic' },
    card: { type: 'http', scheme: 'bearer' },
    key: { type: 'apiKey', in: 'header', name: 'Key' },
    oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: {} } } },
  },
}

testRule(environment, {
  valid: [
    {
      title: 'the parts of each',
      mutate: {
        ...schemes,
        [environmentPointer]: {
          basic: { username: 'U', password: 'P' },
          card: 'C',
          key: 'K',
          oauth: { clientId: 'I', clientSecret: 'S' },
        },
      },
    },
    {
      title: 'a scheme that is none, which another rule reports',
      mutate: { ...schemes, [environmentPointer]: { badge: 'B' } },
    },
    { title: 'no convention', mutate: {} },
  ],
  invalid: [
    {
      title: 'one variable for two parts',
      mutate: { ...schemes, [environmentPointer]: { basic: 'U' } },
      expected: [
        {
          pointer: '/x-conventions/wire/environment/basic',
          message: 'a credential of `basic` is of `username` and `password`: set `{ username: …, password: … }`',
        },
      ],
    },
    {
      title: 'two variables for one part',
      mutate: { ...schemes, [environmentPointer]: { card: { username: 'U', password: 'P' } } },
      expected: [
        {
          pointer: '/x-conventions/wire/environment/card',
          message: 'a credential of `card` is of one part: set the name of one variable',
        },
      ],
    },
    {
      title: 'the parts of another scheme',
      mutate: { ...schemes, [environmentPointer]: { oauth: { username: 'U', password: 'P' } } },
      expected: [
        {
          pointer: '/x-conventions/wire/environment/oauth',
          message:
            'a credential of `oauth` is of `clientId` and `clientSecret`: set `{ clientId: …, clientSecret: … }`',
        },
      ],
    },
    {
      title: 'one variable for two schemes',
      mutate: { ...schemes, [environmentPointer]: { card: 'C', key: 'C' } },
      expected: [
        {
          pointer: '/x-conventions/wire/environment/key',
          message: '`C` holds a credential of `card` already: use another variable for `key`',
        },
      ],
    },
  ],
})
