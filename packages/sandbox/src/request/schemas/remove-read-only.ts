import { isObject, type Schema } from '@concord-api/model'

import type { Validators } from './validators.ts'

/** Takes the properties a caller cannot set out of a value, at every level, in place. */
type RemoveReadOnly = (value: unknown, schemas: readonly Schema[]) => void

export function createRemoveReadOnly({ graph, readOnlyNames }: Validators): RemoveReadOnly {
  return remove

  function remove(value: unknown, schemas: readonly Schema[]): void {
    if (schemas.length === 0) return
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) if (isNested(item)) remove(item, graph.item(schemas, index))
    } else if (isObject(value)) {
      for (const name of schemas.flatMap((schema) => [...readOnlyNames(schema)])) {
        if (Object.hasOwn(value, name)) delete (value as Record<string, unknown>)[name]
      }
      for (const [name, property] of Object.entries(value)) {
        if (isNested(property)) remove(property, graph.property(schemas, name))
      }
    }
  }
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
