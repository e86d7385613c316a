import { defineRule } from '../rule.ts'

/** `uniqueItems: true` is new. */
export const uniqueItemsDemanded = defineRule({
  name: 'unique-items-demanded',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, way, callers }) =>
      `${subject} must not have an item twice ${way}: ${callers} who send one twice get refused. Drop the repeated item on the server instead.`,
  },
  response: {
    level: 'safe',
    message: ({ subject, way, callers }) => `${subject} has no item twice ${way}: ${callers} go on working.`,
  },
})
