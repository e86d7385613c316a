import { defineRule } from '../rule.ts'

/** A property that could be missing is required. */
export const propertyRequired = defineRule({
  name: 'property-required',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} demands ${what} ${way}: ${callers} who leave it out get refused. Keep it optional and assume a value.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} always has ${what} ${way}: ${callers} who check for it go on working.`,
  },
})
