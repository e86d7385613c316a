import { testRule } from '../testing/test-rule.ts'
import { create } from './concord-create.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const createPointer = `${wire}/create`
const declared = {
  [createPointer]: { status: 201, existing: 200, location: { in: 'header', at: 'Location' } },
  [`${books}/post/responses/201`]: { description: 'Added.', headers: { Location: {} } },
  [`${books}/post/responses/200`]: { description: 'There already.' },
}

testRule(create, {
  valid: [
    { title: 'the declared answers', mutate: declared },
    { title: 'no convention', mutate: { [`${books}/post/responses/201`]: undefined } },
    { title: 'an address in the body', mutate: { [createPointer]: { status: 201, location: '/book_id' } } },
    {
      title: 'work that is done later',
      mutate: {
        [createPointer]: { status: 201 },
        [`${wire}/accepted`]: { status: 202 },
        [`${books}/post/responses`]: { 202: { description: 'Later.' } },
      },
    },
  ],
  invalid: [
    {
      title: 'another status',
      mutate: { [createPointer]: { status: 204 } },
      expected: [
        {
          pointer: '/paths/~1books/post/responses',
          message: '`addBook` creates and answers `201`, where `x-conventions` declare `204`: rename `201` to `204`',
        },
      ],
    },
    {
      title: 'no success',
      mutate: { [createPointer]: { status: 201 }, [`${books}/post/responses/201`]: undefined },
      expected: [
        { pointer: '/paths/~1books/post/responses', message: '`addBook` creates but documents no success: add `201`' },
      ],
    },
    {
      title: 'no address',
      mutate: { ...declared, [`${books}/post/responses/201`]: { description: 'Added.' } },
      expected: [
        {
          pointer: '/paths/~1books/post/responses/201',
          message: 'the answer does not document where the new resource is: add the header `Location`',
        },
      ],
    },
    {
      title: 'no answer to what was there',
      mutate: { ...declared, [`${books}/post/responses/200`]: undefined },
      expected: [
        {
          pointer: '/x-conventions/wire/create/existing',
          message:
            'no creation answers `200`: add it to those that may find the resource there already, or remove it here',
        },
      ],
    },
  ],
})
