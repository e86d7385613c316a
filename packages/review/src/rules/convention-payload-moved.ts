import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionPayloadMoved = defineRule({
  name: 'convention-payload-moved',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: callers look for results where they were. Answer both places for as long as the old clients live, or publish it as another version.`,
  },
})
