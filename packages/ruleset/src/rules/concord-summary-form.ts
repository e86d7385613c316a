import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const summaryForm = defineRule({
  id: 'concord-summary-form',
  summary: 'The summary of an operation is one short line.',
  group: 'documentation',
  severity: 'warn',
  reads: [],
  *check({ operations }) {
    for (const { id, summary, pointer: operation } of operations) {
      const pointer = joinPointer(operation, 'summary')
      const text = summary?.trim() ?? ''
      if (text.includes('\n')) {
        yield {
          pointer,
          message: `the summary of \`${id}\` has several lines: move all but the first to \`description\``,
        }
      } else if (text.length > longest) {
        yield {
          pointer,
          message: `the summary of \`${id}\` has ${text.length} characters, more than fit in a list: move details to \`description\``,
        }
      }
    }
  },
})

/** Lists and menus of documentation show about a line. */
const longest = 120
