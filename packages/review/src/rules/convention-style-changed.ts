import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionStyleChanged = defineRule({
  name: 'convention-style-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: an RPC API tells failures in the body, a resource API by status: a client of the one misreads the other. Publish it as another API, beside this one.`,
  },
})
