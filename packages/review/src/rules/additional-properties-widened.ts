import { defineRule } from '../rule.ts'

/** Properties that are not declared may have any type, or are allowed at all. */
export const additionalPropertiesWidened = defineRule({
  name: 'additional-properties-widened',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} is less strict about ${what} ${way} (${from} before, ${to} now): what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, from, to, way, callers }) =>
      `${subject} is less strict about ${what} ${way} (${from} before, ${to} now): ${callers} who read all properties meet other types. Keep their type.`,
  },
})
