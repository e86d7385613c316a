import { asArray, asString, joinPointer, member, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { eachOrMost } from '../support/each-or-most.ts'
import { existing } from '../support/existing.ts'

export const tagsDeclared = defineRule({
  id: 'concord-tags-declared',
  summary: 'The tags of operations are declared.',
  group: 'documentation',
  severity: 'warn',
  strict: 'error',
  reads: [],
  check(api) {
    const declared = new Set(asArray(api.document['tags']).map((tag) => asString(member(tag, 'name'))))
    const used = new Map<string, string>()
    for (const { pointer } of api.operations) {
      for (const [index, tag] of asArray(valueAt(api.document, joinPointer(pointer, 'tags'))).entries()) {
        if (typeof tag === 'string' && !used.has(tag)) used.set(tag, joinPointer(pointer, 'tags', index))
      }
    }
    return eachOrMost(
      [...used],
      ([tag]) => declared.has(tag),
      ([tag, pointer]) => ({ pointer, message: `the tag \`${tag}\` is not declared: add it to \`tags\`` }),
      { pointer: existing(api, '', 'paths'), what: 'tags are not declared: add each to `tags`, with a `description`' },
    )
  },
})
