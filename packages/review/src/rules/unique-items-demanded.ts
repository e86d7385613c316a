import { defineRule } from '../rule.ts'

/** `uniqueItems. */
export const uniqueItemsDemanded = defineRule({
  name: 'unique-items-demanded',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject }) =>
      `${subject} must not have an item twice in requests: callers who send one twice get refused. Drop the repeated item on the server instead.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} has no item twice in responses: callers go on working.`,
  },
})
