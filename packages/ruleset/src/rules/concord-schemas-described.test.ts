import { testRule } from '../testing/test-rule.ts'
import { schemasDescribed } from './concord-schemas-described.ts'

const schemas = '/components/schemas'

testRule(schemasDescribed, {
  valid: [
    { title: 'descriptions', mutate: {} },
    { title: 'a title', mutate: { [`${schemas}/Card`]: { title: 'What opens the door of the library' } } },
    { title: 'another name for one', mutate: { [`${schemas}/Card`]: { $ref: '#/components/schemas/Book' } } },
    { title: 'no schemas', mutate: { [schemas]: {} } },
  ],
  invalid: [
    {
      title: 'none',
      mutate: { [`${schemas}/Card`]: { type: 'object' } },
      expected: [{ pointer: `${schemas}/Card`, message: 'nothing says what `Card` is: add a `description`' }],
    },
    {
      title: 'none at all, which is one decision',
      mutate: { [schemas]: { A: {}, B: {}, C: {}, D: {} } },
      expected: [
        { pointer: '/components', message: '4 of 4 schemas do not say what they are: add a `description` to each' },
      ],
    },
  ],
})
