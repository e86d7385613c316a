import type { getLineColLocation, Source } from '@redocly/openapi-core'

import { parseJson } from './json.ts'
import { JsonPositions } from './json-positions.ts'

/** Lines and columns from one on; the end is exclusive. */
export interface TextPlace {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Redocly's, which takes time to import. */
type Locate = typeof getLineColLocation

const known = new WeakMap<Source, JsonPositions | false>()
const lines = new WeakMap<Source, readonly number[]>()

/**
 * Where the node at a pointer of a file is written. In JSON it is found without reading all of the file: the other way
 * takes the square of the number of members.
 * @param onName - a member's name instead of its value
 */
export function placeIn(source: Source, pointer: string, onName: boolean, locate: Locate): TextPlace {
  const positions = positionsIn(source)
  if (positions === undefined) {
    const { start, end } = locate({ source, pointer: `#${pointer || '/'}`, reportOnKey: onName })
    return { line: start.line, column: start.col, endLine: end?.line ?? start.line, endColumn: end?.col ?? start.col }
  }
  const found = positions.at(pointer)
  const { start, end } = onName ? (found.key ?? found) : found
  const [from, last] = [placeAt(source, start), placeAt(source, end - 1)]
  return { line: from.line, column: from.column, endLine: last.line, endColumn: last.column + 1 }
}

function positionsIn(source: Source): JsonPositions | undefined {
  let positions = known.get(source)
  if (positions === undefined) {
    positions = isJson(source.body) && new JsonPositions(source.body)
    known.set(source, positions)
  }
  return positions === false ? undefined : positions
}

function isJson(text: string): boolean {
  return /^\uFEFF?\s*\{/.test(text) && parseJson(text.replace(/^\uFEFF/, '')) !== undefined
}

function placeAt(source: Source, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStartsOf(source)
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

function lineStartsOf(source: Source): readonly number[] {
  let starts = lines.get(source)
  if (starts === undefined) {
    starts = [0, ...[...source.body.matchAll(/\n/g)].map(({ index }) => index + 1)]
    lines.set(source, starts)
  }
  return starts
}
