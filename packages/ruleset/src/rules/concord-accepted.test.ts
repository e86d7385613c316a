import { testRule } from '../testing/test-rule.ts'
import { accepted } from './concord-accepted.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const acceptedPointer = `${wire}/accepted`
const later = { description: 'Later.', headers: { 'Operation-Location': {} } }
const states = { type: 'object', properties: { state: { enum: ['running', 'done'] } } }
const declared = {
  [acceptedPointer]: {
    status: 202,
    monitor: { in: 'header', at: 'Operation-Location' },
    state: '/state',
    final: ['done'],
  },
  [`${books}/post/responses/202`]: later,
  '/components/schemas/Book': states,
}

testRule(accepted, {
  valid: [
    { title: 'work that is told of', mutate: declared },
    { title: 'no convention', mutate: { [`${books}/post/responses/202`]: { description: 'Later.' } } },
    {
      title: 'states that are not listed',
      mutate: {
        ...declared,
        '/components/schemas/Book': { type: 'object', properties: { state: { type: 'string' } } },
      },
    },
  ],
  invalid: [
    {
      title: 'a status nobody answers',
      mutate: { ...declared, [`${books}/post/responses/202`]: undefined },
      expected: [
        {
          pointer: '/x-conventions/wire/accepted/status',
          message: 'no operation answers `202`: add it to those whose work is done later, or remove `accepted`',
        },
      ],
    },
    {
      title: 'another status',
      mutate: { ...declared, [acceptedPointer]: { status: 201 } },
      expected: [
        {
          pointer: '/paths/~1books/post/responses',
          message:
            '`addBook` answers later work with `202`, where `x-conventions` declare `201`: rename `202` to `201`',
        },
      ],
    },
    {
      title: 'no word of the progress',
      mutate: { ...declared, [`${books}/post/responses/202`]: { description: 'Later.' } },
      expected: [
        {
          pointer: '/paths/~1books/post/responses/202',
          message: 'the answer does not document where its progress is told: add the header `Operation-Location`',
        },
      ],
    },
    {
      title: 'a final state that is none',
      mutate: { ...declared, [acceptedPointer]: { status: 202, state: '/state', final: ['done', 'lost'] } },
      expected: [
        {
          pointer: '/x-conventions/wire/accepted/final/1',
          message: 'nothing at `/state` can be `lost`: add it to the `enum` there, or remove it here',
        },
      ],
    },
  ],
})
