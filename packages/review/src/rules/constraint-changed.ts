import { defineRule } from '../rule.ts'

/** `not`, `if`, or a reference that cannot be followed says something else. */
export const constraintChanged = defineRule({
  name: 'constraint-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, what, way }) =>
      `${subject} has another condition, ${what}, ${way}: values that met the old one may get refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, what, way, callers }) =>
      `${subject} meets another condition, ${what}, ${way}: ${callers} who rely on the old one may fail. Go on meeting the old one.`,
  },
})
