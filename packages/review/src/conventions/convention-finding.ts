import type { Api } from '@concord-api/model'

import type { Level, ReviewFinding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { tierFinding } from '../tier-finding.ts'
import { declaredAt } from './declared-at.ts'
import type { MemberChange } from './member-change.ts'
import { said } from './said.ts'
import { valueText } from './value-text.ts'

/** Both documents, and the operations they share. */
export interface Sides {
  readonly base: Api
  readonly head: Api
}

/** A change of a member of `x-conventions.wire`. */
export interface WireChange extends MemberChange {
  readonly rule: Rule
  readonly level?: Level | undefined
  /** How it is called in the message, where not by its path. */
  readonly subject?: string
  /** Where it stands in the base, where that is another place than in the head. */
  readonly basePath?: readonly string[]
  /** Where it stands, for what an operation says of itself. */
  readonly pointers?: { readonly base: string; readonly head: string }
  readonly operations: Iterable<string>
}

/** The finding about a member of the conventions. */
export function conventionFinding({ base, head }: Sides, change: WireChange): ReviewFinding {
  const { rule, level, path, basePath = path, from, to, pointers, operations } = change
  const facts = {
    subject: change.subject ?? `\`${path.join('.')}\``,
    ...(from === undefined ? {} : { from: valueText(from) }),
    ...(to === undefined ? {} : { to: valueText(to) }),
  }
  return tierFinding(
    {
      rule,
      level,
      facts,
      base: pointers?.base ?? (from === undefined ? undefined : declaredAt(base, ['wire', ...basePath])),
      head: pointers?.head ?? (to === undefined ? undefined : declaredAt(head, ['wire', ...path])),
      operations,
    },
    `${said(facts)}.`,
  )
}
