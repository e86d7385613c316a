import { defineRule } from '../rule.ts'

/** There is a body where there was none, and nobody has to send it. */
export const bodyAdded = defineRule({
  name: 'body-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject }) => `${subject} is new and may be left out: nobody has to send it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} is new: who does not read it goes on working.`,
  },
})
