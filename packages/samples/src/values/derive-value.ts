import { type Api, asArray, type JsonObject } from '@concord-api/model'
import type { Direction } from '@concord-api/surface'

import { conform, leftOutOf } from './conform.ts'
import { tagOf } from './discriminator.ts'
import { numberValue } from './number-value.ts'
import { saidNumbers } from './said-numbers.ts'
import { type Choice, type Shape, shapeOf } from './shape.ts'
import { textValue } from './text-value.ts'

/** Levels of a value that are shown; and how many schemas are looked at for one, which ends every cycle. */
const deepest = 8
const budget = 3000
/** Levels on which an answer is shown with what it need not have. */
const deepestOptional = 3

/**
 * A value that schemas allow, from their examples, defaults and constants where they have them: in a request what is
 * required, in a response what may be there as well. Undefined where none was found.
 */
export function deriveValue(api: Api, schemas: readonly unknown[], direction: Direction): unknown {
  let left = budget
  return derive(schemas, 0)

  function derive(schemas: readonly unknown[], depth: number): unknown {
    if (depth > deepest || --left < 0) return undefined
    const shape = shapeOf(api, schemas)
    if (shape.never) return undefined
    for (const candidate of candidates(shape.parts)) {
      const found = conform(api, schemas, candidate, direction)
      if (found !== undefined) return found.value
    }
    if (shape.choice !== undefined) return chosen(shape.choice, depth)
    if (shape.values === undefined) return made(shape, depth)
    return shape.values.find((allowed) => allowed !== null) ?? shape.values[0]
  }

  function chosen(choice: Choice, depth: number): unknown {
    let nothing: null | undefined
    for (const member of choice.members) {
      const tag = tagOf(api, choice, member)
      const tagged = tag === undefined ? [] : [{ properties: { [tag.property]: { const: tag.value } } }]
      const value = derive([...choice.rest, member, ...tagged], depth + 1)
      if (value !== undefined && value !== null) return value
      if (value === null) nothing = value
    }
    return nothing
  }

  function made(shape: Shape, depth: number): unknown {
    switch (typeOf(shape)) {
      case 'array':
        return list(shape, depth)
      case 'boolean':
        return true
      case 'integer':
        return numberValue(shape.parts, true)
      case 'null':
        return null
      case 'number':
        return numberValue(shape.parts, false)
      case 'object':
        return object(shape, depth)
      case 'string':
        return textValue(shape.parts)
      default:
        return undefined
    }
  }

  function list({ parts, items, prefixItems }: Shape, depth: number): unknown {
    const first = prefixItems.map((item) => derive([item], depth + 1))
    const least = Math.max(direction === 'response' ? 1 : 0, ...saidNumbers(parts, 'minItems'))
    const item = items.length === 0 || first.length >= least ? undefined : derive(items, depth + 1)
    if (first.includes(undefined)) return undefined
    if (item === undefined) return first.length >= least || direction === 'response' ? first : undefined
    return [...first, ...Array.from({ length: Math.min(least, 10) - first.length }, () => item)]
  }

  function object(shape: Shape, depth: number): unknown {
    const leftOut = leftOutOf(api, shape, direction)
    const entries: [string, unknown][] = []
    for (const name of new Set([...shape.properties.keys(), ...shape.required])) {
      const isRequired = shape.required.has(name)
      if (leftOut.has(name)) continue
      if (!isRequired && (direction === 'request' || depth >= deepestOptional)) continue
      const property = shape.properties.get(name) ?? shape.additional ?? []
      const value = property.length === 0 ? {} : (derive(property, depth + 1) ?? unsaid(property))
      if (value === undefined && isRequired) return undefined
      if (value !== undefined) entries.push([name, value])
    }
    const least = Math.max(0, ...saidNumbers(shape.parts, 'minProperties'))
    if (entries.length < least) entries.push(...more(shape, leftOut, entries, least, depth))
    return Object.fromEntries(entries)
  }

  /** Properties that need not be there, where there have to be some. */
  function more(
    shape: Shape,
    leftOut: ReadonlySet<string>,
    entries: readonly (readonly [string, unknown])[],
    least: number,
    depth: number,
  ): [string, unknown][] {
    const has = new Set(entries.map(([name]) => name))
    const names = [...shape.properties.keys()].filter((name) => !has.has(name) && !leftOut.has(name))
    const others = shape.additional === undefined ? [] : ['name']
    return [...names, ...others].slice(0, Math.min(least - has.size, 5)).flatMap((name): [string, unknown][] => {
      const value = derive(shape.properties.get(name) ?? shape.additional ?? [], depth + 1)
      return value === undefined ? [] : [[name, value]]
    })
  }

  /** An object stands for what nothing is said of. */
  function unsaid(schemas: readonly unknown[]): unknown {
    const { types, parts, never, choice } = shapeOf(api, schemas)
    return types === undefined && !never && choice === undefined && parts.every(isSilent) ? {} : undefined
  }
}

/** What a schema itself gives for a value, the best first. */
function candidates(parts: readonly JsonObject[]): unknown[] {
  const given = [
    ...parts.map((part) => part['example']),
    ...parts.flatMap((part) => asArray(part['examples'])),
    ...parts.map((part) => part['default']),
  ]
  return given.filter((value) => value !== undefined && value !== null)
}

const says = ['const', 'enum', 'items', 'properties', 'required']

function isSilent(part: JsonObject): boolean {
  return !says.some((keyword) => keyword in part)
}

const types = ['object', 'array', 'string', 'integer', 'number', 'boolean', 'null']

/** The type of a value, if need be by the keywords that are for it. */
function typeOf({
  types: said,
  parts,
  properties,
  required,
  additional,
  items,
  prefixItems,
}: Shape): string | undefined {
  if (said !== undefined) return types.find((type) => said.has(type))
  if (properties.size > 0 || required.size > 0 || additional !== undefined) return 'object'
  if (items.length > 0 || prefixItems.length > 0) return 'array'
  const has = (...keywords: string[]): boolean => parts.some((part) => keywords.some((keyword) => keyword in part))
  if (has('format', 'pattern', 'minLength', 'maxLength')) return 'string'
  return has('minimum', 'maximum', 'multipleOf') ? 'number' : undefined
}
