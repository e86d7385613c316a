import { type Api, asArray, asObject, isObject, type JsonObject } from '@concord-api/model'

import type { Direction } from './direction.ts'
import { isEmptied, isLeftOut, leftOutNames } from './left-out.ts'
import { refTarget } from './same-value.ts'

/**
 * The schemas that a type of this one is made of, one level down: `$ref`, parts, properties and items.
 * @param direction - leaves out what has no place in it
 */
export function schemaParts(api: Api, schema: JsonObject, direction?: Direction): JsonObject[] {
  const names = direction === undefined ? new Set<string>() : leftOutNames(api, schema, direction)
  const isShown = (property: unknown): boolean => direction === undefined || !isLeftOut(api, property, direction)
  const properties = Object.entries(asObject(schema['properties']))
  const others = [...Object.values(asObject(schema['patternProperties'])), schema['additionalProperties']]
  return [
    refTarget(api, schema),
    ...properties.filter(([name]) => !names.has(name)).map(([, property]) => property),
    ...others.filter(isShown),
    schema['items'],
    ...asArray(schema['prefixItems']),
    ...asArray(schema['allOf']).filter((part) => !isEmptied(api, part, names)),
    ...asArray(schema['anyOf']),
    ...asArray(schema['oneOf']),
  ].filter(isObject)
}

/** Whether a schema has a property of its own that is left out of one direction or the other. */
export function hasLeftOut(api: Api, schema: JsonObject): boolean {
  const properties = [schema['properties'], schema['patternProperties']].flatMap((map) => Object.values(asObject(map)))
  return [...properties, schema['additionalProperties']].some(
    (property) => isLeftOut(api, property, 'request') || isLeftOut(api, property, 'response'),
  )
}
