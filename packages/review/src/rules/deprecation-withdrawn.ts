import { defineRule } from '../rule.ts'

/** `deprecated: true` is gone. */
export const deprecationWithdrawn = defineRule({
  name: 'deprecation-withdrawn',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject }) => `${subject} is no longer deprecated.`,
  },
})
