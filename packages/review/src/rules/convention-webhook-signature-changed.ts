import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionWebhookSignatureChanged = defineRule({
  name: 'convention-webhook-signature-changed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: (facts) =>
      `${said(facts)}: receivers refuse deliveries whose signature they cannot check. Sign both ways until they have changed.`,
  },
})
