import { defineRule } from '../rule.ts'

/** `multipleOf` is new, or a multiple of what it was. */
export const multipleNarrowed = defineRule({
  name: 'multiple-narrowed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} must be a multiple of ${to} ${way} (${from} before): ${callers} who send others get refused. Round on the server instead.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} is always a multiple of ${to} ${way} (${from} before): ${callers} go on working.`,
  },
})
