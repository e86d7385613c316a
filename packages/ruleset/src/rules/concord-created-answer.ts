import { defineRule } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { isSameHeader } from '../support/same-header.ts'

export const createdAnswer = defineRule({
  id: 'concord-created-answer',
  summary: 'An answer that something was created says where it is, or what it is.',
  group: 'methods',
  severity: 'warn',
  strict: 'error',
  reads: ['wire.create'],
  *check(api) {
    // Where the document declares how it answers, that is what is checked.
    if (api.conventions?.wire.create !== undefined) return
    for (const { status, content, headers, pointer } of distinct(
      api,
      api.operations.flatMap(({ responses }) => responses),
    )) {
      if (status !== '201' || content.length > 0) continue
      if (headers.some(({ name }) => isSameHeader(name, 'Location'))) continue
      yield {
        pointer,
        message: 'the answer to a creation does not say what was created: add the header `Location`, or `content`',
      }
    }
  },
})
