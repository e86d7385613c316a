import { Ajv2020 } from 'ajv/dist/2020.js'

import { asArray, asObject, isObject, joinPointer, type JsonObject, valueAt } from '../../packages/model/src/index.ts'

/** A place in a set of JSON Schemas: the schema it is in, and the way to it from there. */
interface At {
  readonly id: string
  readonly pointer: string
}

/** What JSON Schemas say may stand in an instance. */
export interface SchemaMembers {
  /** Every member and every name of a map that an instance can have, by where a schema says so. */
  readonly all: ReadonlySet<string>
  /** Those of them that an instance has. */
  of(instance: unknown): Set<string>
}

/** The keywords under which a name of an instance is found. */
const mapKeywords = ['properties', 'patternProperties', 'additionalProperties'] as const

/** Keywords whose schemas are for the same instance, or for the items of it. */
const single = ['items', 'if', 'then', 'else', 'contains', 'unevaluatedProperties', 'unevaluatedItems'] as const
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const

/**
 * The members that schemas know, of what is reached from one place in them.
 * @param schemas - each with its `$id`, and without `$dynamicRef`
 * @param start - the place, as a reference
 */
export function schemaMembers(schemas: readonly JsonObject[], start: string): SchemaMembers {
  const ajv = new Ajv2020({ strict: false, meta: false, validateSchema: false, validateFormats: false })
  const byId = new Map(schemas.map((schema) => [String(schema['$id']), schema]))
  for (const schema of schemas) ajv.addSchema(schema)
  const validators = new Map<string, (instance: unknown) => unknown>()
  const all = new Set<string>()
  collect(placeOf(start), new Set())
  return { all, of: (instance) => found(instance) }

  function placeOf(ref: string, base = ''): At {
    const [id = '', pointer = ''] = ref.split('#')
    return { id: id === '' ? base : new URL(id, base === '' ? undefined : base).href, pointer: decodeURI(pointer) }
  }

  function schemaAt({ id, pointer }: At): JsonObject {
    const schema = byId.get(id)
    if (schema === undefined) throw new Error(`there is no schema ${id}`)
    return asObject(valueAt(schema, pointer))
  }

  function below({ id, pointer }: At, ...tokens: readonly (string | number)[]): At {
    return { id, pointer: joinPointer(pointer, ...tokens) }
  }

  /** Schemas that are for the same instance whatever it is. */
  function alike(at: At, schema: JsonObject): At[] {
    return [
      ...(schema['$ref'] === undefined ? [] : [placeOf(String(schema['$ref']), at.id)]),
      ...asArray(schema['allOf']).map((_, index) => below(at, 'allOf', index)),
    ]
  }

  function collect(at: At, seen: Set<string>): void {
    if (seen.has(keyOf(at))) return
    seen.add(keyOf(at))
    const schema = schemaAt(at)
    for (const other of alike(at, schema)) collect(other, seen)
    for (const keyword of single) if (isObject(schema[keyword])) collect(below(at, keyword), seen)
    for (const keyword of lists)
      asArray(schema[keyword]).forEach((_, index) => collect(below(at, keyword, index), seen))
    for (const name of Object.keys(asObject(schema['dependentSchemas'])))
      collect(below(at, 'dependentSchemas', name), seen)
    for (const member of memberPlaces(at, schema)) {
      all.add(keyOf(member))
      if (isObject(valueAt(byId.get(member.id), member.pointer))) collect(member, seen)
    }
  }

  function memberPlaces(at: At, schema: JsonObject): At[] {
    return mapKeywords.flatMap((keyword) => {
      if (keyword === 'additionalProperties') return isObject(schema[keyword]) ? [below(at, keyword)] : []
      return Object.entries(asObject(schema[keyword]))
        .filter(([, member]) => member !== false)
        .map(([name]) => below(at, keyword, name))
    })
  }

  function found(instance: unknown): Set<string> {
    const members = new Set<string>()
    walk(placeOf(start), instance, new Map())
    return members

    function walk(at: At, value: unknown, seen: Map<unknown, Set<string>>): void {
      if (typeof value === 'object' && value !== null) {
        const known = seen.get(value) ?? new Set()
        if (known.has(keyOf(at))) return
        seen.set(value, known.add(keyOf(at)))
      }
      const schema = schemaAt(at)
      for (const other of alike(at, schema)) walk(other, value, seen)
      for (const keyword of ['anyOf', 'oneOf'])
        asArray(schema[keyword]).forEach((_, index) => {
          const branch = below(at, keyword, index)
          if (fits(branch, value)) walk(branch, value, seen)
        })
      if (schema['if'] !== undefined) {
        walk(below(at, 'if'), value, seen)
        const branch = fits(below(at, 'if'), value) ? 'then' : 'else'
        if (isObject(schema[branch])) walk(below(at, branch), value, seen)
      }
      if (Array.isArray(value)) {
        if (isObject(schema['items'])) for (const item of value) walk(below(at, 'items'), item, seen)
      } else if (isObject(value)) {
        for (const name of Object.keys(asObject(schema['dependentSchemas'])))
          if (Object.hasOwn(value, name)) walk(below(at, 'dependentSchemas', name), value, seen)
        for (const [name, member] of Object.entries(value)) {
          for (const place of placesOf(at, schema, name)) {
            members.add(keyOf(place))
            if (isObject(valueAt(byId.get(place.id), place.pointer))) walk(place, member, seen)
          }
        }
      }
    }
  }

  /** Where a schema speaks of a member by that name. */
  function placesOf(at: At, schema: JsonObject, name: string): At[] {
    const named = Object.hasOwn(asObject(schema['properties']), name) ? [below(at, 'properties', name)] : []
    const patterns = Object.keys(asObject(schema['patternProperties']))
      .filter((pattern) => new RegExp(pattern, 'u').test(name))
      .map((pattern) => below(at, 'patternProperties', pattern))
    const known = [...named, ...patterns]
    return known.length === 0 && isObject(schema['additionalProperties']) ? [below(at, 'additionalProperties')] : known
  }

  function fits(at: At, value: unknown): boolean {
    const key = keyOf(at)
    const validate = validators.get(key) ?? ajv.compile({ $ref: encodeURI(key) })
    validators.set(key, validate)
    return validate(value) === true
  }
}

const keyOf = ({ id, pointer }: At): string => `${id}#${pointer}`
