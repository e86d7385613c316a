import { isObject } from '@concord-api/model'

import type { Position } from '../records/order.ts'

/** A cursor: the place of the last entry that was given, as text that is safe in a URL. It does not name the entry. */
export function encodeCursor({ values, sequence }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ values, sequence }))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** The place a cursor stands for; undefined for one that was not given by this sandbox. */
export function decodeCursor(cursor: string, keys: number): Position | undefined {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const text = new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)))
    const position: unknown = JSON.parse(text)
    if (!isObject(position)) return undefined
    const { values, sequence } = position
    if (!Array.isArray(values) || values.length !== keys || typeof sequence !== 'number') return undefined
    return { values, sequence }
  } catch {
    return undefined
  }
}
