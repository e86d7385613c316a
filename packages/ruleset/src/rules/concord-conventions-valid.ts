import { validateConventions } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const conventionsValid = defineRule({
  id: 'concord-conventions-valid',
  summary: 'What `x-conventions` and `x-operation` say is part of the vocabulary.',
  group: 'conventions',
  severity: 'error',
  reads: ['version', 'wire', 'require'],
  check: ({ document }) => validateConventions(document),
})
