import { testRule } from '../testing/test-rule.ts'
import { createdAnswer } from './concord-created-answer.ts'

const created = '/components/responses/Book'

testRule(createdAnswer, {
  valid: [
    { title: 'the new resource', mutate: { '/x-conventions/wire/create': undefined } },
    {
      title: 'where it is',
      mutate: {
        '/x-conventions/wire/create': undefined,
        [`${created}/content`]: undefined,
        [`${created}/headers/location`]: { schema: { type: 'string' } },
      },
    },
    {
      title: 'another way, which the document declares',
      mutate: { [`${created}/content`]: undefined, '/x-conventions/wire/create': { status: 201 } },
    },
  ],
  invalid: [
    {
      title: 'neither',
      mutate: {
        '/paths/~1books/post/responses/201': { description: 'Added.' },
        '/x-conventions/wire/create': undefined,
      },
      expected: [
        {
          pointer: '/paths/~1books/post/responses/201',
          message: 'the answer to a creation does not say what was created: add the header `Location`, or `content`',
        },
      ],
    },
  ],
})
