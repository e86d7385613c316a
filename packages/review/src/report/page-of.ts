import type { ReviewFinding } from '../finding.ts'

/** The address of a rule's page: both directions of a rule share one. */
export function pageOf({ rule, direction }: Pick<ReviewFinding, 'direction' | 'rule'>): string {
  const name = direction !== undefined && rule.startsWith(`${direction}-`) ? rule.slice(direction.length + 1) : rule
  return `https://concord.example/review/${name}`
}
