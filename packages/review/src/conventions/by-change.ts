import type { ReviewFinding } from '../finding.ts'
import { conventionFinding, type Sides, type WireChange } from './convention-finding.ts'

/** Says a change that several operations see once, with all of them. */
export function byChange(sides: Sides, changes: Iterable<WireChange>): ReviewFinding[] {
  const found = new Map<string, WireChange & { readonly operations: string[] }>()
  for (const change of changes) {
    const key = JSON.stringify([change.rule.name, change.path, change.basePath, change.from, change.to, change.subject])
    const known = found.get(key)
    if (known === undefined) found.set(key, { ...change, operations: [...change.operations] })
    else known.operations.push(...change.operations)
  }
  return [...found.values()].map((change) => conventionFinding(sides, change))
}
