import { testRule } from '../testing/test-rule.ts'
import { validation } from './concord-validation.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const withValidation = (answer: unknown) => ({ [`${wire}/validation`]: answer })

testRule(validation, {
  valid: [
    { title: 'the answer', mutate: withValidation(422) },
    { title: 'no body', mutate: { ...withValidation(400), [`${books}/post/requestBody`]: undefined } },
    { title: 'a range', mutate: { ...withValidation(400), [`${books}/post/responses/4XX`]: {} } },
  ],
  invalid: [
    {
      title: 'another answer',
      mutate: withValidation(404),
      expected: [
        {
          pointer: '/paths/~1books/post/responses',
          message:
            "`addBook` does not document `404`, the answer to a body that breaks its schema: add `404`: `$ref: '#/components/responses/NotFound'`",
        },
      ],
    },
    {
      title: 'no such shape',
      mutate: { ...withValidation(500), [`${books}/post/requestBody`]: undefined },
      expected: [
        {
          pointer: '/x-conventions/wire/validation',
          message: 'no shape in `errors` applies to `500`: add `{ when: { status: 5XX } }` there',
        },
      ],
    },
    {
      title: 'a code that is not listed',
      mutate: withValidation({ status: 422, code: 'bad' }),
      expected: [
        {
          pointer: '/x-conventions/wire/validation/code',
          message: 'no error can have the code `bad`: add it to the codes that errors list',
        },
      ],
    },
  ],
})
