import { testRule } from '../testing/test-rule.ts'
import { idempotency } from './concord-idempotency.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const book = '/paths/~1books~1{bookId}'
const withIdempotency = (methods: readonly string[]) => ({
  [`${wire}/idempotency`]: { send: { in: 'header', name: 'Idempotency-Key' }, methods },
})
const key = (type: string) => ({ name: 'idempotency-key', in: 'header', schema: { type } })
const post = `${books}/post/parameters`

testRule(idempotency, {
  valid: [
    { title: 'a key', mutate: { ...withIdempotency(['POST']), [post]: [key('string')] } },
    { title: 'no convention', mutate: { [post]: [key('string')] } },
  ],
  invalid: [
    {
      title: 'no key',
      mutate: withIdempotency(['POST']),
      expected: [
        {
          pointer: '/paths/~1books/post',
          message:
            '`addBook` is a `POST` but does not take `Idempotency-Key`: add the header parameter `Idempotency-Key`',
        },
      ],
    },
    {
      title: 'a key with another method',
      mutate: {
        ...withIdempotency(['DELETE']),
        [post]: [key('string')],
        [`${book}/delete`]: {},
        [`${book}/delete/parameters`]: [key('string')],
      },
      expected: [
        {
          pointer: '/paths/~1books/post/parameters',
          message:
            '`addBook` takes `Idempotency-Key`, and `POST` is no method that does: remove it, or add `POST` to `methods` in `x-conventions`',
        },
      ],
    },
    {
      title: 'a number',
      mutate: { ...withIdempotency(['POST']), [post]: [key('integer')] },
      expected: [
        {
          pointer: '/paths/~1books/post/parameters/0/schema/type',
          message: '`Idempotency-Key` is a key that callers make up: set `type: string`',
        },
      ],
    },
  ],
})
