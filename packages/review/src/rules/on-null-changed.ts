import { defineRule } from '../rule.ts'

/** What null does to a property in an update is something else. */
export const onNullChanged = defineRule({
  name: 'on-null-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `Null means something else for ${subject} ${way} (\`${to}\` now, \`${from}\` before): ${callers} who send null change something they do not mean to. Keep what null does, and add another way for what is new.`,
  },
  alone: 'In an answer nothing is updated; what null means there is a convention.',
})
