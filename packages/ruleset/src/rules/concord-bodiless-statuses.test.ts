import { testRule } from '../testing/test-rule.ts'
import { bodilessStatuses } from './concord-bodiless-statuses.ts'

const answer = { description: 'Done.', content: { 'application/json': { schema: { type: 'object' } } } }
const responses = '/paths/~1books~1{bookId}/delete/responses'

testRule(bodilessStatuses, {
  valid: [
    { title: 'a 204 without content', mutate: {} },
    { title: 'a 200 with content', mutate: { [`${responses}/200`]: answer } },
    { title: 'content that is empty', mutate: { [`${responses}/204/content`]: {} } },
  ],
  invalid: [
    {
      title: 'a 204 with content',
      mutate: { [`${responses}/204`]: answer },
      expected: [
        {
          pointer: `${responses}/204/content`,
          message: 'an answer with the status `204` has no body: remove `content`, or use `200`',
        },
      ],
    },
    {
      title: 'a shared 304 with content once',
      mutate: {
        '/components/responses/Same': answer,
        '/paths/~1books/get/responses/304': { $ref: '#/components/responses/Same' },
        '/paths/~1books~1{bookId}/get/responses/304': { $ref: '#/components/responses/Same' },
      },
      expected: [
        {
          pointer: '/components/responses/Same/content',
          message: 'an answer with the status `304` has no body: remove `content`',
        },
      ],
    },
  ],
})
