import { readFileSync } from 'node:fs'
import path from 'node:path'

import { asArray, asObject, isObject, type JsonObject } from '@concord-api/model'

/** A member or a value of the vocabulary: `wire.create.status`, `wire.style = rpc`, with `*` for a name or an item. */
export interface VocabularyValue {
  readonly path: string
  /** Of a member that takes one of several, each of them. */
  readonly value: string | undefined
}

const file = path.resolve(import.meta.dirname, '../../../model/src/conventions/x-conventions.schema.json')

/** Places and parameters have one form everywhere: what is in them is no value of the convention that has them. */
const leaves = new Set(['place', 'parameter', 'headerPlace', 'pointer', 'scalar', 'fixed'])

/** Everything that the published schema lets a document declare, in the schema's order. */
export function vocabularyValues(): VocabularyValue[] {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as JsonObject
  const definitions = asObject(schema['$defs'])
  const found = new Map<string, VocabularyValue>()
  const add = (at: string, value?: string): void => {
    found.set(`${at} = ${value}`, { path: at, value })
  }
  walk(schema, '', [])
  walk(asObject(definitions['operation']), 'x-operation', [])
  walk(asObject(definitions['onNull']), 'x-on-null', [])
  return [...found.values()]

  function walk(node: JsonObject, at: string, trail: readonly string[]): void {
    const name = typeof node['$ref'] === 'string' ? node['$ref'].split('/').at(-1) : undefined
    if (name !== undefined && !leaves.has(name) && !trail.includes(name)) {
      walk(asObject(definitions[name]), at, [...trail, name])
    }
    for (const value of asArray(node['enum'])) add(at, String(value))
    for (const [member, child] of Object.entries(asObject(node['properties']))) {
      const below = at === '' ? member : `${at}.${member}`
      add(below)
      walk(asObject(child), below, trail)
    }
    for (const keyword of ['additionalProperties', 'items']) {
      const child = node[keyword]
      if (!isObject(child)) continue
      if (keyword === 'additionalProperties') add(`${at}.*`)
      walk(child, keyword === 'items' ? at : `${at}.*`, trail)
    }
    for (const keyword of ['then', 'else']) if (isObject(node[keyword])) walk(node[keyword], at, trail)
    for (const part of asArray(node['allOf'])) walk(asObject(part), at, trail)
  }
}
