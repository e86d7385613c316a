import { testRule } from '../testing/test-rule.ts'
import { consistentEnums } from './concord-consistent-enums.ts'

const codes = '/components/schemas/Failure/properties/error/properties/code/enum'
const usual = ['not_found', 'too_fast', 'too_large', 'not_yours', 'lent_out']

testRule(consistentEnums, {
  valid: [
    { title: 'one case', mutate: { [codes]: usual } },
    { title: 'constants', mutate: { [codes]: usual.map((value) => value.toUpperCase()) } },
    { title: 'too few to tell', mutate: { [codes]: ['not_found', 'tooFast'] } },
    { title: 'values that are no words', mutate: { [codes]: [...usual, '1:2', 7, null, ''] } },
  ],
  invalid: [
    {
      title: 'one in another case',
      mutate: { [codes]: [...usual, 'TooFast'] },
      expected: [
        {
          pointer: `${codes}/5`,
          message: 'the value `TooFast` is not snake_case, as the others are: rename to `too_fast`',
        },
      ],
    },
  ],
})
