import type { FoundAt } from './found-at.ts'

/** Redocly's rules that demand what a convention rule demands as well, and says more of. */
const sameDemand: ReadonlyMap<string, string> = new Map([
  ['operation-4xx-response', 'concord-required-statuses'],
  ['operation-tag-defined', 'concord-tags-declared'],
  ['paths-kebab-case', 'concord-naming'],
])

/**
 * What both engines found, once: where a structural rule and the convention rule that demands the same meet at a place,
 * the latter's finding stays, as bad as the worse of the two.
 */
export function mergeDuplicates(structure: readonly FoundAt[], conventions: readonly FoundAt[]): FoundAt[] {
  // By place: documents have thousands of findings.
  const twins = new Map<string, FoundAt[]>()
  for (const finding of structure) {
    const rule = sameDemand.get(finding.rule)
    if (rule !== undefined) twins.set(key(finding, rule), [...(twins.get(key(finding, rule)) ?? []), finding])
  }
  const dropped = new Set<FoundAt>()
  const merged = conventions.map((convention) => {
    const same = twins.get(key(convention, convention.rule)) ?? []
    for (const finding of same) dropped.add(finding)
    return same.some(({ severity }) => severity === 'error')
      ? { ...convention, severity: 'error' as const }
      : convention
  })
  return [...structure.filter((finding) => !dropped.has(finding)), ...merged]
}

function key({ file, line, column }: FoundAt, rule: string): string {
  return [rule, file, line, column].join('\n')
}
