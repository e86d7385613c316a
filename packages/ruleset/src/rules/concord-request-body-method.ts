import { joinPointer } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const requestBodyMethod = defineRule({
  id: 'concord-request-body-method',
  summary: 'Only methods that have a use for a request body have one.',
  group: 'methods',
  severity: 'warn',
  strict: 'error',
  reads: [],
  *check({ operations }) {
    for (const { method, requestBody, pointer } of operations) {
      if (requestBody === undefined || !withoutBody.has(method)) continue
      yield {
        pointer: joinPointer(pointer, 'requestBody'),
        message: `a body means nothing in a \`${method}\` request and may be dropped on the way: move it to parameters, or use \`POST\``,
      }
    }
  },
})

const withoutBody: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'TRACE'])
