import { defineRule } from '../rule.ts'

/** A value has fewer types than before. */
export const typeNarrowed = defineRule({
  name: 'type-narrowed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} takes only ${to} ${way}, no longer ${from}: ${callers} who send the rest get refused. Go on accepting it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} is only ${to} ${way}, where it could be ${from}: ${callers} who handle all of these go on working.`,
  },
})
