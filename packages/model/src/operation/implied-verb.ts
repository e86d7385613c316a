import type { PathItemMethod } from './operation-entries.ts'

/** What a method and a path imply about an operation. */
export interface Implied {
  readonly resource: string
  readonly verb: string | undefined
}

const isParameter = (segment: string): boolean => /^\{[^{}]+\}$/.test(segment)

/**
 * Reads resource and verb off a path: `GET /users` lists users, `GET /users/{userId}` gets one. A path whose last
 * two segments are both fixed (`/users/export`) is an action, unless other paths continue it with a parameter.
 * @param collections - what {@link collectionPaths} finds in the document
 */
export function impliedVerb(method: PathItemMethod, path: string, collections: ReadonlySet<string>): Implied {
  const segments = path.split('/').filter((segment) => segment !== '')
  const last = segments.at(-1)
  const fixed = segments.filter((segment) => !segment.includes('{'))
  const resource = fixed.at(-1) ?? 'root'
  if (last === undefined) return { resource, verb: undefined }
  if (isParameter(last)) return { resource, verb: itemVerbs[method] }
  return { resource, verb: collections.has(path) ? collectionVerbs[method] : undefined }
}

/** The paths that another path continues with a single parameter: `/users`, where there is `/users/{userId}`. */
export function collectionPaths(paths: Iterable<string>): ReadonlySet<string> {
  const collections = new Set<string>()
  for (const path of paths) {
    const end = path.lastIndexOf('/')
    if (end >= 0 && path[end + 1] === '{') collections.add(path.slice(0, end))
  }
  return collections
}

const itemVerbs: Partial<Record<PathItemMethod, string>> = {
  get: 'get',
  put: 'replace',
  patch: 'update',
  delete: 'delete',
}

const collectionVerbs: Partial<Record<PathItemMethod, string>> = { get: 'list', post: 'create' }
