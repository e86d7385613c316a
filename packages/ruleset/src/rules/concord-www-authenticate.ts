import { type Api, type Operation } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { headerProblem } from '../support/header-problem.ts'

export const wwwAuthenticate = defineRule({
  id: 'concord-www-authenticate',
  summary: 'An answer to missing credentials names the scheme that is asked for.',
  group: 'auth',
  severity: 'warn',
  strict: 'error',
  reads: ['wire.credentials'],
  *check(api) {
    if (api.conventions?.wire.credentials.missing !== 401) return
    for (const operation of api.operations) {
      if (!usesHttpScheme(api, operation)) continue
      for (const response of operation.responses) {
        if (response.status !== '401') continue
        const problem = headerProblem(
          api,
          response,
          'WWW-Authenticate',
          'the answer does not name the scheme it asks for',
        )
        if (problem !== undefined) yield problem
      }
    }
  },
})

/** A key of its own kind has no scheme that a challenge could name. */
function usesHttpScheme(api: Api, { security }: Operation): boolean {
  return security.some((requirement) =>
    [...requirement.keys()].some((name) => {
      const type = api.securitySchemes.get(name)?.type
      return type === 'http' || type === 'other'
    }),
  )
}
