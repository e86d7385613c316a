import { defineRule } from '../rule.ts'

/** `pattern` is another one. */
export const patternChanged = defineRule({
  name: 'pattern-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} must match \`${to}\` ${way}, no longer \`${from}\`: ${callers} who send the old form may get refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} matches \`${to}\` ${way}, no longer \`${from}\`: ${callers} who take it apart may fail. Keep the form, or add another beside it.`,
  },
})
