import { joinPointer, type JsonObject, parsePointer } from '@concord-api/model'

import type { Inference } from './infer-conventions.ts'

/** What to write into a document for what was inferred from it. */
export interface Declarations {
  /** The root `x-conventions`. */
  readonly conventions: JsonObject
  /** How sure each part is and by what, by its pointer in `conventions`. */
  readonly comments: ReadonlyMap<string, string>
  /** The `x-operation` of single operations, by the operation's pointer. */
  readonly operations: ReadonlyMap<string, Readonly<Record<string, string>>>
}

type Mutable = { [key: string]: Mutable | unknown }

/** Puts what is sure enough together, in the order of the vocabulary. */
export function declarationsOf({ declared }: Inference): Declarations {
  const conventions: Mutable = { version: 1 }
  const comments = new Map<string, string>()
  const operations = new Map<string, Record<string, string>>()
  for (const { pointer, value, confidence, evidence, operations: ofOperations } of declared) {
    const tokens = parsePointer(pointer)
    const parent = tokens.slice(0, -1).reduce<Mutable>((node, token) => (node[token] ??= {}) as Mutable, conventions)
    parent[tokens.at(-1) ?? ''] = value
    comments.set(joinPointer('', ...tokens), `${percent(confidence)}: ${evidence}`)
    for (const [operation, members] of ofOperations ?? []) {
      operations.set(operation, { ...members, ...operations.get(operation) })
    }
  }
  return { conventions, comments, operations }
}

/** How sure something is, for a person; never quite, for nobody asked the server. */
export function percent(confidence: number): string {
  return `${Math.min(99, Math.round(confidence * 100))} %`
}
