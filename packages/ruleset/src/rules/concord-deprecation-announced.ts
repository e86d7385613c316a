import { defineRule } from '../rule.ts'
import { distinct } from '../support/distinct.ts'
import { existing } from '../support/existing.ts'
import { isSameHeader } from '../support/same-header.ts'
import { successResponses } from '../support/success-responses.ts'

export const deprecationAnnounced = defineRule({
  id: 'concord-deprecation-announced',
  summary: 'The answers of a deprecated operation say that it is.',
  group: 'versioning',
  severity: 'off',
  strict: 'warn',
  reads: ['wire.deprecation'],
  *check(api) {
    // Where the document declares how it tells, that is what is checked.
    if (api.conventions?.wire.deprecation !== undefined) return
    const answers = api.operations.filter(({ deprecated }) => deprecated).flatMap(successResponses)
    for (const { headers, pointer } of distinct(api, answers)) {
      if (headers.some(({ name }) => signs.some((sign) => isSameHeader(name, sign)))) continue
      yield {
        pointer: existing(api, pointer, 'headers'),
        message: 'the answer does not say that its operation is deprecated: add the header `Deprecation` or `Sunset`',
      }
    }
  },
})

const signs = ['Deprecation', 'Sunset']
