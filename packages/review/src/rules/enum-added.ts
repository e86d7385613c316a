import { defineRule } from '../rule.ts'

/** A value that was free is one of a list. */
export const enumAdded = defineRule({
  name: 'enum-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} takes only ${what} ${way}: ${callers} who send anything else get refused. Accept other values as before.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} is always one of ${what} ${way}: ${callers} who read any value go on working.`,
  },
})
