import { asObject, isObject, type JsonObject, member } from '../document/json.ts'
import { joinPointer } from '../document/json-pointer.ts'
import { resolve } from '../document/resolve.ts'

/** The methods a path item can have. */
const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const

/** A method in the form it has in a document's path item. */
export type PathItemMethod = (typeof httpMethods)[number]

/** An operation object and the places it stands in. */
export interface OperationEntry {
  readonly path: string
  readonly method: PathItemMethod
  readonly node: JsonObject
  readonly pointer: string
  readonly pathItem: JsonObject
  readonly pathItemPointer: string
}

/**
 * Every operation under `paths` (or `webhooks`), in the order the author gave them. What stands under `paths` and does
 * not begin with a slash is no path, and behind a server's address might name another host.
 * @see https://spec.openapis.org/oas/v3.1.1.html#paths-object
 */
export function operationEntries(document: unknown, section: 'paths' | 'webhooks' = 'paths'): OperationEntry[] {
  return Object.entries(asObject(member(document, section))).flatMap(([path, value]) => {
    if (section === 'paths' && !path.startsWith('/')) return []
    const { node: pathItem, pointer: pathItemPointer } = resolve(document, value, joinPointer('', section, path))
    if (!isObject(pathItem)) return []
    return Object.entries(pathItem).flatMap(([key, node]) => {
      const method = httpMethods.find((candidate) => candidate === key)
      if (method === undefined || !isObject(node)) return []
      return [{ path, method, node, pointer: joinPointer(pathItemPointer, method), pathItem, pathItemPointer }]
    })
  })
}
