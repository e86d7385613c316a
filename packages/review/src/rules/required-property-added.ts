import { defineRule } from '../rule.ts'

/** An object has a new property that is required. */
export const requiredPropertyAdded = defineRule({
  name: 'required-property-added',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} demands ${what} ${way}, a new property: ${callers} who do not know it get refused. Add it as optional first, assume a value where it is missing, and demand it in a new version.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, what, way, callers }) =>
      `${subject} always has ${what} ${way}: ${callers} read what they know.`,
  },
})
