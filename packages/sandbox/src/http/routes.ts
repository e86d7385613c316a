import type { Operation } from '@concord-api/model'

/** A path of the document, and what can be done there. */
export interface Route {
  readonly path: string
  /** By method. `HEAD` is there wherever `GET` is (RFC 9110 section 9.3.2). */
  readonly operations: ReadonlyMap<string, Operation>
  /** The path's parameters as they stand in a pathname, still percent-encoded. */
  parameters(pathname: string): Record<string, string>
}

/** A route and the pattern that Hono's router finds it by. */
export interface PatternRoute extends Route {
  readonly pattern: string
  /** The methods that find it; every one where this is absent. */
  readonly methods?: readonly string[]
}

/**
 * The routes of an API. Paths without parameters come before those with, as OpenAPI wants it.
 * @see https://spec.openapis.org/oas/v3.1.1.html#path-templating-matching
 */
export function readRoutes(operations: readonly Operation[], base: string): PatternRoute[] {
  const byPath = new Map<string, Operation[]>()
  for (const operation of operations) {
    const known = byPath.get(operation.path)
    if (known === undefined) byPath.set(operation.path, [operation])
    else known.push(operation)
  }
  const below = new Map<string, Operation[]>()
  for (const [path, found] of byPath) {
    const above = /^(.+)\/\{[^{}]+\}$/.exec(path)?.[1]
    if (above === undefined) continue
    const others = below.get(above)
    if (others === undefined) below.set(above, [...found])
    else others.push(...found)
  }
  return [...byPath]
    .toSorted(([one], [other]) => concreteness(other).localeCompare(concreteness(one)))
    .flatMap(([path, found]) => {
      const route = readRoute(path, found, base)
      const methods = refusedWithoutId(below.get(path) ?? [], route)
      return methods.length === 0 ? [route] : [route, { ...route, pattern: `${route.pattern}/`, methods }]
    })
}

/**
 * With an empty id at its end, an address is that of the list. A method that the list does not have is told so, where
 * the document has that answer; to any other there is nothing at such an address.
 * @param below - the operations on one item of the list
 */
function refusedWithoutId(below: readonly Operation[], list: Route): string[] {
  return below
    .filter(({ method, responses }) => !list.operations.has(method) && responses.some(({ status }) => status === '405'))
    .map(({ method }) => method)
}

/** Sorts segments without parameters before those with some, from the first on. */
const concreteness = (path: string): string =>
  path
    .split('/')
    .map((segment) => (/^\{[^{}]+\}$/.test(segment) ? '0' : segment.includes('{') ? '1' : '2'))
    .join('')

function readRoute(path: string, operations: readonly Operation[], base: string): PatternRoute {
  const names: string[] = []
  const source = path
    .split(/(\{[^{}]+\})/)
    .map((part) => {
      if (!/^\{[^{}]+\}$/.test(part)) return escapeRegExp(part)
      names.push(part.slice(1, -1))
      return '([^/]+?)'
    })
    .join('')
  const matcher = new RegExp(`^${escapeRegExp(base)}${source}/?$`)
  const byMethod = new Map(operations.map((operation) => [operation.method as string, operation]))
  const get = byMethod.get('GET')
  if (get !== undefined && !byMethod.has('HEAD')) byMethod.set('HEAD', get)
  return {
    path,
    pattern: patternOf(path, base),
    operations: byMethod,
    parameters(pathname) {
      const found = matcher.exec(pathname) ?? []
      return Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
    },
  }
}

/** A segment that is all parameter is one to the router; one with text around a parameter is given as an expression. */
function patternOf(path: string, base: string): string {
  const segments = path.split('/').map((segment, index) => {
    if (!segment.includes('{')) return segment
    const parts = segment.split(/(\{[^{}]+\})/)
    const expression = parts.map((part) => (/^\{[^{}]+\}$/.test(part) ? '[^/]+' : escapeRegExp(part))).join('')
    return /^\{[^{}]+\}$/.test(segment) ? `:p${index}` : `:p${index}{${expression}}`
  })
  return `${base}${segments.join('/')}`
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
