import { defineRule } from '../rule.ts'

/** A document that is no longer there. */
export const apiRemoved = defineRule({
  name: 'api-removed',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject }) =>
      `${subject} is gone: whoever calls it fails. Deprecate its operations with a sunset date first, and keep it until then.`,
  },
})
