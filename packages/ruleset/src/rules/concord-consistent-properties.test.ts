import { testRule } from '../testing/test-rule.ts'
import { consistentProperties } from './concord-consistent-properties.ts'

const cases = '/x-conventions/require/naming'
const book = '/components/schemas/Book/properties'
const usual = Object.fromEntries(
  ['lent_by', 'lent_until', 'shelf_id', 'page_count'].map((name) => [`${book}/${name}`, {}]),
)

testRule(consistentProperties, {
  valid: [
    { title: 'one case', mutate: { [cases]: undefined, ...usual } },
    { title: 'a declared case', mutate: { ...usual, [`${book}/firstEdition`]: {} } },
    { title: 'no usual case', mutate: { [cases]: undefined, [`${book}/firstEdition`]: {} } },
    { title: 'names of protocols', mutate: { [cases]: undefined, ...usual, [`${book}/@type`]: {} } },
  ],
  invalid: [
    {
      title: 'one in another case',
      mutate: { [cases]: undefined, ...usual, [`${book}/firstEdition`]: {} },
      expected: [
        {
          pointer: `${book}/firstEdition`,
          message: 'the property `firstEdition` is not snake_case, as the others are: rename to `first_edition`',
        },
      ],
    },
  ],
})
