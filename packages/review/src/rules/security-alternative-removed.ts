import { defineRule } from '../rule.ts'

/** There is a way less to be allowed. */
export const securityAlternativeRemoved = defineRule({
  name: 'security-alternative-removed',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject, what }) =>
      `${subject} no longer accepts ${what}: callers who have only that get 401. Go on accepting it until nobody sends it.`,
  },
})
