import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const summaryPunctuation = defineRule({
  id: 'concord-summary-punctuation',
  summary: 'The summary of an operation has no full stop at its end.',
  group: 'documentation',
  severity: 'off',
  strict: 'warn',
  reads: [],
  *check({ operations }) {
    for (const { id, summary = '', pointer } of operations) {
      // Three dots are none, and neither is one that ends an abbreviation among others (`e.g.`).
      if (!/[^.\s][^.\s]\.\s*$/.test(summary)) continue
      yield {
        pointer: joinPointer(pointer, 'summary'),
        message: `the summary of \`${id}\` ends as a sentence, where lists have titles: remove the full stop`,
      }
    }
  },
})
