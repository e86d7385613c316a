import { fingerprint } from './fingerprint.ts'
import type { Finding } from './finding.ts'

/**
 * The findings that were not there before, wherever they stand now. Where one of several that say the same is new, the
 * last of them counts as such.
 */
export function newFindings(findings: readonly Finding[], before: readonly Finding[]): Finding[] {
  const known = new Map<string, number>()
  for (const finding of before) known.set(fingerprint(finding), (known.get(fingerprint(finding)) ?? 0) + 1)
  return findings.filter((finding) => {
    const count = known.get(fingerprint(finding)) ?? 0
    known.set(fingerprint(finding), count - 1)
    return count <= 0
  })
}
