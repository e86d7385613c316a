import {
  type Api,
  asArray,
  asString,
  isObject,
  joinPointer,
  type JsonObject,
  type LocatedSchema,
  member,
  parsePointer,
  parseRef,
  resolveSchema,
} from '@concord-api/model'
import { type Direction, schemaIn } from '@concord-api/surface'

import { withoutPercent } from './without-percent.ts'

/** A schema of which openapi-typescript understands every word, and no word has the wrong type. */
export type PreparedSchema = boolean | { [keyword: string]: unknown }

/** What prepared schemas said for people, kept apart: the printer writes the comments. */
export type Sources = WeakMap<object, JsonObject>

const typeNames = new Set<unknown>(['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'])
const lists = ['allOf', 'anyOf', 'oneOf'] as const
/** Keywords that, beside a `$ref`, say more about the value. */
const typed = new Set([
  ...lists,
  'additionalProperties',
  'const',
  'enum',
  'items',
  'patternProperties',
  'prefixItems',
  'properties',
  'required',
  'type',
  'nullable',
])

/**
 * Copies a schema for openapi-typescript, which trusts what it is given: keywords of the wrong type are left out,
 * references beside other keywords become an `allOf`, and references to anything but a named schema are written out.
 * @param direction - what has no place in it is left out
 */
