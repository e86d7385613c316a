import type { Caller } from '../auth/credential.ts'
import type { Environment } from '../environment.ts'
import type { Links } from '../answer/links.ts'
import type { Entry } from '../records/entry.ts'
import type { ReadRequest } from '../request/read-request.ts'
import type { Write } from '../settings/settings.ts'
import type { Kind } from './kinds.ts'
import type { Plan } from './plan.ts'

/** What the operations work with. */
export interface Workings extends Environment {
  readonly plans: ReadonlyMap<unknown, Plan>
  readonly kinds: ReadonlyMap<string, Kind>
  readonly links: Links
}

/** What became of an entry. */
interface Change {
  readonly collection: string
  readonly write: Write
  readonly entry: Entry
  /** What it was before an update. */
  readonly before?: Entry
}

/** A request that is allowed and has the right shape. */
export interface Call {
  readonly plan: Plan
  readonly request: ReadRequest
  readonly caller: Caller
  /** Scheme and host it came to. */
  readonly origin: string
  /** Query parameters that the document does not declare, but addresses in answers may have. */
  readonly undeclared: URLSearchParams
  /** What it changed, in this order. */
  readonly changes: Change[]
}

/** A call that no caller made: something happens by itself, or nothing was read of a request yet. */
export function nobodysCall(plan: Plan, changes: Call['changes'] = []): Call {
  return {
    plan,
    request: { path: {}, query: {}, header: {}, cookie: {}, body: undefined, mediaType: undefined },
    caller: { credentials: new Map(), invalid: new Map(), key: undefined },
    origin: '',
    undeclared: new URLSearchParams(),
    changes,
  }
}

/** What an expression of the settings can read. */
export function expressionInput(call: Call, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const { request, caller } = call
  const [credential] = caller.credentials.values()
  return {
    path: request.path,
    query: request.query,
    header: request.header,
    body: request.body,
    credential:
      credential === undefined
        ? undefined
        : { ...credential.attributes, name: credential.name, scopes: [...credential.scopes] },
    ...more,
  }
}

/** Evaluates a map of expressions; what has no value is left out. */
export async function evaluateAll(
  { expressions }: Environment,
  map: Readonly<Record<string, string>> | undefined,
  input: Readonly<Record<string, unknown>>,
  now?: number,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  if (map === undefined) return values
  for (const [name, expression] of Object.entries(map)) {
    const value = await expressions.evaluate(expression, input, now)
    if (value !== undefined) values[name] = value
  }
  return values
}
