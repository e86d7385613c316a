import { asString, isObject, type JsonObject, joinPointer, member } from '@concord-api/model'

import type { Place } from '../engine/side.ts'
import { bitsOf, NULL } from './value-types.ts'

const textKeywords = ['format', 'pattern', 'contentEncoding', 'contentMediaType', '$ref', '$dynamicRef'] as const

/** Undefined when a part leaves the type open. */
export function acceptedTypes(node: JsonObject, orNull: string | undefined): number | undefined {
  const mask = bitsOf(node['type'])
  if (mask === undefined) return undefined
  return orNull === undefined ? mask : mask | NULL
}

/** `const` is a list of one value. */
export function valueLists(node: JsonObject): [string, readonly unknown[]][] {
  const lists: [string, readonly unknown[]][] = []
  if (Array.isArray(node['enum'])) lists.push(['enum', node['enum']])
  if (Object.hasOwn(node, 'const')) lists.push(['const', [node['const']]])
  return lists
}

/** What keywords say, and the keyword that stands there: 3.0 has formats for what 3.1 calls an encoding. */
export function textsOf(node: JsonObject): [keyword: string, value: string, where: string][] {
  return textKeywords.flatMap((keyword): [string, string, string][] => {
    const value = asString(node[keyword])
    if (value === undefined) return []
    if (keyword === 'format' && value === 'byte') return [['contentEncoding', 'base64', keyword]]
    if (keyword === 'format' && value === 'binary') return [['contentMediaType', 'application/octet-stream', keyword]]
    return [[keyword, value, keyword]]
  })
}

export function namedPlaces(node: JsonObject, pointer: string, keyword: string): (Place & { name: string })[] {
  const value = member(node, keyword)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, schema]) =>
    isSchema(schema) ? [{ name, node: schema, pointer: joinPointer(pointer, keyword, name) }] : [],
  )
}

/** `additionalProperties: {}` says no more than no such keyword. */
export function trivial(keyword: string, value: unknown): boolean {
  if (keyword === 'not' || keyword === 'contains' || keyword === 'if') return false
  return value === true || (isObject(value) && Object.keys(value).length === 0)
}

export function isSchema(value: unknown): value is JsonObject | boolean {
  return isObject(value) || typeof value === 'boolean'
}
