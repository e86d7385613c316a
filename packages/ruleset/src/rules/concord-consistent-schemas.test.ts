import { testRule } from '../testing/test-rule.ts'
import { consistentSchemas } from './concord-consistent-schemas.ts'

const schemas = Object.fromEntries(
  ['Shelf', 'LentBook', 'Card', 'ReadingRoom', 'Loan'].map((name) => [`/components/schemas/${name}`, {}]),
)

testRule(consistentSchemas, {
  valid: [
    { title: 'one case', mutate: schemas },
    { title: 'too few to tell', mutate: { '/components/schemas': { Book: {}, bookPage: {} } } },
  ],
  invalid: [
    {
      title: 'one in another case',
      mutate: { ...schemas, '/components/schemas/old_card': {} },
      expected: [
        {
          pointer: '/components/schemas/old_card',
          message: 'the schema `old_card` is not PascalCase, as the others are: rename to `OldCard`',
        },
      ],
    },
  ],
})
