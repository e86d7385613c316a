import { defineRule } from '../rule.ts'

/** `uniqueItems: true` is gone. */
export const uniqueItemsDropped = defineRule({
  name: 'unique-items-dropped',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, way, callers }) =>
      `${subject} may have an item twice ${way}: what ${callers} send is still accepted.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, way, callers }) =>
      `${subject} can have an item twice ${way}: ${callers} who use items as keys lose some or fail. Go on sending each item once.`,
  },
})
