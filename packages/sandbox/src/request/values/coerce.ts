import type { Schema } from '@concord-api/model'

import type { JsonType, Types } from '../schemas/types-of.ts'
import type { Validators } from '../schemas/validators.ts'
import { meaningsOf } from './coerce-text.ts'
import { parseJson } from './parse-json.ts'
import type { Sent } from './sent.ts'
import { TextProblem } from './text-problem.ts'

/**
 * Turns what was sent into the value that one of the schemas describes: texts into numbers, booleans and null, names
 * into objects, indexes into lists; a text where only an object belongs is read as JSON. What does not fit is left for
 * validation to refuse.
 * @throws {TextProblem} for a single value that was sent several times.
 */
export type Coerce = (sent: Sent, schemas: readonly Schema[]) => unknown

export function createCoerce({ accept, budget, graph, typesOf }: Validators): Coerce {
  return (sent, schemas) => {
    budget.restart()
    return coerceAny(sent, schemas, nowhere)
  }

  function coerceAny(value: Sent, said: readonly Schema[], path: readonly string[]): unknown {
    const types = typesOf(said)
    if (value.members !== undefined) return coerceMembers(value, said, types, path)
    const [text = ''] = value.texts
    if (value.texts.length <= 1 && !value.list) return coerceSingle(text, said, types)
    if (types !== undefined && !types.has('array')) throw new TextProblem('repeated', 'must be sent once', path)
    return value.texts.map((each, index) => coerceItem(each, said, index))
  }

  function coerceSingle(text: string, said: readonly Schema[], types: Types): unknown {
    if (types?.has('object') === true && !types.has('string') && text.startsWith('{')) return readObject(text)
    const meanings = meaningsOf(text, types)
    const isList = types?.has('array') === true
    if (!isList && meanings.length === 1) return meanings[0]
    const fitting = isList && !isScalar(types) ? [] : meanings.filter((each) => accept(said, each))
    if (fitting.length > 0) return fitting[0]
    return isList ? [coerceItem(text, said, 0)] : meanings[0]
  }

  function coerceItem(text: string, said: readonly Schema[], index: number): unknown {
    const items = graph.item(said, index)
    return coerceSingle(text, items, typesOf(items))
  }

  function coerceMembers(value: Sent, said: readonly Schema[], types: Types, path: readonly string[]): unknown {
    const members = [...(value.members ?? [])]
    const isList = types?.has('object') !== true && members.length > 0 && members.every(isIndexed)
    if (isList) return coerceList(members, value.texts, said, path)
    const entries = members.map(([name, member]) => {
      return [name, coerceAny(member, graph.property(said, name), [...path, name])] as const
    })
    return Object.fromEntries(entries.filter(([name]) => name !== '__proto__'))
  }

  function coerceList(
    members: readonly (readonly [string, Sent])[],
    texts: readonly string[],
    said: readonly Schema[],
    path: readonly string[],
  ): unknown[] {
    const ordered = members.toSorted(([left], [right]) => Number(left) - Number(right))
    const items = ordered.map(([, member], index) =>
      coerceAny(member, graph.item(said, index), [...path, String(index)]),
    )
    return [...items, ...texts.map((text, index) => coerceItem(text, said, items.length + index))]
  }
}

function isIndexed([name]: readonly [string, Sent]): boolean {
  return /^[0-9]{1,6}$/.test(name)
}

const nowhere: readonly string[] = []

/** The object a text is as JSON, or the text, for validation to refuse. */
function readObject(text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof TextProblem) return text
    throw error
  }
}

const scalarTypes: readonly JsonType[] = ['boolean', 'integer', 'null', 'number', 'string']

function isScalar(types: ReadonlySet<JsonType>): boolean {
  return scalarTypes.some((type) => types.has(type))
}
