/** One line of what a benchmark found. */
export interface Result {
  /** What was measured. */
  readonly what: string
  /** With its unit: `1.20 s`. */
  readonly ours: string
  /** A peer, with its version. */
  readonly peer?: string
  readonly theirs?: string
  /** Ours by theirs. */
  readonly ratio?: number
  /** What `atMost` and `atLeast` say. */
  readonly target?: string
}

/** Tells a result to the process that runs all parts, where there is one. */
export function report(result: Result): void {
  process.send?.(result)
}
