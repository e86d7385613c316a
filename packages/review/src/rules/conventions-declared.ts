import { defineRule } from '../rule.ts'

export const conventionsDeclared = defineRule({
  name: 'conventions-declared',
  tier: 'convention',
  either: {
    level: 'safe',
    message: () => 'The conventions of the API are declared now: clients, docs and lint go by them from here on.',
  },
})
