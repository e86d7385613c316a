import { testRule } from '../testing/test-rule.ts'
import { conventionsDeclared } from './concord-conventions-declared.ts'

testRule(conventionsDeclared, {
  valid: [
    { title: 'conventions', mutate: {} },
    { title: 'conventions of the wrong shape, which another rule reports', mutate: { '/x-conventions': null } },
  ],
  invalid: [
    {
      title: 'no conventions',
      mutate: { '/x-conventions': undefined },
      expected: [
        {
          pointer: '',
          message:
            'the document has no `x-conventions`, which say how the API pages, fails and limits its callers, so none of that can be checked: add them at the root, or have `concord init --from FILE` infer them',
        },
      ],
    },
  ],
})
