import { contentCodingChanged } from '../rules/content-coding-changed.ts'
import { constraintChanged } from '../rules/constraint-changed.ts'
import { formatAdded } from '../rules/format-added.ts'
import { formatChanged } from '../rules/format-changed.ts'
import { formatRemoved } from '../rules/format-removed.ts'
import { patternAdded } from '../rules/pattern-added.ts'
import { patternChanged } from '../rules/pattern-changed.ts'
import { patternRemoved } from '../rules/pattern-removed.ts'
import type { Rule } from '../rule.ts'
import { reportSchema, type SchemaPair } from './schema-pair.ts'
import { NUMBER, STRING } from './value-types.ts'

interface Keyword {
  readonly types: number
  readonly added: Rule
  readonly removed: Rule
  readonly changed: Rule
}

const other = { types: -1, added: constraintChanged, removed: constraintChanged, changed: constraintChanged }
const coding = {
  types: STRING,
  added: contentCodingChanged,
  removed: contentCodingChanged,
  changed: contentCodingChanged,
}
const keywords: Readonly<Record<string, Keyword>> = {
  format: { types: STRING | NUMBER, added: formatAdded, removed: formatRemoved, changed: formatChanged },
  pattern: { types: STRING, added: patternAdded, removed: patternRemoved, changed: patternChanged },
  contentEncoding: coding,
  contentMediaType: coding,
  $ref: other,
  $dynamicRef: other,
}

/** Each whole number of 32 bits is one of 64. A float is not the double with the same digits. */
const wider: Readonly<Record<string, string>> = { int32: 'int64' }

/** Compares the keywords whose value is a text that can only be the same or another one. */
export function compareTexts(both: SchemaPair): void {
  const { base, head } = both
  const types = base.types & head.types
  for (const [keyword, { types: about, added, removed, changed }] of Object.entries(keywords)) {
    if ((types & about) === 0) continue
    const before = base.texts.get(keyword) ?? []
    const after = head.texts.get(keyword) ?? []
    const from = before.find(({ value }) => !after.some((one) => one.value === value))
    const to = after.find(({ value }) => !before.some((one) => one.value === value))
    if (from === undefined && to === undefined) continue
    const where = { base: from?.pointer, head: to?.pointer }
    let rule = from === undefined ? added : to === undefined ? removed : changed
    if (keyword === 'format' && from !== undefined && to !== undefined) {
      if (wider[from.value] === to.value) rule = removed
      else if (wider[to.value] === from.value) rule = added
    }
    const what = `\`${keyword}\``
    reportSchema(both, rule, where, { what, from: from?.value ?? 'none', to: to?.value ?? 'none' })
  }
}
