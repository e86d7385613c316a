import { asObject, joinPointer, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { wordsOf } from '../support/name-case.ts'

export const resourcePaths = defineRule({
  id: 'concord-resource-paths',
  summary: 'The paths of resources name things, not what is done to them.',
  group: 'naming',
  severity: 'warn',
  strict: 'error',
  reads: ['wire.style'],
  *check({ document }) {
    if (valueAt(document, '/x-conventions/wire/style') !== 'resource') return
    for (const path of Object.keys(asObject(document['paths']))) {
      for (const segment of path.split('/')) {
        const [verb, ...rest] = wordsOf(segment)
        // `/books:list` and `/{getId}` are no names of resources; `/list` and `/add-ons` may be.
        if (verb === undefined || !verbs.has(verb) || !/^[\w-]+$/.test(segment)) continue
        if (rest.length === 0 && alsoNouns.has(verb)) continue
        yield {
          pointer: joinPointer('/paths', path),
          message: `the path segment \`${segment}\` says what is done, which the method says: rename to the name of a resource`,
        }
      }
    }
  },
})

const verbs = new Set(['create', 'delete', 'fetch', 'get', 'list', 'remove', 'update'])
const alsoNouns = new Set(['fetch', 'list', 'update'])
