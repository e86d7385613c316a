import { defineRule } from '../rule.ts'

/** `deprecated: true` is new. */
export const deprecated = defineRule({
  name: 'deprecated',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject }) =>
      `${subject} is deprecated now: it goes on working. Say what to use in its place, and until when it is there.`,
  },
})
