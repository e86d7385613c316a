import {
  asArray,
  asObject,
  isObject,
  type JsonObject,
  type LocatedSchema,
  member,
  parseRef,
  valueAt,
} from '@concord-api/model'

/** What a schema says of values, with every `$ref` followed and every `allOf` merged in. */
export interface Shape {
  /** The schema cannot be satisfied: `false`. */
  readonly never: boolean
  /** JSON types it allows; undefined where it does not say. */
  readonly types: ReadonlySet<string> | undefined
  readonly properties: ReadonlyMap<string, readonly unknown[]>
  readonly required: ReadonlySet<string>
  /** The schemas of the properties that are not named; empty where nothing is said. */
  readonly additional: readonly unknown[]
  readonly closed: boolean
  readonly items: readonly unknown[]
  /** Each `oneOf` and `anyOf`: one of its schemas applies. */
  readonly choices: readonly (readonly unknown[])[]
  /** `const` and `enum`. */
  readonly values: readonly unknown[] | undefined
  readonly format: string | undefined
  readonly default: unknown
  readonly minItems: number
  readonly writeOnly: boolean
  readonly readOnly: boolean
}

/** Keywords that lead to other schemas for the same value. */
const composing = new Set(['$ref', 'allOf', 'anyOf', 'oneOf'])

/** Shapes of lists of schemas, found by going through the list. */
interface Known {
  shape?: Shape
  readonly next: WeakMap<object, Known>
}

/** Reads schemas of one document into shapes, each once. */
export class Shapes {
  readonly #document: JsonObject
  readonly #known: Known = { next: new WeakMap() }
  readonly #plain = new WeakMap<object, readonly JsonObject[]>()

  constructor(document: JsonObject) {
    this.#document = document
  }

  /** The shape of values that all of some schemas apply to. */
  of(schemas: readonly unknown[]): Shape {
    let known = this.#known
    for (const schema of schemas) {
      if (!isObject(schema)) return this.#read(schemas)
      let next = known.next.get(schema)
      if (next === undefined) known.next.set(schema, (next = { next: new WeakMap() }))
      known = next
    }
    known.shape ??= this.#read(schemas)
    return known.shape
  }

  at(located: LocatedSchema | undefined): Shape | undefined {
    return located === undefined ? undefined : this.of([located.schema])
  }

  /** What a schema says beside its choices, those behind a `$ref` or in an `allOf` included. */
  withoutChoices(schema: unknown): readonly JsonObject[] {
    if (!isObject(schema)) return []
    let plain = this.#plain.get(schema)
    if (plain === undefined) {
      plain = this.#parts([schema]).map((part) =>
        Object.fromEntries(Object.entries(part).filter(([keyword]) => !composing.has(keyword))),
      )
      this.#plain.set(schema, plain)
    }
    return plain
  }

  #read(schemas: readonly unknown[]): Shape {
    const merged = new Merge()
    merged.never = schemas.includes(false)
    for (const schema of this.#parts(schemas)) merged.add(schema)
    return merged
  }

  /** The schemas that apply together: `$ref`s followed, members of `allOf` before what stands beside them. */
  #parts(schemas: readonly unknown[]): JsonObject[] {
    const parts = new Set<JsonObject>()
    const seen = new Set<unknown>()
    const visit = (schema: unknown): void => {
      if (!isObject(schema) || seen.has(schema)) return
      seen.add(schema)
      const ref = member(schema, '$ref')
      if (typeof ref === 'string' && ref.startsWith('#')) visit(this.#follow(ref))
      for (const part of asArray(schema['allOf'])) visit(part)
      parts.add(schema)
    }
    for (const schema of schemas) visit(schema)
    return [...parts]
  }

  #follow(ref: string): unknown {
    const { pointer } = parseRef(ref)
    return pointer === '' || pointer.startsWith('/') ? valueAt(this.#document, pointer) : undefined
  }
}

class Merge implements Shape {
  never = false
  types: Set<string> | undefined = undefined
  readonly properties = new Map<string, unknown[]>()
  readonly required = new Set<string>()
  readonly additional: unknown[] = []
  closed = false
  readonly items: unknown[] = []
  readonly choices: (readonly unknown[])[] = []
  values: readonly unknown[] | undefined = undefined
  format: string | undefined = undefined
  default: unknown = undefined
  minItems = 0
  writeOnly = false
  readOnly = false

  add(schema: JsonObject): void {
    const types = [schema['type']].flat().filter((type) => typeof type === 'string')
    if (types.length > 0) {
      const before = this.types
      this.types = new Set(before === undefined ? types : types.filter((type) => before.has(type)))
    }
    for (const [name, property] of Object.entries(asObject(schema['properties']))) {
      const known = this.properties.get(name)
      if (known === undefined) this.properties.set(name, [property])
      else known.push(property)
    }
    for (const name of asArray(schema['required'])) if (typeof name === 'string') this.required.add(name)
    const additional = schema['additionalProperties'] ?? schema['unevaluatedProperties']
    if (additional === false) this.closed = true
    else if (isObject(additional)) this.additional.push(additional)
    if (isObject(schema['items'])) this.items.push(schema['items'])
    for (const choice of [schema['oneOf'], schema['anyOf']]) if (Array.isArray(choice)) this.choices.push(choice)
    if (Object.hasOwn(schema, 'const')) this.values = [schema['const']]
    else if (Array.isArray(schema['enum'])) this.values = schema['enum']
    if (typeof schema['format'] === 'string') this.format = schema['format']
    if (Object.hasOwn(schema, 'default')) this.default = schema['default']
    if (typeof schema['minItems'] === 'number') this.minItems = Math.max(this.minItems, schema['minItems'])
    if (schema['writeOnly'] === true) this.writeOnly = true
    if (schema['readOnly'] === true) this.readOnly = true
  }
}
