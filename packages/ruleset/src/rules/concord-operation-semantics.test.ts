import { testRule } from '../testing/test-rule.ts'
import { operationSemantics } from './concord-operation-semantics.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const book = '/paths/~1books~1{bookId}'
const removal = `${book}/delete/x-operation`
const addition = `${books}/post/x-operation`

testRule(operationSemantics, {
  valid: [
    {
      title: 'a GET that changes something',
      mutate: { [`${book}/get/x-operation`]: { safe: false, idempotent: false } },
    },
    { title: 'a POST that may be repeated', mutate: { [addition]: { idempotent: true } } },
    { title: 'a word of its own', mutate: { [removal]: { verb: 'burn' } } },
    { title: 'an API of actions', mutate: { [addition]: { verb: 'delete' }, [`${wire}/style`]: 'rpc' } },
  ],
  invalid: [
    {
      title: 'a DELETE that changes nothing',
      mutate: { [removal]: { safe: true } },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/x-operation/safe',
          message:
            '`removeBook` is said to change nothing, and `DELETE` changes something: remove `safe`, or move it to `get`',
        },
      ],
    },
    {
      title: 'a DELETE that may not be repeated',
      mutate: { [removal]: { idempotent: false } },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/x-operation/idempotent',
          message: '`removeBook` is a `DELETE`, which may be repeated: remove `idempotent: false`, or use `POST`',
        },
      ],
    },
    {
      title: 'a safe call that may not be repeated',
      mutate: { [addition]: { safe: true, idempotent: false } },
      expected: [
        {
          pointer: '/paths/~1books/post/x-operation/idempotent',
          message: '`addBook` is safe, which may be repeated: remove `idempotent: false`, or use `POST`',
        },
      ],
    },
    {
      title: 'a verb of another method',
      mutate: { [removal]: { verb: 'create' } },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/x-operation/verb',
          message: '`removeBook` is said to `create`, and is a `DELETE`: set the verb it is, or move it to `post`',
        },
      ],
    },
  ],
})
