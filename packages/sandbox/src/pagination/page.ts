import type { Entry } from '../records/entry.ts'

/** Names of what a request sends to move through a list. */
export type Role = 'after' | 'cursor' | 'limit' | 'offset' | 'page'

/** Values to send for another page of the same list. */
export type Turn = Readonly<Partial<Record<Role, number | string>>>

/** A page of a list. */
export interface Page {
  readonly entries: readonly Entry[]
  /** The number of entries in the whole list; counted only where an answer tells it. */
  readonly total: number | undefined
  readonly limit: number
  /** How many entries come before it; undefined where that is not known. */
  readonly offset: number | undefined
  /** Its number; undefined for lists without numbers. */
  readonly number: number | undefined
  /** How many pages there are; undefined where the total is not known. */
  readonly pages: number | undefined
  readonly more: boolean
  /** What leads to other pages: those that are not there are undefined. */
  readonly turns: Readonly<Partial<Record<'first' | 'last' | 'next' | 'prev', Turn>>>
  /** The cursor of the next page. */
  readonly cursor: string | undefined
}
