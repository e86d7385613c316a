import { type Api, asArray, asObject, isObject, type JsonObject } from '@concord-api/model'
import { schemasOfValue } from '@concord-api/surface'

/** What the schemas of one value say of it together. */
export interface Shape {
  /** The schemas, without what leads to others: `$ref` and `allOf` are followed. */
  readonly parts: readonly JsonObject[]
  /** Whether no value satisfies them. */
  readonly never: boolean
  /** The types that all of them allow; undefined where none says. */
  readonly types: ReadonlySet<string> | undefined
  readonly nullable: boolean
  /** By name, the schemas of a property. */
  readonly properties: ReadonlyMap<string, readonly unknown[]>
  readonly required: ReadonlySet<string>
  /** The schemas of properties that have no name; undefined where there are none. */
  readonly additional: readonly unknown[] | undefined
  readonly items: readonly unknown[]
  readonly prefixItems: readonly unknown[]
  /** The values it can have, by `const` or `enum`. */
  readonly values: readonly unknown[] | undefined
  readonly choice: Choice | undefined
}

/** Alternatives, of which a value satisfies one. */
export interface Choice {
  readonly members: readonly unknown[]
  readonly discriminator: JsonObject | undefined
  /** The schemas without this choice. */
  readonly rest: readonly unknown[]
}

/** What single schemas say: the same ones come again and again. */
const known = new WeakMap<Api, WeakMap<object, Shape>>()

/** Reads schemas that apply to one value together. */
export function shapeOf(api: Api, schemas: readonly unknown[]): Shape {
  const [only] = schemas
  if (schemas.length !== 1 || !isObject(only)) return readShape(api, schemas)
  const shapes = known.get(api) ?? new WeakMap<object, Shape>()
  known.set(api, shapes)
  const shape = shapes.get(only) ?? readShape(api, schemas)
  shapes.set(only, shape)
  return shape
}

function readShape(api: Api, schemas: readonly unknown[]): Shape {
  const parts = [...new Set(schemas.flatMap((schema) => [...schemasOfValue(api, schema)]))].map(withoutReferences)
  const properties = new Map<string, unknown[]>()
  const others = parts.flatMap(({ additionalProperties: one }) => (one === undefined ? [] : [one]))
  const patterns = parts.flatMap((part) => Object.values(asObject(part['patternProperties'])))
  const additional = patterns.length === 1 ? patterns : others
  for (const part of parts) {
    for (const [name, property] of Object.entries(asObject(part['properties']))) {
      properties.set(name, [...(properties.get(name) ?? []), property])
    }
  }
  return {
    parts,
    never: schemas.includes(false),
    types: typesOf(parts),
    nullable: parts.some((part) => part['nullable'] === true),
    properties,
    required: new Set(parts.flatMap((part) => asArray(part['required']).filter((name) => typeof name === 'string'))),
    additional: additional.length === 0 || additional.includes(false) ? undefined : additional,
    items: parts.flatMap(({ items }) => (items === undefined ? [] : [items])),
    prefixItems: parts.flatMap(({ prefixItems }) => asArray(prefixItems)),
    values: valuesOf(parts),
    choice: choiceOf(parts),
  }
}

function withoutReferences(schema: JsonObject): JsonObject {
  if (!('$ref' in schema) && !('allOf' in schema)) return schema
  const { $ref: _ref, allOf: _allOf, ...rest } = schema
  return rest
}

function typesOf(parts: readonly JsonObject[]): Set<string> | undefined {
  const said = parts
    .map(({ type }) => [type].flat().filter((name) => typeof name === 'string'))
    .filter((types) => types.length > 0)
  const [first, ...others] = said
  if (first === undefined) return undefined
  return new Set(first.filter((type) => others.every((types) => allows(types, type))))
}

function allows(types: readonly string[], type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'))
}

function valuesOf(parts: readonly JsonObject[]): readonly unknown[] | undefined {
  const said = parts.flatMap((part): (readonly unknown[])[] => {
    if (Object.hasOwn(part, 'const')) return [[part['const']]]
    return Array.isArray(part['enum']) ? [part['enum']] : []
  })
  const [first, ...others] = said
  return first?.filter((value) => others.every((values) => values.some((other) => isSame(value, other))))
}

export function isSame(one: unknown, other: unknown): boolean {
  return one === other || (isObjectLike(one) && JSON.stringify(one) === JSON.stringify(other))
}

const isObjectLike = (value: unknown): boolean => isObject(value) || Array.isArray(value)

/** The first choice there is: what is left of the schemas without it has the others. */
function choiceOf(parts: readonly JsonObject[]): Choice | undefined {
  for (const keyword of ['oneOf', 'anyOf']) {
    const part = parts.find((candidate) => asArray(candidate[keyword]).length > 0)
    if (part === undefined) continue
    const { [keyword]: members, discriminator, ...others } = part
    return {
      members: asArray(members),
      discriminator: isObject(discriminator) ? discriminator : undefined,
      rest: parts.map((candidate) => (candidate === part ? others : candidate)),
    }
  }
  return undefined
}
