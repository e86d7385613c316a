import { isObject } from '@concord-api/model'

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0
const isText = (value: unknown): boolean => typeof value === 'string'
const isNames = (value: unknown): boolean => Array.isArray(value) && value.every(isText)

/** Keywords that hold no schema, and what they must look like; anything else is read as absent. */
export const plainKeywords: Readonly<Record<string, (value: unknown) => boolean>> = {
  const: () => true,
  dependentRequired: (value) => isObject(value) && Object.values(value).every(isNames),
  enum: (value) => Array.isArray(value) && value.length > 0,
  exclusiveMaximum: isNumber,
  exclusiveMinimum: isNumber,
  format: isText,
  maxContains: isCount,
  maximum: isNumber,
  maxItems: isCount,
  maxLength: isCount,
  maxProperties: isCount,
  minContains: isCount,
  minimum: isNumber,
  minItems: isCount,
  minLength: isCount,
  minProperties: isCount,
  multipleOf: (value) => typeof value === 'number' && value > 0,
  pattern: isText,
  required: isNames,
  type: (value) => [value].flat().every((type) => typeof type === 'string' && typeNames.has(type)),
  uniqueItems: (value) => value === true,
}

const typeNames = new Set(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'])

/** What a keyword holds that holds schemas, and whether they say something of the same value. */
export interface SchemaKeyword {
  readonly holds: 'list' | 'map' | 'one'
  readonly inPlace: boolean
}

export const schemaKeywords: ReadonlyMap<string, SchemaKeyword> = new Map([
  ...keywords('one', true, ['else', 'then']),
  ...keywords('list', true, ['allOf', 'anyOf', 'oneOf']),
  ...keywords('map', true, ['dependentSchemas']),
  // What is asked of a value in order to decide or to deny is asked as it is written.
  ...keywords('one', false, ['if', 'not']),
  ...keywords('one', false, ['additionalProperties', 'propertyNames', 'unevaluatedProperties']),
  ...keywords('one', false, ['contains', 'items', 'unevaluatedItems']),
  ...keywords('list', false, ['prefixItems']),
  ...keywords('map', false, ['patternProperties', 'properties']),
])

function keywords(
  holds: SchemaKeyword['holds'],
  inPlace: boolean,
  names: readonly string[],
): [name: string, keyword: SchemaKeyword][] {
  return names.map((name) => [name, { holds, inPlace }])
}
