import { defineRule } from '../rule.ts'

/** `pattern` is new. */
export const patternAdded = defineRule({
  name: 'pattern-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, to }) =>
      `${subject} must match \`${to}\` in requests: callers who send what does not match get refused. Accept what was accepted.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, to }) => `${subject} matches \`${to}\` in responses: callers go on working.`,
  },
})
