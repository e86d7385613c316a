import { defineRule } from '../rule.ts'

/** `allowEmptyValue` is gone. */
export const emptyValueRefused = defineRule({
  name: 'empty-value-refused',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, callers }) =>
      `${subject} must not be empty any more: ${callers} who send \`?name=\` get refused. Go on accepting it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} is never empty: receivers who handle that go on working.`,
  },
})
