import { testRule } from '../testing/test-rule.ts'
import { idFormat } from './concord-id-format.ts'

const book = '/paths/~1books~1{bookId}'
const ids = (form: string, schema: object) => ({
  '/x-conventions/require/naming/ids': form,
  [`${book}/parameters/0/schema`]: schema,
})

testRule(idFormat, {
  valid: [
    { title: 'whole numbers', mutate: ids('integer', { type: 'integer' }) },
    { title: 'uuids', mutate: ids('uuid', { type: 'string', format: 'uuid' }) },
    { title: 'uuids by a pattern', mutate: ids('uuid', { type: 'string', pattern: '^[0-9a-f-]+$' }) },
    { title: 'texts', mutate: ids('string', { type: 'string' }) },
    { title: 'texts with a prefix', mutate: ids('prefixed', { type: 'string' }) },
    { title: 'anything', mutate: ids('integer', {}) },
  ],
  invalid: [
    {
      title: 'no whole number',
      mutate: ids('integer', { type: 'string' }),
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/parameters/0/schema/type',
          message: '`bookId` is not `integer`, as ids are declared to be: set `type: integer`',
        },
      ],
    },
    {
      title: 'no uuid',
      mutate: ids('uuid', { type: 'string' }),
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/parameters/0/schema/type',
          message: '`bookId` is not `uuid`, as ids are declared to be: add `format: uuid`',
        },
      ],
    },
    {
      title: 'a number',
      mutate: ids('uuid', { type: 'integer' }),
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/parameters/0/schema/type',
          message: '`bookId` is not `uuid`, as ids are declared to be: set `type: string`',
        },
      ],
    },
    {
      title: 'a number in place of a text',
      mutate: ids('string', { type: 'integer' }),
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/parameters/0/schema/type',
          message: '`bookId` is not `string`, as ids are declared to be: set `type: string`',
        },
      ],
    },
    {
      title: 'a uuid in place of a prefix',
      mutate: ids('prefixed', { type: 'string', format: 'uuid' }),
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/parameters/0/schema/format',
          message: '`bookId` is not `prefixed`, as ids are declared to be: remove `format: uuid`',
        },
      ],
    },
  ],
})
