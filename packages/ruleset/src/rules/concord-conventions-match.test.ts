import { testRule } from '../testing/test-rule.ts'
import { conventionsMatch } from './concord-conventions-match.ts'

const wire = '/x-conventions/wire'
const strategy = `${wire}/pagination/window`

testRule(conventionsMatch, {
  valid: [
    { title: 'everything that is named is there', mutate: {} },
    { title: 'no conventions', mutate: { '/x-conventions': undefined } },
    {
      title: 'a header in another case',
      mutate: {
        [`${wire}/idempotency`]: { send: { in: 'header', name: 'IDEMPOTENCY-key' } },
        '/paths/~1books/parameters': [{ name: 'Idempotency-Key', in: 'header', schema: {} }],
      },
    },
    {
      title: 'a body, which the operation that sends it is checked for',
      mutate: { [`${strategy}/send/offset`]: { in: 'body', name: '/skip' } },
    },
  ],
  invalid: [
    {
      title: 'a parameter no operation has',
      mutate: { [`${strategy}/send/offset/name`]: 'skp' },
      expected: [
        {
          pointer: `${strategy}/send/offset/name`,
          message: '`skp` is no query parameter of any operation; did you mean `skip`?',
        },
      ],
    },
    {
      title: 'a strategy nobody follows',
      mutate: { '/paths/~1books/get/x-operation': undefined },
      expected: [
        {
          pointer: strategy,
          message:
            'no operation uses `window`: add `x-operation: { pagination: window }` to those that do, or remove it',
        },
      ],
    },
    {
      title: 'a way to sort that no operation takes, by a parameter nobody has',
      mutate: { [`${wire}/sort`]: { order: { send: { in: 'header', name: 'X-Order' } } } },
      expected: [
        {
          pointer: `${wire}/sort/order`,
          message: 'no operation uses `order`: add `x-operation: { sort: order }` to those that do, or remove it',
        },
        {
          pointer: `${wire}/sort/order/send/name`,
          message: '`X-Order` is no header parameter of any operation; name one that is, or remove this',
        },
      ],
    },
    {
      title: 'places that no answer has',
      mutate: {
        [`${wire}/trace`]: { in: 'header', at: 'X-Trace' },
        [`${wire}/timing`]: '/time',
        [`${wire}/errors/0/code`]: '/nowhere',
      },
      expected: [
        {
          pointer: `${wire}/errors/0/code`,
          message: 'no answer it speaks of has `/nowhere`: add it there, or name where it is',
        },
        {
          pointer: `${wire}/trace`,
          message: 'no answer it speaks of has the header `X-Trace`: add it there, or name where it is',
        },
        { pointer: `${wire}/timing`, message: 'no answer it speaks of has `/time`: add it there, or name where it is' },
      ],
    },
    {
      title: 'a result that is not where the conventions place it',
      mutate: {
        [`${wire}/payload`]: { item: '/result' },
        '/components/schemas/Book/properties/result': {},
        '/paths/~1reading-rooms/get/x-operation': { key: 'rooms' },
      },
      expected: [
        {
          pointer: '/paths/~1reading-rooms/get',
          message:
            '`listReadingRooms` answers nothing at `/result`, where `x-conventions` place its result: add it there, or set `x-operation.key`',
        },
      ],
    },
    {
      title: 'the environment of a scheme that is none',
      mutate: { [`${wire}/environment`]: { libraryCard: 'LIBRARY_CARD' } },
      expected: [
        {
          pointer: `${wire}/environment/libraryCard`,
          message:
            '`libraryCard` is no security scheme of this document; add it to `components.securitySchemes`, or remove this',
        },
      ],
    },
  ],
})
