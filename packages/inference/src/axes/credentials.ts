import type { Api, Operation, SecurityScheme } from '@concord-api/model'

import type { Inferred } from '../inferred.ts'
import { habit, share } from '../share.ts'

/** What missing, invalid and insufficient credentials are answered with, and where callers keep them. */
export function inferCredentials(api: Api): Inferred[] {
  return [...inferAnswers(api), ...inferEnvironment(api)]
}

function inferAnswers(api: Api): Inferred[] {
  const secured = api.operations.filter(needsCredentials)
  const documenting = (status: string): number =>
    secured.filter(({ responses }) => responses.some((response) => response.status === status)).length
  const [unauthorized, forbidden] = [documenting('401'), documenting('403')]
  const answers = [
    ...(unauthorized > 0 ? [['missing', 401, unauthorized] as const, ['invalid', 401, unauthorized] as const] : []),
    ...(forbidden > 0 ? [['forbidden', 403, forbidden] as const] : []),
  ]
  return answers.map(([failure, status, count]) => ({
    pointer: `/wire/credentials/${failure}`,
    value: status,
    ...habit(count, secured.length),
    evidence: `${share(count, secured.length, 'operations that need credentials')} document \`${status}\``,
  }))
}

function needsCredentials({ security }: Operation): boolean {
  return security.length > 0 && security.every((requirement) => requirement.size > 0)
}

/** The name a client's user knows: that of the API, in capitals. */
function inferEnvironment(api: Api): Inferred[] {
  const words = (/[A-Za-z0-9]+(?:[^A-Za-z0-9]+[A-Za-z0-9]+)*/.exec(api.name)?.[0] ?? 'API').replace(
    /[^A-Za-z0-9]+/g,
    '_',
  )
  const prefix = /^\d/.test(words) ? `API_${words}` : words
  const names = [...api.securitySchemes].flatMap(([name, scheme]) => {
    const variables = variablesOf(scheme, prefix.toUpperCase())
    return variables === undefined ? [] : [[name, variables] as const]
  })
  if (names.length === 0) return []
  // Two schemes that would share a variable are told apart by hand.
  const values = names.map(([, variables]) => JSON.stringify(variables))
  const own = names.filter(
    ([, variables]) => values.indexOf(JSON.stringify(variables)) === values.lastIndexOf(JSON.stringify(variables)),
  )
  if (own.length === 0) return []
  return [
    {
      pointer: '/wire/environment',
      value: Object.fromEntries(own),
      confidence: 0.75,
      evidence: `a proposal: the document does not say where callers keep what ${share(own.length, api.securitySchemes.size, 'security schemes')} ask for`,
    },
  ]
}

function variablesOf(scheme: SecurityScheme, prefix: string): unknown {
  if (scheme.type === 'apiKey') return `${prefix}_API_KEY`
  if (scheme.type === 'http') {
    return scheme.scheme === 'basic'
      ? { username: `${prefix}_USERNAME`, password: `${prefix}_PASSWORD` }
      : `${prefix}_TOKEN`
  }
  const flows = scheme.node['flows']
  const isForMachines =
    scheme.node['type'] === 'oauth2' &&
    typeof flows === 'object' &&
    flows !== null &&
    Object.hasOwn(flows, 'clientCredentials')
  return isForMachines ? { clientId: `${prefix}_CLIENT_ID`, clientSecret: `${prefix}_CLIENT_SECRET` } : undefined
}
