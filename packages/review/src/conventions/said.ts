import type { Facts } from '../rule.ts'

/** What happened to a member of the conventions, as the beginning of a message. */
export function said({ subject, from, to }: Facts): string {
  if (from === undefined) return `${subject} is declared now: \`${to}\``
  if (to === undefined) return `${subject} is not declared any more; it was \`${from}\``
  return `${subject} was \`${from}\` and is \`${to}\` now`
}
