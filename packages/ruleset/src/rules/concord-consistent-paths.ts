import { asObject, joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'
import { usualNames } from '../support/usual-names.ts'

export const consistentPaths = defineRule({
  id: 'concord-consistent-paths',
  summary: 'Segments of paths are named in one case.',
  group: 'naming',
  severity: 'warn',
  reads: ['require.naming'],
  check({ conventions, document }) {
    if (conventions?.require.naming.paths !== undefined) return []
    const names = Object.keys(asObject(document['paths'])).flatMap((path) => {
      // Once for all segments: a path may be long, and have thousands of them.
      const pointer = joinPointer('/paths', path)
      return path.split('/').map((name) => ({ name, pointer }))
    })
    return usualNames(names, 'path segment')
  },
})
