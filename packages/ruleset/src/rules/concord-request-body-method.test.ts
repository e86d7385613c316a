import { testRule } from '../testing/test-rule.ts'
import { requestBodyMethod } from './concord-request-body-method.ts'

const body = { content: { 'application/json': { schema: { type: 'object' } } } }

testRule(requestBodyMethod, {
  valid: [
    { title: 'no bodies but in POST', mutate: {} },
    { title: 'a body in PUT', mutate: { '/paths/~1books/put': { operationId: 'keepBooks', requestBody: body } } },
  ],
  invalid: [
    {
      title: 'a body in GET',
      mutate: { '/paths/~1books/get/requestBody': body },
      expected: [
        {
          pointer: '/paths/~1books/get/requestBody',
          message:
            'a body means nothing in a `GET` request and may be dropped on the way: move it to parameters, or use `POST`',
        },
      ],
    },
    {
      title: 'a body in DELETE',
      mutate: { '/paths/~1books~1{bookId}/delete/requestBody': body },
      expected: [
        {
          pointer: '/paths/~1books~1{bookId}/delete/requestBody',
          message:
            'a body means nothing in a `DELETE` request and may be dropped on the way: move it to parameters, or use `POST`',
        },
      ],
    },
  ],
})
