import { asString, isObject } from '@concord-api/model'

import type { Place, Side } from '../engine/side.ts'
import type { Followed } from './operation-pair.ts'

/** An operation of a path item. */
export interface OperationAt {
  readonly path: string
  readonly method: string
  readonly item: Followed
  readonly operation: Place & { readonly node: object }
  /** What findings call it. */
  readonly id: string
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** The operations of an object of path items: `paths`, `webhooks`, or one callback. */
export function operationsIn(
  side: Side,
  items: Place,
  idOf: (path: string, method: string) => string | undefined,
): OperationAt[] {
  if (!isObject(items.node)) return []
  return Object.keys(items.node).flatMap((path) => {
    const item = side.follow(side.child(items, path))
    return methods.flatMap((method): OperationAt[] => {
      const operation = side.child(item, method)
      if (!isObject(operation.node)) return []
      const id = idOf(path, method) ?? asString(operation.node['operationId']) ?? `${method.toUpperCase()} ${path}`
      return [{ path, method, item, operation: { node: operation.node, pointer: operation.pointer }, id }]
    })
  })
}

/** The names of a path's parameters, in order. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')
}
