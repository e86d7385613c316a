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
 * @param collections - the paths that others continue so
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

/** Of some paths, those that another continues with one parameter: `/users` for `/users/{id}`. */
export function collectionsOf(paths: readonly string[]): Set<string> {
  return new Set(
    paths.flatMap((path) => {
      const end = path.lastIndexOf('/')
      return end >= 0 && path.startsWith('{', end + 1) ? [path.slice(0, end)] : []
    }),
  )
}

const itemVerbs: Partial<Record<PathItemMethod, string>> = {
  get: 'get',
  put: 'replace',
  patch: 'update',
  delete: 'delete',
}

const collectionVerbs: Partial<Record<PathItemMethod, string>> = { get: 'list', post: 'create' }
