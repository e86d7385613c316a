import { defineRule } from '../rule.ts'

/** An operation needs scopes that it did not need. */
export const securityScopeAdded = defineRule({
  name: 'security-scope-added',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} needs the scopes ${what} as well: callers whose tokens lack them get 403. Accept the old scopes for a while.`,
  },
})
