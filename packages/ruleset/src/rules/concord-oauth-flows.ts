import { joinPointer, member, valueAt } from '@concord-api/model'

import { defineRule } from '../rule.ts'

export const oauthFlows = defineRule({
  id: 'concord-oauth-flows',
  summary: 'OAuth uses flows that keep tokens and passwords from others.',
  group: 'security',
  severity: 'warn',
  strict: 'error',
  reads: [],
  *check(api) {
    for (const name of api.securitySchemes.keys()) {
      const pointer = joinPointer('/components/securitySchemes', name, 'flows')
      for (const [flow, reason] of Object.entries(outdated)) {
        if (member(valueAt(api.document, pointer), flow) === undefined) continue
        yield {
          pointer: joinPointer(pointer, flow),
          message: `the \`${flow}\` flow ${reason}: use \`authorizationCode\`, with PKCE`,
        }
      }
    }
  },
})

const outdated = {
  implicit: 'puts the token into an address',
  password: 'hands the password of a person to a program',
}
