import { type Api, asObject, isObject, type JsonObject } from '@concord-api/model'

import type { Direction } from './direction.ts'
import { schemasOfValue } from './same-value.ts'

/** What a property is marked with that has no place in a direction. */
const marks: Readonly<Record<Direction, string>> = { request: 'readOnly', response: 'writeOnly' }

/**
 * Whether a property is left out of a direction: one that is `readOnly` cannot be sent, one that is `writeOnly` is
 * never returned. One schema that says so is enough, wherever it stands.
 * @param property - the schema of the property
 * @see https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4
 */
export function isLeftOut(api: Api, property: unknown, direction: Direction): boolean {
  if (!isObject(property)) return false
  const mark = marks[direction]
  // Most properties say all there is to say themselves.
  if (property['$ref'] === undefined && property['allOf'] === undefined) return property[mark] === true
  for (const schema of schemasOfValue(api, property)) if (schema[mark] === true) return true
  return false
}

/** The names of the properties of an object that are left out of a direction. */
export function leftOutNames(api: Api, schema: unknown, direction: Direction): Set<string> {
  const names = new Set<string>()
  for (const part of schemasOfValue(api, schema)) {
    for (const [name, property] of Object.entries(asObject(part['properties']))) {
      if (isLeftOut(api, property, direction)) names.add(name)
    }
  }
  return names
}

/** Whether a schema describes an object, and of what it says of it nothing is left without some properties. */
export function isEmptied(api: Api, schema: unknown, without: ReadonlySet<string>): boolean {
  if (without.size === 0) return false
  const parts = [...schemasOfValue(api, schema)]
  const names = parts.flatMap((part) => Object.keys(asObject(part['properties'])))
  return names.length > 0 && names.every((name) => without.has(name)) && !parts.some(saysMore)
}

/** Whether a schema says more of a value than which properties it has. */
function saysMore(schema: JsonObject): boolean {
  const { additionalProperties: others } = schema
  return others === true || (typeof others === 'object' && others !== null) || more.some((keyword) => keyword in schema)
}

const more = ['anyOf', 'const', 'enum', 'items', 'oneOf', 'patternProperties', 'prefixItems']
