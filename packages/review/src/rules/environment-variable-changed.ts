import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const environmentVariableChanged = defineRule({
  name: 'environment-variable-changed',
  tier: 'client',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: a client that finds its credentials there finds none after an update. Say so in the changelog.`,
  },
})
