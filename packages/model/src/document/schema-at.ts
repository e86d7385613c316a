import type { LocatedSchema, Schema } from '../operation/operation.ts'
import { asArray, isObject, member } from './json.ts'
import { joinPointer, parsePointer } from './json-pointer.ts'
import { resolve } from './resolve.ts'

/**
 * The schema of the value a JSON Pointer names in bodies that a schema describes: tokens go through `properties`, or
 * through `items` for a number or `-1`; `$ref` and `allOf` on the way are followed. Undefined when the schema says
 * nothing of that place.
 */
export function schemaAt(document: unknown, start: LocatedSchema, pointer: string): LocatedSchema | undefined {
  let at: LocatedSchema | undefined = start
  for (const token of parsePointer(pointer)) {
    at = at === undefined ? undefined : childSchema(document, at, token, 0)
  }
  return at
}

/** Follows the `$ref`s of a schema to the one that says something. */
export function resolveSchema(document: unknown, { schema, pointer }: LocatedSchema): LocatedSchema | undefined {
  const found = resolve(document, schema, pointer)
  return isSchema(found.node) ? { schema: found.node, pointer: found.pointer } : undefined
}

function childSchema(
  document: unknown,
  parent: LocatedSchema,
  token: string,
  depth: number,
): LocatedSchema | undefined {
  const resolved = resolveSchema(document, parent)
  if (resolved === undefined || !isObject(resolved.schema) || depth > 32) return undefined
  const { schema, pointer } = resolved
  const property = member(schema['properties'], token)
  if (isSchema(property)) return { schema: property, pointer: joinPointer(pointer, 'properties', token) }
  if (/^(-1|\d+)$/.test(token)) {
    const prefix = member(schema['prefixItems'], token)
    if (isSchema(prefix)) return { schema: prefix, pointer: joinPointer(pointer, 'prefixItems', token) }
    if (isSchema(schema['items'])) return { schema: schema['items'], pointer: joinPointer(pointer, 'items') }
  }
  for (const [index, part] of asArray(schema['allOf']).entries()) {
    if (!isSchema(part)) continue
    const located = { schema: part, pointer: joinPointer(pointer, 'allOf', index) }
    const found = childSchema(document, located, token, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function isSchema(value: unknown): value is Schema {
  return isObject(value) || typeof value === 'boolean'
}
