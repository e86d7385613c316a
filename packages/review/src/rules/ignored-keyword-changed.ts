import { defineRule } from '../rule.ts'

/** `allowEmptyValue` or `allowReserved` changed where it means nothing. */
export const ignoredKeywordChanged = defineRule({
  name: 'ignored-keyword-changed',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject, what }) => `${what} of ${subject} changed: it means something in a query only.`,
  },
})
