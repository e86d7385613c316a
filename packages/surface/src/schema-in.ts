import {
  type Api,
  asArray,
  asObject,
  asString,
  isObject,
  type JsonObject,
  member,
  type Schema,
} from '@concord-api/model'

import type { Direction } from './direction.ts'
import { isEmptied, isLeftOut, leftOutNames } from './left-out.ts'
import { onlyRef } from './only-ref.ts'
import { refTarget, schemasOfValue } from './same-value.ts'

/** Where a part of a schema stands. */
interface Within {
  /** The names that are left out of its value by what stands above it. */
  readonly without: ReadonlySet<string>
  /** The references it was written out of. */
  readonly refs: readonly string[]
  readonly depth: number
}

/** More levels than any schema has that people wrote. */
const deepest = 200

/** More references than anybody has to write out in one schema; those that come after keep their names. */
const mostWrittenOut = 1000

/**
 * A copy of a schema as a direction has it: without the properties that are left out there, and without the parts of
 * which nothing is left. References stay, and mean schemas in the same direction; one is written out where more is left
 * out of its value than of its target by itself. In a response, what is `readOnly` by its `$ref` is marked itself.
 * @param direction - none leaves nothing out
 */
export function schemaIn(api: Api, schema: Schema, direction: Direction | undefined): Schema {
  return direction === undefined ? schema : (copy(api, schema, direction) as Schema)
}

function copy(api: Api, start: unknown, direction: Direction): unknown {
  let writtenOut = 0
  return value(start, 0)

  function value(schema: unknown, depth: number): unknown {
    return part(schema, { without: new Set(), refs: [], depth })
  }

  /** One of the schemas that together describe a value. */
  function part(schema: unknown, { without: above, refs, depth }: Within): unknown {
    if (!isObject(schema) || depth > deepest) return schema
    const without = new Set([...above, ...leftOutNames(api, schema, direction)])
    const within = { without, refs, depth: depth + 1 }
    return typeof schema['$ref'] === 'string' ? reference(schema, schema['$ref'], within) : keywords(schema, within)
  }

  function reference(schema: JsonObject, ref: string, within: Within): JsonObject {
    const { without, refs } = within
    const target = refTarget(api, schema)
    const { $ref: _, ...beside } = schema
    if (!onlyRef(schema)) {
      if (isEmptied(api, schema, without)) return nothingLeft(schema)
      if (isEmptied(api, target, without)) return keywords(beside, within)
    }
    const rest = isEmptied(api, beside, without) ? withoutParts(beside) : keywords(beside, within)
    if (refs.includes(ref) || writtenOut >= mostWrittenOut || !shows(target, without)) return { ...rest, $ref: ref }
    writtenOut++
    const written = part(target, { ...within, refs: [...refs, ref] })
    return { ...rest, allOf: [written, ...asArray(rest['allOf'])] }
  }

  function keywords(schema: JsonObject, within: Within): JsonObject {
    const { without, depth } = within
    if (isEmptied(api, schema, without)) return nothingLeft(schema)
    const out: { [keyword: string]: unknown } = { ...schema }
    const map = (keyword: string, shown: (name: string, item: unknown) => boolean): void => {
      if (!isObject(schema[keyword])) return
      const entries = Object.entries(schema[keyword]).filter(([name, item]) => shown(name, item))
      out[keyword] = Object.fromEntries(entries.map(([name, item]) => [name, property(item, depth)]))
    }
    const list = (keyword: string, each: (item: unknown) => unknown): void => {
      if (Array.isArray(schema[keyword])) out[keyword] = schema[keyword].map(each)
    }
    map('properties', (name) => !without.has(name))
    map('patternProperties', (_, item) => !isLeftOut(api, item, direction))
    if (isLeftOut(api, schema['additionalProperties'], direction)) delete out['additionalProperties']
    else if ('additionalProperties' in schema)
      out['additionalProperties'] = value(schema['additionalProperties'], depth)
    if ('items' in schema) out['items'] = value(schema['items'], depth)
    list('prefixItems', (item) => value(item, depth))
    list('anyOf', (item) => part(item, within))
    list('oneOf', (item) => part(item, within))
    if (Array.isArray(schema['allOf'])) {
      const parts = schema['allOf'].filter((item) => !isEmptied(api, item, without))
      out['allOf'] = parts.map((item) => part(item, within))
    }
    if (losesDiscriminator(schema, without)) delete out['discriminator']
    return out
  }

  function property(schema: unknown, depth: number): unknown {
    const copied = value(schema, depth)
    const isMarked = isObject(copied) && direction === 'response' && isLeftOut(api, schema, 'request')
    return isMarked ? { ...copied, readOnly: true } : copied
  }

  /** Whether the target of a reference has, by its name, any of the properties that are left out here. */
  function shows(target: unknown, without: ReadonlySet<string>, seen = new Set<unknown>()): boolean {
    if (!isObject(target) || seen.has(target)) return false
    seen.add(target)
    const own = leftOutNames(api, target, direction)
    const left = new Set([...without].filter((name) => !own.has(name)))
    if (left.size === 0) return false
    return [...schemasOfValue(api, target)].some(
      (schema) =>
        Object.keys(asObject(schema['properties'])).some((name) => left.has(name)) ||
        alternatives(schema).some((alternative) => shows(alternative, left, seen)),
    )
  }

  /** Whether the property that tells the forms of a value apart is left out. */
  function losesDiscriminator(schema: JsonObject, without: ReadonlySet<string>): boolean {
    const name = asString(member(schema['discriminator'], 'propertyName'))
    if (name === undefined) return false
    return without.has(name) || alternatives(schema).some((item) => leftOutNames(api, item, direction).has(name))
  }
}

const alternatives = (schema: JsonObject): unknown[] => [...asArray(schema['anyOf']), ...asArray(schema['oneOf'])]

/** An object of which nothing is left. */
function nothingLeft(schema: JsonObject): JsonObject {
  return { ...withoutParts(schema), type: schema['type'] ?? 'object' }
}

/** What a schema says beside the properties of a value. */
function withoutParts(schema: JsonObject): JsonObject {
  const { $ref: _, allOf: _allOf, properties: _properties, required: _required, type: _type, ...others } = schema
  return others
}
