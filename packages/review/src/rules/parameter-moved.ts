import { defineRule } from '../rule.ts'

/** A parameter with the same name is somewhere else. */
export const parameterMoved = defineRule({
  name: 'parameter-moved',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, callers }) =>
      `${subject} is expected in the ${to}, no longer in the ${from}: ${callers} who send it in the old place get refused. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `${subject} is sent in the ${to}, no longer in the ${from}: receivers who read the old place find nothing. Send both.`,
  },
})
