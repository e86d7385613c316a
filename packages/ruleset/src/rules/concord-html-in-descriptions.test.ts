import { testRule } from '../testing/test-rule.ts'
import { htmlInDescriptions } from './concord-html-in-descriptions.ts'

const description = '/paths/~1books/get/description'

testRule(htmlInDescriptions, {
  valid: [
    { title: 'Markdown', mutate: { [description]: '**All** books:\n\n- one\n- two\n' } },
    { title: 'placeholders', mutate: { [description]: 'Send `Bearer <token>`, or <yourToken>, where 1 < 2.' } },
    { title: 'code', mutate: { [description]: 'Takes `<br>`.\n\n```html\n<p>Text</p>\n```\n' } },
  ],
  invalid: [
    {
      title: 'an element',
      mutate: { [description]: 'All books.<br />Even old ones.' },
      expected: [{ pointer: description, message: 'not every reader shows HTML: use Markdown for `<br />`' }],
    },
    {
      title: 'one with attributes',
      mutate: { [description]: 'See <a href="https://books.example">here</a>.' },
      expected: [
        {
          pointer: description,
          message: 'not every reader shows HTML: use Markdown for `<a href="https://books.example">`',
        },
      ],
    },
  ],
})
