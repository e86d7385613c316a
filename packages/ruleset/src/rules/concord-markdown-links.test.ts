import { testRule } from '../testing/test-rule.ts'
import { markdownLinks } from './concord-markdown-links.ts'

const description = '/paths/~1books/get/description'

testRule(markdownLinks, {
  valid: [
    { title: 'no links', mutate: {} },
    { title: 'to a schema', mutate: { [description]: 'Gives [books](#/components/schemas/Book).' } },
    { title: 'to an operation', mutate: { [description]: 'See [adding](#operation/addBook).' } },
    {
      title: 'to another page, and to a heading',
      mutate: { [description]: '[a](https://books.example/#/x) [b](#limits)' },
    },
    { title: 'in code', mutate: { [description]: '`[books](#/components/schemas/Gone)`' } },
  ],
  invalid: [
    {
      title: 'to a schema that is gone',
      mutate: { [description]: 'Gives [books](#/components/schemas/Gone).' },
      expected: [
        {
          pointer: description,
          message: 'the link `#/components/schemas/Gone` leads nowhere: set it to what is meant, or remove it',
        },
      ],
    },
    {
      title: 'to an operation that is gone',
      mutate: { [description]: 'See [adding](#operation/insertBook "Adds").' },
      expected: [
        {
          pointer: description,
          message: 'the link `#operation/insertBook` leads nowhere: set it to what is meant, or remove it',
        },
      ],
    },
  ],
})
