import { said } from '../conventions/said.ts'
import { defineRule } from '../rule.ts'

export const conventionWebhookDeliveryChanged = defineRule({
  name: 'convention-webhook-delivery-changed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: (facts) =>
      `${said(facts)}: receivers count on how often and with what an event comes. Announce it before.`,
  },
})
