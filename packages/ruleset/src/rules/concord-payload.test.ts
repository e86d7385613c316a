import { testRule } from '../testing/test-rule.ts'
import { payload } from './concord-payload.ts'

const wire = '/x-conventions/wire'
const books = '/paths/~1books'
const list = (at: string) => ({ [`${wire}/payload`]: { item: '', list: at } })
const unpaginated = { [`${books}/get/x-operation`]: {} }

testRule(payload, {
  valid: [
    { title: 'an array where the list is', mutate: { ...list('/books'), ...unpaginated } },
    { title: 'a page', mutate: list('/total') },
    {
      title: 'a page of a strategy that is misspelt',
      mutate: { ...list('/total'), [`${books}/get/x-operation`]: { pagination: 'windwo' } },
    },
    { title: 'no convention', mutate: unpaginated },
  ],
  invalid: [
    {
      title: 'a number',
      mutate: { ...list('/total'), ...unpaginated },
      expected: [
        {
          pointer: '/components/schemas/BookPage/properties/total/type',
          message: '`/total` must always hold the items: set `type: array`',
        },
      ],
    },
    {
      title: 'an object',
      mutate: { ...list(''), ...unpaginated },
      expected: [
        {
          pointer: '/components/schemas/BookPage/type',
          message: 'the body must always hold the items: set `type: array`',
        },
      ],
    },
    {
      title: 'nothing',
      mutate: { ...list('/data'), ...unpaginated },
      expected: [
        {
          pointer: '/components/schemas/BookPage/properties',
          message:
            'the body has no `/data`, where `x-conventions` place the items: add the property `data` of type `array`',
        },
      ],
    },
  ],
})
