import { asArray, asObject, isObject, type JsonObject, type Schema } from '@concord-api/model'

import { createAppliesOften } from './applies-often.ts'
import { stepKeyword } from './create-ajv.ts'
import { createInPlace } from './in-place.ts'
import { plainKeywords, type SchemaKeyword, schemaKeywords } from './keywords.ts'
import { modernSchema } from './modern-schema.ts'
import { containsItself } from './reachable.ts'
import type { ReadOnlyNames } from './read-only.ts'
import { isSchema, refOf, type SchemaGraph } from './schema-graph.ts'

/** Keeps a schema under a key that others refer to. */
type Register = (key: string, schema: Schema) => void

const nothing: ReadonlySet<string> = new Set()

/**
 * The schemas of a document as requests must satisfy them: a `readOnly` property is not required, what a validator
 * cannot read is left out, and every `$ref` is the key of a schema that is registered. Returns the key of a schema; it
 * and all that it refers to are registered the first time.
 */
export function createRequestSchemas(
  graph: SchemaGraph,
  readOnlyNames: ReadOnlyNames,
  register: Register,
): (schema: Schema) => string {
  const inPlace = createInPlace(graph)
  const appliesOften = createAppliesOften(graph)
  const keys = new Map<Schema, Map<string, string>>()
  let count = 0
  return (schema) => keyOf(schema, nothing)

  /** A schema that applies together with others has a key for each set of names these make optional. */
  function keyOf(schema: Schema, optional: ReadonlySet<string>): string {
    const relevant = [...optional].filter((name) => requires(schema, name)).toSorted()
    const variant = JSON.stringify(relevant)
    const variants = keys.get(schema) ?? new Map<string, string>()
    keys.set(schema, variants)
    const known = variants.get(variant)
    if (known !== undefined) return known
    const key = `s${count++}`
    variants.set(variant, key)
    const rewritten = rewrite(schema, new Set(relevant))
    register(
      key,
      isObject(rewritten) && (appliesOften(schema) || containsItself(graph, schema))
        ? { ...rewritten, [stepKeyword]: true }
        : rewritten,
    )
    return key
  }

  function rewrite(original: Schema, inherited: ReadonlySet<string>): Schema {
    if (typeof original === 'boolean') return original
    const schema = modernSchema(original)
    const own = readOnlyNames(original)
    const optional = own.size === 0 ? inherited : new Set([...own, ...inherited])
    const rewritten: Record<string, unknown> = {}
    for (const [keyword, value] of Object.entries(schema)) {
      const nested = schemaKeywords.get(keyword)
      const said =
        nested === undefined
          ? plain(keyword, value, optional)
          : nestedSchemas(nested.holds, value, nested.inPlace ? optional : nothing)
      if (said !== undefined) rewritten[keyword] = said
    }
    const ref = reference(original, optional)
    return ref === undefined ? rewritten : { ...rewritten, $ref: ref }
  }

  function plain(keyword: string, value: unknown, optional: ReadonlySet<string>): unknown {
    if (!Object.hasOwn(plainKeywords, keyword) || plainKeywords[keyword]?.(value) !== true) return undefined
    return keyword === 'required' ? asArray(value).filter((name) => !optional.has(String(name))) : value
  }

  function nestedSchemas(holds: SchemaKeyword['holds'], value: unknown, optional: ReadonlySet<string>): unknown {
    if (holds === 'one') return isSchema(value) ? rewrite(value, optional) : undefined
    if (holds === 'list') {
      const list = asArray(value).filter(isSchema)
      return list.length === 0 ? undefined : list.map((schema) => rewrite(schema, optional))
    }
    const entries = Object.entries(asObject(value)).filter((entry): entry is [string, Schema] => isSchema(entry[1]))
    return Object.fromEntries(entries.map(([name, schema]) => [name, rewrite(schema, optional)]))
  }

  /** One that leads nowhere, or back to the schema it stands in without a step into the value, says nothing. */
  function reference(schema: JsonObject, optional: ReadonlySet<string>): string | undefined {
    const ref = refOf(schema)
    const target = ref === undefined ? undefined : graph.target(ref)
    return target === undefined || inPlace(target).includes(schema) ? undefined : keyOf(target, optional)
  }

  /** Whether a schema asks for a property, itself or in what applies with it. */
  function requires(schema: Schema, name: string): boolean {
    return inPlace(schema).some((part) => asArray(part['required']).includes(name))
  }
}
