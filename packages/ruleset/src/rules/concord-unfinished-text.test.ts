import { testRule } from '../testing/test-rule.ts'
import { unfinishedText } from './concord-unfinished-text.ts'

const description = '/paths/~1books/get/description'

testRule(unfinishedText, {
  valid: [
    { title: 'finished texts', mutate: {} },
    { title: 'a word of the trade', mutate: { [description]: 'Adds a todo to your todos.' } },
    { title: 'code', mutate: { [description]: 'Also `TODO` comments:\n\n```\n// TODO\n```\n' } },
  ],
  invalid: [
    {
      title: 'a note to oneself',
      mutate: { [description]: 'TODO: say more.' },
      expected: [{ pointer: description, message: '`TODO` was left in the text: add what is missing' }],
    },
    {
      title: 'filler in a shared parameter and in a property',
      mutate: {
        '/components/parameters/Skip/description': 'Lorem ipsum dolor.',
        '/components/schemas/Book/properties/title/description': 'TBD',
      },
      expected: [
        {
          pointer: '/components/parameters/Skip/description',
          message: '`Lorem ipsum` was left in the text: add what is missing',
        },
        {
          pointer: '/components/schemas/Book/properties/title/description',
          message: '`TBD` was left in the text: add what is missing',
        },
      ],
    },
  ],
})
