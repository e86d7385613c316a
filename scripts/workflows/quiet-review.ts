interface Counted {
  readonly summary: Readonly<Record<'breaking' | 'risky' | 'safe' | 'waived', number>>
}

/**
 * Whether a review has nothing that a person has to read: only texts changed, or nothing. A pull request that never had
 * a comment gets none then.
 * @param json What `concord review --base REF --format json` prints.
 */
export function isQuiet(json: string): boolean {
  const { breaking, risky, safe, waived } = (JSON.parse(json) as Counted).summary
  return breaking + risky + safe + waived === 0
}
