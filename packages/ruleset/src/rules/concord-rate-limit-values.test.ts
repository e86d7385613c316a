import { testRule } from '../testing/test-rule.ts'
import { rateLimitValues } from './concord-rate-limit-values.ts'

const wire = '/x-conventions/wire'
const rateLimit = `${wire}/rateLimit`
const headers = '/components/headers'

testRule(rateLimitValues, {
  valid: [
    { title: 'the quota', mutate: { [`${rateLimit}/quota`]: 60, [`${headers}/Limit/example`]: 60 } },
    { title: 'seconds until then', mutate: { [`${headers}/Reset/example`]: 30 } },
    {
      title: 'an instant',
      mutate: {
        [`${rateLimit}/reset/unit`]: 'epoch-seconds',
        [`${headers}/Reset/examples`]: { one: { value: 1767225660 } },
      },
    },
    {
      title: 'the field of the draft',
      mutate: { [`${rateLimit}/fields`]: 'ietf', '/components/responses/TooManyRequests/headers/RateLimit': {} },
    },
    { title: 'no convention', mutate: { [rateLimit]: undefined, [`${headers}/Limit/schema/type`]: 'string' } },
  ],
  invalid: [
    {
      title: 'a status nobody documents',
      mutate: { [`${rateLimit}/status`]: [429, 503] },
      expected: [
        {
          pointer: '/x-conventions/wire/rateLimit/status',
          message: 'no operation documents `503`: add the answer to one request too many, or set the status it has',
        },
      ],
    },
    {
      title: 'another quota',
      mutate: { [`${rateLimit}/quota`]: 60, [`${headers}/Limit/example`]: 50 },
      expected: [
        {
          pointer: '/components/headers/Limit/example',
          message: '`RateLimit-Limit` shows `50`, and the declared quota is `60`: set `60`',
        },
      ],
    },
    {
      title: 'an instant in place of seconds',
      mutate: { [`${headers}/Reset/example`]: 1767225660 },
      expected: [
        {
          pointer: '/components/headers/Reset/example',
          message:
            '`RateLimit-Reset` shows `1767225660`, and is declared to be the seconds until then: set one, or set `unit` in `x-conventions`',
        },
      ],
    },
    {
      title: 'seconds in place of an instant',
      mutate: {
        [`${rateLimit}/reset/unit`]: 'epoch-seconds',
        [`${headers}/Reset/schema`]: { type: 'integer', const: 30 },
      },
      expected: [
        {
          pointer: '/components/headers/Reset/schema/const',
          message:
            '`RateLimit-Reset` shows `30`, and is declared to be an instant, in seconds since 1970: set one, or set `unit` in `x-conventions`',
        },
      ],
    },
    {
      title: 'a text',
      mutate: { [`${headers}/Remaining/schema/type`]: 'string' },
      expected: [
        {
          pointer: '/components/headers/Remaining/schema/type',
          message: '`RateLimit-Remaining` is a whole number: set `type: integer`',
        },
      ],
    },
    {
      title: 'no field of the draft',
      mutate: { [`${rateLimit}/fields`]: 'ietf' },
      expected: [
        {
          pointer: '/components/responses/TooManyRequests/headers',
          message: 'the answer does not say what is left: add the header `RateLimit`',
        },
      ],
    },
  ],
})
