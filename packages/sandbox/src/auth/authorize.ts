import type { Answer, Api, Operation, SecurityRequirement } from '@concord-api/model'

import { Refusal } from '../refusal.ts'
import { challenges, scopeChallenge } from './challenges.ts'
import type { Caller, Credential } from './credential.ts'
import { transportOf } from './transport.ts'

/** Why one scheme of a requirement is not satisfied. */
interface Obstacle {
  readonly scheme: string
  readonly problem: 'forbidden' | 'invalid' | 'missing'
  /** The scopes the requirement asks for, and those of them that the credential has not. */
  readonly scopes: readonly string[]
  readonly lacking: readonly string[]
}

const causes = {
  forbidden: { cause: 'forbidden', status: 403 },
  invalid: { cause: 'invalid-credentials', status: 401 },
  missing: { cause: 'missing-credentials', status: 401 },
} as const

/** What is nearest to being satisfied comes first: the caller is told of that. */
const nearness = ['forbidden', 'invalid', 'missing'] as const

/**
 * Lets a caller do an operation, or says why not. Requirements are alternatives; a requirement asks for all its schemes.
 * @throws {Refusal} with the answer the conventions declare for the scheme that stands in the way.
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
export function authorize(api: Api, operation: Operation, caller: Caller): void {
  if (operation.security.length === 0) return
  const tried = operation.security.map((requirement) => obstacles(requirement, operation, caller))
  if (tried.some((found) => found.length === 0)) return
  const [nearest] = tried.map(decisive).toSorted((a, b) => a.distance - b.distance)
  if (nearest !== undefined) throw refusal(api, operation, caller, nearest.obstacle)
}

function obstacles(requirement: SecurityRequirement, operation: Operation, caller: Caller): Obstacle[] {
  return [...requirement].flatMap(([scheme, scopes]): Obstacle[] => {
    const credential = caller.credentials.get(scheme)
    if (credential === undefined) {
      const problem = caller.invalid.has(scheme) ? 'invalid' : 'missing'
      return [{ scheme, problem, scopes, lacking: scopes }]
    }
    const lacking = scopes.filter((scope) => !credential.scopes.has(scope))
    if (lacking.length === 0 && allows(credential, operation)) return []
    return [{ scheme, problem: 'forbidden', scopes, lacking }]
  })
}

function allows({ may, answer }: Credential, { safe }: Operation): boolean {
  return answer === undefined && (may === 'everything' || (may === 'read' && safe))
}

/** The obstacle that says most about a requirement: something wrong, something left out, something not allowed. */
function decisive(found: readonly Obstacle[]): { readonly obstacle: Obstacle; readonly distance: number } {
  const order = ['invalid', 'missing', 'forbidden']
  const obstacle = found.toSorted((a, b) => order.indexOf(a.problem) - order.indexOf(b.problem))[0] as Obstacle
  const lacking = found.reduce((sum, entry) => sum + 1 + entry.lacking.length, 0)
  return { obstacle, distance: nearness.indexOf(obstacle.problem) + lacking / (lacking + 1) }
}

function refusal(api: Api, operation: Operation, caller: Caller, obstacle: Obstacle): Refusal {
  const { cause, status: fallback } = causes[obstacle.problem]
  const answer = answerTo(api, caller, obstacle)
  const status = typeof answer === 'object' ? answer.status : (answer ?? fallback)
  const header = authenticateHeader(api, operation, caller, obstacle, status)
  return new Refusal(cause, message(caller, obstacle), {
    ...(answer === undefined ? {} : { answer }),
    ...(header === undefined ? {} : { headers: { 'WWW-Authenticate': header } }),
  })
}

function answerTo(api: Api, caller: Caller, { scheme, problem }: Obstacle): Answer | undefined {
  const declared = api.conventions?.wire.credentials
  const own = new Map(Object.entries(declared?.schemes ?? {})).get(scheme)
  return caller.credentials.get(scheme)?.answer ?? own?.[problem] ?? declared?.[problem]
}

function authenticateHeader(
  api: Api,
  operation: Operation,
  caller: Caller,
  { scheme, problem, scopes }: Obstacle,
  status: number | undefined,
): string | undefined {
  if (status !== 401 && status !== 403) return undefined
  const declared = api.securitySchemes.get(scheme)
  const transport = declared === undefined ? undefined : transportOf(declared)
  const bearer = transport?.kind === 'token' && transport.word === 'bearer'
  if (problem === 'forbidden' && bearer && scopes.length > 0) return scopeChallenge(scopes)
  return status === 401 ? challenges(api, operation, caller) : undefined
}

function message(caller: Caller, { scheme, problem, lacking }: Obstacle): string {
  if (problem === 'missing') return `No credentials were sent for ${scheme}.`
  if (problem === 'invalid')
    return caller.invalid.get(scheme) === 'expired'
      ? 'The access token expired.'
      : `The credentials for ${scheme} are not valid.`
  if (lacking.length === 0) return `The credentials for ${scheme} do not allow this.`
  return `The credentials for ${scheme} do not have the scope${lacking.length > 1 ? 's' : ''} ${lacking.join(', ')}.`
}
