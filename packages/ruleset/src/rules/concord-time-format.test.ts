import { testRule } from '../testing/test-rule.ts'
import { timeFormat } from './concord-time-format.ts'

const time = (form: string, schema: object, name = 'created_at') => ({
  '/x-conventions/require/naming/time': form,
  [`/components/schemas/Book/properties/${name}`]: schema,
})

testRule(timeFormat, {
  valid: [
    { title: 'with a zone', mutate: time('rfc3339', { type: 'string', format: 'date-time' }) },
    { title: 'seconds', mutate: time('epoch-seconds', { type: 'integer' }) },
    { title: 'without a zone', mutate: time('local', { type: 'string' }) },
    { title: 'a number that is no time', mutate: time('rfc3339', { type: 'integer' }, 'pages') },
  ],
  invalid: [
    {
      title: 'seconds in place of a date',
      mutate: time('rfc3339', { type: 'integer' }),
      expected: [
        {
          pointer: '/components/schemas/Book/properties/created_at',
          message:
            '`created_at` is not `rfc3339`, as points in time are declared to be: set `type: string` and `format: date-time`',
        },
      ],
    },
    {
      title: 'a date in place of seconds',
      mutate: time('epoch-seconds', { type: 'string', format: 'date-time' }),
      expected: [
        {
          pointer: '/components/schemas/Book/properties/created_at',
          message: '`created_at` is not `epoch-seconds`, as points in time are declared to be: set `type: integer`',
        },
      ],
    },
    {
      title: 'a zone',
      mutate: time('local', { type: 'string', format: 'date-time' }),
      expected: [
        {
          pointer: '/components/schemas/Book/properties/created_at',
          message:
            '`created_at` is not `local`, as points in time are declared to be: remove `format: date-time`, which demands a zone',
        },
      ],
    },
    {
      title: 'seconds in place of a local time',
      mutate: time('local', { type: 'integer' }),
      expected: [
        {
          pointer: '/components/schemas/Book/properties/created_at',
          message: '`created_at` is not `local`, as points in time are declared to be: set `type: string`',
        },
      ],
    },
  ],
})
