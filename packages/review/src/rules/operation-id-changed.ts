import { defineRule } from '../rule.ts'

/** `operationId` is another one. */
export const operationIdChanged = defineRule({
  name: 'operation-id-changed',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject, what }) =>
      `${what} of ${subject} changed: nothing that travels, and no name in the generated client.`,
  },
})
