import { testRule } from '../testing/test-rule.ts'
import { sort } from './concord-sort.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const way = `${wire}/sort`
const get = `${books}/get`
const marked = { [`${get}/x-operation`]: { sort: 'by' } }
const send = { in: 'query', name: 'sort' }
const order = { in: 'query', name: 'order' }
const names = (schema: object) => ({ [`${get}/parameters/0`]: { name: 'sort', in: 'query', schema } })
const orders = (values: readonly unknown[]) => ({
  [`${get}/parameters/1`]: { name: 'order', in: 'query', schema: { enum: values } },
})
const ordered = { ...marked, [way]: { by: { order, values: ['asc', 'desc'] } } }

testRule(sort, {
  valid: [
    { title: 'a name', mutate: { ...marked, [way]: { by: { send, format: 'one' } }, ...names({ type: 'string' }) } },
    {
      title: 'names with the mark',
      mutate: {
        ...marked,
        [way]: { by: { send, format: 'comma', descending: '-' } },
        ...names({ enum: ['title', '-title'] }),
      },
    },
    { title: 'an order', mutate: { ...ordered, ...orders(['asc', 'desc']) } },
    { title: 'no convention', mutate: {} },
  ],
  invalid: [
    {
      title: 'no parameter',
      mutate: { ...marked, [way]: { by: { send } } },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters',
          message: '`listBooks` is sorted but does not take `sort`: add the query parameter `sort`',
        },
      ],
    },
    {
      title: 'a list in place of one name',
      mutate: { ...marked, [way]: { by: { send, format: 'one' } }, ...names({ type: 'array' }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema/type',
          message: '`sort` is declared to be a single text: set `type: string`',
        },
      ],
    },
    {
      title: 'a list in place of one text',
      mutate: { ...marked, [way]: { by: { send, format: 'comma' } }, ...names({ type: 'array' }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0',
          message: '`sort` is declared to be names in one text: set `explode: false`',
        },
      ],
    },
    {
      title: 'one text in place of a list',
      mutate: { ...marked, [way]: { by: { send, format: 'list' } }, ...names({ type: 'string' }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema/type',
          message: '`sort` is declared to be a list of names: set `type: array`',
        },
      ],
    },
    {
      title: 'names without the mark',
      mutate: { ...marked, [way]: { by: { send, descending: '-' } }, ...names({ enum: ['title'] }) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/0/schema',
          message:
            '`sort` takes no name with `-`, which turns the order: add `-title` and its like to the names it takes',
        },
      ],
    },
    {
      title: 'no order',
      mutate: ordered,
      expected: [
        {
          pointer: '/paths/~1books/get/parameters',
          message: '`listBooks` is sorted but does not take `order`: add the query parameter `order`',
        },
      ],
    },
    {
      title: 'an order that is not taken',
      mutate: { ...ordered, ...orders(['asc']) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/1/schema/enum',
          message: '`order` does not take `desc`, a declared order: add `desc`',
        },
      ],
    },
    {
      title: 'an order that is not declared',
      mutate: { ...ordered, ...orders(['asc', 'desc', 'random']) },
      expected: [
        {
          pointer: '/paths/~1books/get/parameters/1/schema/enum',
          message:
            '`order` takes `random`, which is no declared order: remove it, or add it to `values` in `x-conventions`',
        },
      ],
    },
  ],
})
