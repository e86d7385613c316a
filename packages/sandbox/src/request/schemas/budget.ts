import { TextProblem } from '../values/text-problem.ts'

/** More steps into recursive schemas than a value takes that means something. */
const most = 100_000

/**
 * Counts the steps that validation takes into schemas that contain themselves. Where such a schema has branches, each
 * level of a value multiplies them: a small body would keep a server busy for hours.
 */
export interface Budget {
  readonly restart: () => void
  /** @throws {TextProblem} when it is used up. */
  readonly spend: () => true
}

export function createBudget(): Budget {
  let left = most
  return { restart, spend }

  function restart(): void {
    left = most
  }

  function spend(): true {
    if (left-- > 0) return true
    throw new TextProblem('complexity', 'is too complex')
  }
}