export function prepareSchema(
  api: Api,
  { schema, pointer }: LocatedSchema,
  sources: Sources,
  direction: Direction | undefined,
): PreparedSchema {
  return prepare(schemaIn(api, schema, direction), pointer, [])

  function prepare(schema: unknown, pointer: string, within: readonly string[]): PreparedSchema {
    if (typeof schema === 'boolean') return schema
    if (!isObject(schema) || within.length > 200) return true
    const ref = asString(schema['$ref'])
    const prepared = ref === undefined ? keywords(schema, within) : reference(ref, schema, pointer, within)
    if (typeof prepared === 'object') sources.set(prepared, described(schema, pointer))
    return prepared
  }

  function reference(ref: string, schema: JsonObject, pointer: string, within: readonly string[]): PreparedSchema {
    const component = componentOf(ref)
    const target =
      component === undefined ? writtenOut(schema, pointer, ref, within) : { $ref: componentRef(component) }
    const { $ref: _, ...rest } = schema
    const isTyped = Object.keys(rest).some((keyword) => typed.has(keyword))
    const prepared = isTyped ? { allOf: [asMember(target), keywords(rest, within)] } : target
    return typeof prepared === 'object' ? { ...prepared, ...marks(schema) } : prepared
  }

  /** The named schema a reference leads to. */
  function componentOf(ref: string): string | undefined {
    if (!ref.startsWith('#/components/schemas/')) return undefined
    const [, , name = '', ...rest] = parsePointer(parseRef(ref).pointer)
    return rest.length === 0 && api.schemas.has(name) ? name : undefined
  }

  function writtenOut(schema: JsonObject, pointer: string, ref: string, within: readonly string[]): PreparedSchema {
    const target = resolveSchema(api.document, { schema: { $ref: schema['$ref'] }, pointer })
    if (target === undefined || within.includes(ref)) return true
    return prepare(schemaIn(api, target.schema, direction), target.pointer, [...within, ref])
  }

  function keywords(schema: JsonObject, within: readonly string[]): { [keyword: string]: unknown } {
    const out: { [keyword: string]: unknown } = {}
    const nested = (value: unknown): PreparedSchema => prepare(value, '', [...within, ''])
    const map = (value: unknown): JsonObject =>
      // Without a prototype: openapi-typescript looks for what is required, and would find a `toString`.
      Object.setPrototypeOf(
        Object.fromEntries(
          Object.entries(value as JsonObject).map(([key, item]) => [withoutPercent(key), nested(item)]),
        ),
        null,
      ) as JsonObject
    const isSchema = (value: unknown): boolean => isObject(value) || typeof value === 'boolean'

    const types = asArray(schema['type']).filter((type) => typeNames.has(type))
    if (typeNames.has(schema['type'])) out['type'] = schema['type']
    else if (types.length > 0) out['type'] = types.length === 1 ? types[0] : types
    if ('const' in schema && isScalar(schema['const'])) {
      if (schema['const'] === null) out['type'] = 'null'
      else out['const'] = given(schema['const'])
    }
    const values = asArray(schema['enum']).filter(isScalar)
    // No scalar is an object, and openapi-typescript takes the values of an object for schemas.
    if (values.length > 0 && out['type'] !== 'object') out['enum'] = values.map(given)
    if (schema['nullable'] === true) out['nullable'] = true
    if (isObject(schema['properties'])) out['properties'] = map(schema['properties'])
    if (isObject(schema['patternProperties'])) out['patternProperties'] = map(schema['patternProperties'])
    if (isSchema(schema['additionalProperties'])) {
      const { additionalProperties } = schema
      out['additionalProperties'] = additionalProperties === true ? true : nested(additionalProperties)
    }
    const required = asArray(schema['required']).filter((name) => typeof name === 'string')
    if (required.length > 0) out['required'] = required.map(given)
    if (isSchema(schema['items'])) out['items'] = nested(schema['items'])
    if (Array.isArray(schema['prefixItems'])) out['prefixItems'] = schema['prefixItems'].map(nested)
    if (!('type' in out) && (out['items'] !== undefined || out['prefixItems'] !== undefined)) out['type'] = 'array'
    for (const keyword of lists) {
      const members = asArray(schema[keyword]).filter(isSchema).map(nested)
      if (members.length > 0) out[keyword] = members.map(asMember)
    }
    const discriminator = prepareDiscriminator(schema['discriminator'], [
      ...asArray(schema['oneOf']),
      ...asArray(schema['anyOf']),
    ])
    if (discriminator !== undefined) out['discriminator'] = discriminator
    return Object.assign(out, marks(schema))
  }

  function prepareDiscriminator(value: unknown, members: readonly unknown[]): JsonObject | undefined {
    const propertyName = asString(member(value, 'propertyName'))
    if (propertyName === undefined) return undefined
    // Without a mapping the names of schemas would be the values, although the schemas may say what these are.
    const isMapped = isObject(member(value, 'mapping'))
    if (!isMapped && members.length > 0 && members.every((one) => hasOwnValue(one, propertyName))) return undefined
    const mapping = Object.entries(isObject(member(value, 'mapping')) ? (member(value, 'mapping') as JsonObject) : {})
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .flatMap(([key, ref]) => {
        const name = api.schemas.has(ref) ? ref : componentOf(ref)
        return name === undefined ? [] : [[withoutPercent(key), componentRef(name)] as const]
      })
    return {
      propertyName: withoutPercent(propertyName),
      ...(mapping.length > 0 ? { mapping: Object.fromEntries(mapping) } : {}),
    }
  }

  /** Whether a schema itself says the only value of a property. */
  function hasOwnValue(schema: unknown, property: string): boolean {
    const own = api.resolve(member(member(api.resolve(schema), 'properties'), property))
    return isObject(own) && ('const' in own || asArray(own['enum']).length === 1)
  }

  /** What a comment on the value may say: a `$ref` without a description of its own takes its target's. */
  function described(schema: JsonObject, pointer: string): JsonObject {
    if (typeof schema['$ref'] !== 'string' || schema['description'] !== undefined) return schema
    const target = resolveSchema(api.document, { schema, pointer })
    const description = member(target?.schema, 'description')
    return description === undefined ? schema : { ...schema, description }
  }
}

/** The named schemas of a document, by names without a `%`. */
export function prepareSchemas(
  api: Api,
  sources: Sources,
  direction: Direction | undefined,
): Readonly<Record<string, PreparedSchema>> {
  return Object.fromEntries(
    [...api.schemas].map(([name, schema]) => {
      const pointer = joinPointer('/components/schemas', name)
      return [withoutPercent(name), prepareSchema(api, { schema, pointer }, sources, direction)]
    }),
  )
}

/** What a schema says of the property it is the type of. Of a default, only whether there is one decides anything. */
function marks(schema: JsonObject): object {
  return {
    ...(schema['readOnly'] === true ? { readOnly: true } : {}),
    ...(schema['default'] === undefined ? {} : { default: true }),
  }
}

/** What refers openapi-typescript to a named schema. */
export function componentRef(name: string): string {
  return `#${joinPointer('/components/schemas', withoutPercent(name))}`
}

/** A member of `allOf` or its kin. A reference that leads nowhere is `true`, and openapi-typescript asks each what it has. */
function asMember(schema: PreparedSchema): PreparedSchema {
  return schema === true ? {} : schema
}

function given(value: unknown): unknown {
  return typeof value === 'string' ? withoutPercent(value) : value
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}
