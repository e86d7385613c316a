import type { Bump, Level } from './finding.ts'

/** The smallest step of a semantic version that says what the levels say. */
export function bumpOf(found: Iterable<Level>): Bump {
  const levels = new Set(found)
  if (levels.has('breaking')) return 'major'
  if (levels.has('risky') || levels.has('safe')) return 'minor'
  return levels.has('annotation') ? 'patch' : 'none'
}
