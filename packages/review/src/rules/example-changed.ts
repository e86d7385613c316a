import { defineRule } from '../rule.ts'

/** An example is another one. */
export const exampleChanged = defineRule({
  name: 'example-changed',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject, what }) => `${what} of ${subject} changed.`,
  },
})
