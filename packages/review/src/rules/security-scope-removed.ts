import { defineRule } from '../rule.ts'

/** An operation needs fewer scopes. */
export const securityScopeRemoved = defineRule({
  name: 'security-scope-removed',
  tier: 'wire',
  either: {
    level: 'safe',
    message: ({ subject, what }) =>
      `${subject} no longer needs the scopes ${what}: tokens that callers have go on working.`,
  },
})
