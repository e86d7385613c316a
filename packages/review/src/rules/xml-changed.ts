import { defineRule } from '../rule.ts'

/** `xml` gives another name, namespace or form. */
export const xmlChanged = defineRule({
  name: 'xml-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, way, callers }) =>
      `${subject} is written otherwise in XML ${way}: ${callers} who send the old form get refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, way, callers }) =>
      `${subject} is written otherwise in XML ${way}: ${callers} who read the old form find nothing. Keep it.`,
  },
})
