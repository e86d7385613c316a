import { defineRule } from '../rule.ts'

/**
 * An object has a property less, or one that is `readOnly` (gone from requests) or `writeOnly` (gone from responses)
 * now.
 */
export const propertyRemoved = defineRule({
  name: 'property-removed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} no longer takes ${what} ${way}: ${callers} who send it get refused, or it is ignored. Go on accepting it, deprecate it, and remove it in a new version.`,
  },
  response: {
    level: 'breaking',
    client: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} no longer has ${what} ${way}: ${callers} who read it find nothing. Go on sending it, deprecate it, and remove it in a new version.`,
  },
})
