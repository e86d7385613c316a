import { visit } from 'jsonc-parser'

import { parsePointer } from './json-pointer.ts'

/** Where a value stands in a JSON text; offsets count UTF-16 code units. */
export interface JsonPlace {
  readonly start: number
  /** The offset after its last character. */
  readonly end: number
  readonly isScalar: boolean
  /** An object's members in their order: a name, where it starts and where its value ends. */
  readonly members?: readonly JsonMember[]
}

interface JsonMember {
  readonly name: string
  readonly start: number
  end: number
}

/** What is looked for below a value. */
interface Sought {
  readonly pointers: string[]
  readonly below: Map<string, Sought>
}

/** A value that has begun and not ended. */
interface Open {
  readonly start: number
  readonly sought: Sought | undefined
  readonly members: JsonMember[] | undefined
  /** The name or index of the child that comes. */
  token: string
}

/**
 * Finds values of a JSON text by their pointers in one pass, keeping nothing of the others.
 * @param text - JSON, known to be so
 */
export function findJsonPlaces(text: string, pointers: readonly string[]): ReadonlyMap<string, JsonPlace> {
  const root = soughtBy(pointers)
  const found = new Map<string, JsonPlace>()
  const open: Open[] = []

  const soughtNow = (): Sought | undefined => {
    const parent = open.at(-1)
    return parent === undefined ? root : parent.sought?.below.get(parent.token)
  }
  const ended = (sought: Sought | undefined, place: JsonPlace): void => {
    for (const pointer of sought?.pointers ?? []) found.set(pointer, place)
    const last = open.at(-1)?.members?.at(-1)
    if (last !== undefined) last.end = place.end
  }
  const begin = (start: number, members: JsonMember[] | undefined): boolean => {
    const sought = soughtNow()
    open.push({ start, sought, members, token: '0' })
    // Nothing is told of what is in a value nothing is sought in.
    return sought !== undefined
  }
  const close = (offset: number, length: number): void => {
    const closed = open.pop()
    if (closed === undefined) return
    const { start, sought, members } = closed
    ended(sought, { start, end: offset + length, isScalar: false, ...(members !== undefined && { members }) })
  }

  visit(text, {
    onObjectBegin: (offset) => begin(offset, []),
    onArrayBegin: (offset) => begin(offset, undefined),
    onObjectEnd: close,
    onArrayEnd: close,
    onObjectProperty(name, offset) {
      const parent = open.at(-1)
      if (parent === undefined) return
      parent.token = name
      parent.members?.push({ name, start: offset, end: offset })
    },
    onLiteralValue: (_value, offset, length) =>
      ended(soughtNow(), { start: offset, end: offset + length, isScalar: true }),
    onSeparator(character) {
      const parent = open.at(-1)
      if (character === ',' && parent !== undefined && parent.members === undefined) {
        parent.token = String(Number(parent.token) + 1)
      }
    },
  })
  return found
}

function soughtBy(pointers: readonly string[]): Sought {
  const root: Sought = { pointers: [], below: new Map() }
  for (const pointer of pointers) {
    const sought = parsePointer(pointer).reduce((at, token) => {
      const next = at.below.get(token) ?? { pointers: [], below: new Map<string, Sought>() }
      at.below.set(token, next)
      return next
    }, root)
    sought.pointers.push(pointer)
  }
  return root
}
