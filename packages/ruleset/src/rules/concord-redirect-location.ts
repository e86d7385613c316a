import { distinct } from '../support/distinct.ts'
import { headerProblem } from '../support/header-problem.ts'
import { defineRule } from '../rule.ts'

export const redirectLocation = defineRule({
  id: 'concord-redirect-location',
  summary: 'A redirect says where to.',
  group: 'methods',
  severity: 'warn',
  strict: 'error',
  reads: [],
  *check(api) {
    for (const response of distinct(
      api,
      api.operations.flatMap(({ responses }) => responses),
    )) {
      if (!/^30[12378]$/.test(response.status)) continue
      const problem = headerProblem(api, response, 'Location', `\`${response.status}\` does not say where to go`)
      if (problem !== undefined) yield problem
    }
  },
})
