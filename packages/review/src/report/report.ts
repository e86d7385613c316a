import type { Bump, Direction, Level, Tier } from '../finding.ts'
import type { ReportedSide } from './reported-side.ts'

/** Where something stands in the files an author wrote. */
export interface ReportedPlace {
  /** Relative to the folder of its side, with `/` between its parts. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** JSON Pointer within the file. */
  readonly pointer: string
}

/** Why a finding is accepted, and how. */
export interface Waived {
  readonly reason: string
  readonly owner?: string
  /** The last day it counts. */
  readonly until?: string
  readonly by: 'label' | 'waiver'
}

/** A finding, with where it stands in either side's files. */
export interface ReportedFinding {
  readonly rule: string
  readonly tier: Tier
  readonly level: Level
  readonly direction: Direction | undefined
  readonly message: string
  /** What stood there and what does now, where the message says so. */
  readonly values: readonly string[]
  readonly base?: ReportedPlace
  readonly head?: ReportedPlace
  /** Where to show it: in the head; for what is gone from it, at the nearest thing around it that is left. */
  readonly anchor: ReportedPlace
  /** Ids of the affected operations, sorted. */
  readonly operations: readonly string[]
  /** Names of the affected client packages, sorted. */
  readonly clients: readonly string[]
  /** Address of the rule's page. */
  readonly docs: string | undefined
  /** What it is about, by names and not by place, as a JSON Pointer: `/operations/listUsers/parameters/query limit`. */
  readonly subject: string
  readonly waived?: Waived
}

/** How many findings there are of each level that nobody accepted, and how many that somebody did. */
export interface Summary {
  readonly breaking: number
  readonly risky: number
  readonly safe: number
  readonly waived: number
}

/** The review of one API, as it is shown. */
export interface Report {
  /** Name of the API. */
  readonly name: string
  /** Undefined for an API that is new. */
  readonly base: ReportedSide | undefined
  /** Undefined for an API that is gone. */
  readonly head: ReportedSide | undefined
  /** What the version asks for, whatever is accepted: a waiver lets a change through, it does not undo it. */
  readonly bump: Bump
  readonly clients: ReadonlyMap<string, Bump>
  readonly summary: Summary
  /** The worst first. */
  readonly findings: readonly ReportedFinding[]
}
