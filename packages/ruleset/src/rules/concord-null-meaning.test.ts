import { testRule } from '../testing/test-rule.ts'
import { nullMeaning } from './concord-null-meaning.ts'

const wire = '/x-conventions/wire'
const meaning = (value: unknown) => ({ [`${wire}/nullMeans`]: value })

testRule(nullMeaning, {
  valid: [
    {
      title: 'a value that can be null',
      mutate: { ...meaning('absent'), '/components/schemas/Book/properties/title/type': ['string', 'null'] },
    },
    {
      title: 'a value that null is one of',
      mutate: { ...meaning('unknown'), '/components/schemas/Book/properties/title': { enum: ['A', null] } },
    },
    { title: 'nothing said', mutate: meaning('unspecified') },
    { title: 'no convention', mutate: {} },
  ],
  invalid: [
    {
      title: 'no value that can be absent',
      mutate: meaning('absent'),
      expected: [
        {
          pointer: '/x-conventions/wire/nullMeans',
          message:
            "null is declared to mean `absent`, and no value can be null: add `'null'` to the types of those that can, or remove it here",
        },
      ],
    },
    {
      title: 'no value that can be unknown',
      mutate: meaning('unknown'),
      expected: [
        {
          pointer: '/x-conventions/wire/nullMeans',
          message:
            "null is declared to mean `unknown`, and no value can be null: add `'null'` to the types of those that can, or remove it here",
        },
      ],
    },
  ],
})
