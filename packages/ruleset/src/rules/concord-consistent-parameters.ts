import { defineRule } from '../rule.ts'
import { declaredNames } from '../support/declared-names.ts'
import { distinct } from '../support/distinct.ts'
import { usualNames } from '../support/usual-names.ts'

export const consistentParameters = defineRule({
  id: 'concord-consistent-parameters',
  summary: 'Query parameters are named in one case.',
  group: 'naming',
  severity: 'warn',
  reads: ['wire'],
  check(api) {
    const declared = declaredNames(api.conventions?.wire)
    const parameters = distinct(
      api,
      api.operations.flatMap((operation) => operation.parameters),
    )
    return usualNames(
      parameters.filter(({ name, in: where }) => where === 'query' && !declared.has(name)),
      'query parameter',
    )
  },
})
