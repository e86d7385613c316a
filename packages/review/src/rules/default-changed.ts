import { defineRule } from '../rule.ts'

/** The `default` of something that callers may leave out is another one. */
export const defaultChanged = defineRule({
  name: 'default-changed',
  tier: 'wire',
  request: {
    level: 'risky',
    message: ({ subject, from, to, callers }) =>
      `${subject} is taken to be ${to} where ${callers} leave it out (${from} before): the same request means something else. Keep the default, or say it in a new version.`,
  },
  alone: 'An answer is as it is: a default says nothing about what the API sends.',
})
