/** Whose view a rule takes: what travels, the generated client, the declared conventions, or readers of the docs. */
export type Tier = 'wire' | 'client' | 'convention' | 'docs'

/** From worst to best. */
export const levels = ['breaking', 'risky', 'safe', 'annotation'] as const

/** How much a change asks of callers. An annotation changes nothing that travels. */
export type Level = (typeof levels)[number]

/** Which way a value travels, seen from the API: callers send requests, the API answers and delivers. */
export type Direction = 'request' | 'response'

/** A place in one of the two documents. */
export interface ReviewPlace {
  /** JSON Pointer into `Api.document`; `Api.locate` knows the author's file and line. */
  readonly pointer: string
}

/** One edit, said once, with everything it affects. */
export interface ReviewFinding {
  /** Stable id: `request-property-removed`. */
  readonly rule: string
  readonly tier: Tier
  readonly level: Level
  /** What it asks of those who call the generated client: to them a type that loses a property breaks. */
  readonly clientLevel: Level
  /** Undefined where the change is the same for both. */
  readonly direction: Direction | undefined
  /** What changed, for whom it matters, and what to do. May hold text of the documents: encode it for where it goes. */
  readonly message: string
  /** What stood there and what does now, where the message says so: a waiver accepts one step, not the next. */
  readonly values?: readonly string[]
  /** Undefined for what is new. */
  readonly base?: ReviewPlace
  /** Undefined for what is gone. */
  readonly head?: ReviewPlace
  /** Ids of the affected operations, sorted: of the base, or of the head for one that is new. */
  readonly operations: readonly string[]
}

export type Bump = 'major' | 'minor' | 'patch' | 'none'

/** What a review finds out. */
export interface Review {
  /** What the version of the API asks for. */
  readonly bump: Bump
  /** What the version of its generated client asks for. */
  readonly clientBump: Bump
  readonly summary: { readonly breaking: number; readonly risky: number; readonly safe: number }
  /** The worst first; within a level by place. */
  readonly findings: readonly ReviewFinding[]
}
