import { defineRule } from '../rule.ts'

export const conventionsRemoved = defineRule({
  name: 'conventions-removed',
  tier: 'convention',
  either: {
    level: 'risky',
    message: () =>
      'The conventions of the API are not declared any more: the next client has no iteration, no typed errors and no retries by them. Declare them again.',
  },
})
