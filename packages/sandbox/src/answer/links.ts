import { asObject, isObject, type JsonObject, member, type Response, valueAt } from '@concord-api/model'

import type { Environment } from '../environment.ts'
import type { Kind } from '../operations/kinds.ts'
import type { Plan } from '../operations/plan.ts'
import { pathTo } from './address.ts'

/** A hypermedia link (draft-kelly-json-hal, section 5). */
export interface HalLink {
  readonly href: string
  readonly templated?: true
}

/** What a Link Object's runtime expressions read. */
interface LinkSource {
  readonly body: unknown
  readonly path: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
}

/** Turns the Link Objects of responses into hypermedia links. */
export interface Links {
  of(response: Response | undefined, source: LinkSource): Record<string, HalLink>
}

/**
 * A relation is left out where a parameter of its target has no value or its target is not there. A parameter that
 * the Link Object does not give makes the link a template (RFC 6570).
 * @see https://spec.openapis.org/oas/v3.1.1.html#link-object
 */
export function createLinks(
  environment: Environment,
  plans: ReadonlyMap<unknown, Plan>,
  kinds: ReadonlyMap<string, Kind>,
): Links {
  const { api, records } = environment
  const byId = new Map(api.operations.map((operation) => [operation.id, operation]))
  const declared = new WeakMap<Response, readonly (readonly [string, JsonObject])[]>()

  function linksOf(response: Response): readonly (readonly [string, JsonObject])[] {
    let known = declared.get(response)
    if (known === undefined) {
      const node = asObject(valueAt(api.document, response.pointer))
      known = Object.entries(asObject(node['links'])).flatMap(([relation, value]) => {
        const link = api.resolve(value)
        return isObject(link) ? [[relation, link] as const] : []
      })
      declared.set(response, known)
    }
    return known
  }

  function link(node: JsonObject, source: LinkSource): HalLink | undefined {
    const operation = byId.get(String(node['operationId']))
    if (operation === undefined) return undefined
    const given = asObject(node['parameters'])
    const values: Record<string, unknown> = {}
    for (const [name, expression] of Object.entries(given)) {
      const bare = name.replace(/^(path|query|header|cookie)\./, '')
      values[bare] = typeof expression === 'string' ? readRuntimeExpression(expression, source) : expression
    }
    const named = operation.parameters.filter(({ in: where }) => where === 'path')
    const open = named.filter(({ name }) => !Object.hasOwn(values, name))
    if (named.some(({ name }) => Object.hasOwn(values, name) && (values[name] === undefined || values[name] === null)))
      return undefined
    if (open.length > 0) {
      const template = operation.path.replace(/\{([^{}]+)\}/g, (whole, name: string) =>
        Object.hasOwn(values, name) ? encodeURIComponent(String(values[name])) : whole,
      )
      return { href: `${environment.base}${template}`, templated: true }
    }
    if (!isThere(operation, values)) return undefined
    const query = new URLSearchParams(
      operation.parameters.flatMap(({ in: where, name }) =>
        where === 'query' && values[name] !== undefined && values[name] !== null ? [[name, String(values[name])]] : [],
      ),
    ).toString()
    const href = pathTo(environment, operation, values)
    return href === undefined ? undefined : { href: query === '' ? href : `${href}?${query}` }
  }

  /** Whether the entry that an operation reads exists; what cannot be told is taken to exist. */
  function isThere(operation: { readonly path: string }, values: Readonly<Record<string, unknown>>): boolean {
    const plan = plans.get(operation)
    if (plan?.does !== 'get' || (plan.idParameter === undefined && !plan.singleton)) return true
    if (kinds.get(plan.collection) === undefined) return true
    const id = plan.singleton
      ? String(values[plan.parents.at(-1)?.parameter ?? ''])
      : String(values[plan.idParameter ?? ''])
    return records.collection(plan.collection).get(id) !== undefined
  }

  return {
    of(response, source) {
      const links: Record<string, HalLink> = {}
      for (const [relation, node] of response === undefined ? [] : linksOf(response)) {
        const found = link(node, source)
        if (found !== undefined) links[relation] = found
      }
      return links
    },
  }
}

/** @see https://spec.openapis.org/oas/v3.1.1.html#runtime-expressions */
function readRuntimeExpression(expression: string, source: LinkSource): unknown {
  const body = /^\$response\.body(?:#(.*))?$/.exec(expression)
  if (body !== null) return body[1] === undefined || body[1] === '' ? source.body : valueAt(source.body, body[1])
  const request = /^\$request\.(path|query)\.(.+)$/.exec(expression)
  if (request !== null) return member(source[request[1] as 'path' | 'query'], request[2] as string)
  return expression.startsWith('$') ? undefined : expression
}
