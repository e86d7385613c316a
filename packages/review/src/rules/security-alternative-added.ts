import { defineRule } from '../rule.ts'

/** There is one more way to be allowed. */
export const securityAlternativeAdded = defineRule({
  name: 'security-alternative-added',
  tier: 'wire',
  either: {
    level: 'safe',
    message: ({ subject, what }) => `${subject} accepts ${what} as well: what callers send is still accepted.`,
  },
})
