import { defineRule } from '../rule.ts'

/** A header parameter named `Accept`, `Authorization` or `Content-Type` was added or removed. */
export const ignoredHeaderChanged = defineRule({
  name: 'ignored-header-changed',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject }) =>
      `The header parameter ${subject} was added or removed: OpenAPI ignores it, media types and security schemes say what it would.`,
  },
})
