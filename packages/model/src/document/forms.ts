import type { LocatedSchema } from '../operation/operation.ts'
import { asArray, isObject, type JsonObject, member } from './json.ts'
import { joinPointer, parsePointer } from './json-pointer.ts'
import { resolveSchema } from './schema-at.ts'

/** A schema that says something, and where it stands. */
export interface SchemaObject {
  readonly schema: JsonObject
  readonly pointer: string
}

const combined = ['allOf', 'anyOf', 'oneOf'] as const

/** Every schema that applies to a value, or may: what `$ref`, `allOf`, `anyOf` and `oneOf` lead to. Each node once. */
export function formsOf(document: unknown, starts: readonly LocatedSchema[]): SchemaObject[] {
  const forms = new Map<unknown, SchemaObject>()
  const queue = [...starts]
  for (const located of queue) {
    if (!isObject(located.schema) || forms.has(located.schema)) continue
    forms.set(located.schema, { schema: located.schema, pointer: located.pointer })
    const target = resolveSchema(document, located)
    if (target !== undefined) queue.push(target)
    for (const keyword of combined) {
      for (const [index, part] of asArray(located.schema[keyword]).entries()) {
        if (isObject(part)) queue.push({ schema: part, pointer: joinPointer(located.pointer, keyword, index) })
      }
    }
  }
  return [...forms.values()]
}

/** The forms of what sits at a JSON Pointer of the values that a schema describes; empty when it speaks of none. */
export function formsAt(document: unknown, start: LocatedSchema, at: string): SchemaObject[] {
  let forms = formsOf(document, [start])
  for (const token of parsePointer(at)) {
    forms = formsOf(
      document,
      forms.flatMap((form) => childOf(form, token)),
    )
  }
  return forms
}

/** What schemas list as possible, in `const` and `enum`. */
export function listedValues(forms: readonly SchemaObject[]): unknown[] {
  return forms.flatMap(({ schema }) => (schema['const'] === undefined ? asArray(schema['enum']) : [schema['const']]))
}

/** The types that schemas name. */
export function namedTypes(forms: readonly SchemaObject[]): ReadonlySet<unknown> {
  return new Set(forms.flatMap(({ schema }) => asArray([schema['type'] ?? []].flat())))
}

/** Whether null is among the values that schemas allow. */
export function acceptsNull(forms: readonly SchemaObject[]): boolean {
  return namedTypes(forms).has('null') || listedValues(forms).includes(null)
}

function childOf({ schema, pointer }: SchemaObject, token: string): LocatedSchema[] {
  const property = member(schema['properties'], token)
  if (isObject(property)) return [{ schema: property, pointer: joinPointer(pointer, 'properties', token) }]
  const { items } = schema
  if (!/^(-1|\d+)$/.test(token) || !isObject(items)) return []
  return [{ schema: items, pointer: joinPointer(pointer, 'items') }]
}
