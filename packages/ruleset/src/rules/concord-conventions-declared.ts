import { member } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const conventionsDeclared = defineRule({
  id: 'concord-conventions-declared',
  summary: 'A document declares the conventions of its API.',
  group: 'conventions',
  severity: 'warn',
  strict: 'error',
  reads: [],
  *check({ document }) {
    if (member(document, 'x-conventions') !== undefined) return
    yield {
      pointer: '',
      message:
        'the document has no `x-conventions`, which say how the API pages, fails and limits its callers, ' +
        'so none of that can be checked: add them at the root, or have `concord init --from FILE` infer them',
    }
  },
})
