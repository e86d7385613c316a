import { defineRule } from '../rule.ts'

/** A text for people is another one. */
export const descriptionChanged = defineRule({
  name: 'description-changed',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject, what }) => `${what} of ${subject} changed.`,
  },
})
