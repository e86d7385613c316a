import { testRule } from '../testing/test-rule.ts'
import { consistentPaths } from './concord-consistent-paths.ts'

const cases = '/x-conventions/require/naming'
const paths = {
  '/paths/~1book-covers': {},
  '/paths/~1back-rooms': {},
  '/paths/~1lost-items~1{itemId}': {},
  '/paths/~1old-cards': {},
}

testRule(consistentPaths, {
  valid: [
    { title: 'one case', mutate: { [cases]: undefined, ...paths } },
    { title: 'a declared case', mutate: { ...paths, '/paths/~1oddOnes': {} } },
    { title: 'too few names to tell', mutate: { [cases]: undefined, '/paths/~1oddOnes': {} } },
  ],
  invalid: [
    {
      title: 'one in another case',
      mutate: { [cases]: undefined, ...paths, '/paths/~1odd_ones': {} },
      expected: [
        {
          pointer: '/paths/~1odd_ones',
          message: 'the path segment `odd_ones` is not kebab-case, as the others are: rename to `odd-ones`',
        },
      ],
    },
  ],
})
