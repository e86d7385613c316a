import { testRule } from '../testing/test-rule.ts'
import { style } from './concord-style.ts'

const wire = '/x-conventions/wire'
const book = '/paths/~1books~1{bookId}'
const withStyle = (value: unknown) => ({ [`${wire}/style`]: value })

testRule(style, {
  valid: [
    { title: 'things', mutate: withStyle('resource') },
    { title: 'actions', mutate: { ...withStyle('rpc'), [`${book}/delete`]: undefined } },
    { title: 'no convention', mutate: { '/paths/~1getBooks': {} } },
    { title: 'a thing that begins like an action', mutate: { ...withStyle('resource'), '/paths/~1addresses': {} } },
  ],
  invalid: [
    {
      title: 'an action',
      mutate: { ...withStyle('resource'), '/paths/~1getBooks': {} },
      expected: [
        {
          pointer: '/paths/~1getBooks',
          message:
            '`getBooks` is an action, and paths are declared to name things: rename it to the thing, with the method `get`',
        },
      ],
    },
    {
      title: 'an action of a thing',
      mutate: { ...withStyle('resource'), '/paths/~1books~1{bookId}~1delete': {} },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}~1delete',
          message:
            '`delete` is an action, and paths are declared to name things: rename it to the thing, with the method `delete`',
        },
      ],
    },
    {
      title: 'a method that is none of an action',
      mutate: withStyle('rpc'),
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete',
          message:
            '`removeBook` is an action with the method `DELETE`, and actions are called with POST: move it to `post`',
        },
      ],
    },
  ],
})
