import { defineRule } from '../rule.ts'

/** An operation has one more parameter, which may be left out. */
export const parameterAdded = defineRule({
  name: 'parameter-added',
  tier: 'wire',
  request: {
    level: 'safe',
    message: ({ subject, way }) => `${subject} is accepted ${way}: nobody has to send it.`,
  },
  response: {
    level: 'safe',
    message: ({ subject }) => `${subject} is sent as well: receivers read what they know.`,
  },
})
