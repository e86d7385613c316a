import { defineRule } from '../rule.ts'

/** Properties that are not declared are forbidden, or must have a type. */
export const additionalPropertiesNarrowed = defineRule({
  name: 'additional-properties-narrowed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} is stricter about ${what} ${way} (${from} before, ${to} now): ${callers} who send others get refused. Ignore them instead.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} is stricter about ${what} ${way} (${from} before, ${to} now): ${callers} go on working.`,
  },
})
