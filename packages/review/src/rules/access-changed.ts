import { defineRule } from '../rule.ts'

/** `readOnly` or `writeOnly` changed. */
export const accessChanged = defineRule({
  name: 'access-changed',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject, what }) =>
      `${subject} changes ${what}: it is in requests or responses only, or in both again.`,
  },
})
