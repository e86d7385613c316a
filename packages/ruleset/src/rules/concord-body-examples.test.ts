import { testRule } from '../testing/test-rule.ts'
import { bodyExamples } from './concord-body-examples.ts'

const sent = '/paths/~1books/post/requestBody/content/application~1json'
const bodies = [
  sent,
  '/components/responses/Book/content/application~1json',
  '/components/responses/BookPage/content/application~1json',
  '/paths/~1reading-rooms/get/responses/200/content/application~1json',
]

testRule(bodyExamples, {
  valid: [
    { title: 'examples', mutate: {} },
    { title: 'several', mutate: { [`${sent}/example`]: undefined, [`${sent}/examples`]: { kindred: { value: {} } } } },
    {
      title: 'an example of the schema',
      mutate: { [`${sent}/example`]: undefined, '/components/schemas/Book/examples': [{ title: 'Kindred' }] },
    },
    {
      title: 'examples of properties',
      mutate: { [`${sent}/example`]: undefined, '/components/schemas/Book/properties/title/example': 'Kindred' },
    },
    { title: 'no schema', mutate: { [sent]: {} } },
    {
      title: 'a failure without one',
      mutate: { '/components/responses/NotFound/content/application~1json/example': undefined },
    },
  ],
  invalid: [
    {
      title: 'a body without one',
      mutate: { [`${sent}/example`]: undefined },
      expected: [{ pointer: sent, message: 'nothing shows what this body looks like: add an `example`' }],
    },
    {
      title: 'no body with one, which is one decision',
      mutate: Object.fromEntries(bodies.map((pointer) => [`${pointer}/example`, undefined])),
      expected: [{ pointer: '/paths', message: '4 of 4 bodies have no example: add an `example` to each' }],
    },
  ],
})
