import { defineRule } from '../rule.ts'

/** `pattern` is new. */
export const patternAdded = defineRule({
  name: 'pattern-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, to, way, callers }) =>
      `${subject} must match \`${to}\` ${way}: ${callers} who send what does not match get refused. Accept what was accepted.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, to, way, callers }) => `${subject} matches \`${to}\` ${way}: ${callers} go on working.`,
  },
})
