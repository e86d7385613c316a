import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionEventsChanged = defineRule({
  name: 'convention-events-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers stop reading where they were told the stream ends. Send the old mark as well.`,
  },
})
