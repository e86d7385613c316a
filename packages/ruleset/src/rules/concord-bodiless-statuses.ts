import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { distinct } from '../support/distinct.ts'

export const bodilessStatuses = defineRule({
  id: 'concord-bodiless-statuses',
  summary: 'Answers with a status that has no body document none.',
  group: 'methods',
  severity: 'error',
  reads: [],
  *check(api) {
    for (const { status, content, pointer } of distinct(
      api,
      api.operations.flatMap(({ responses }) => responses),
    )) {
      if (content.length === 0 || !/^(1..|204|205|304)$/.test(status)) continue
      const fix = status.startsWith('2') ? 'remove `content`, or use `200`' : 'remove `content`'
      yield {
        pointer: joinPointer(pointer, 'content'),
        message: `an answer with the status \`${status}\` has no body: ${fix}`,
      }
    }
  },
})
