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

/** For a key of its own kind, or a certificate, there is no scheme that a challenge could name. */
function usesHttpScheme(api: Api, { security }: Operation): boolean {
  const names = security.flatMap((requirement) => [...requirement.keys()])
  return names.some((name) => {
    const scheme = api.securitySchemes.get(name)
    const type = scheme?.type === 'other' ? scheme.node['type'] : scheme?.type
    return type === 'http' || type === 'oauth2' || type === 'openIdConnect'
  })
}
