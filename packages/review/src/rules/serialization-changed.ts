import { defineRule } from '../rule.ts'

/** `style` or `explode` changed, or a schema became content of a media type. */
export const serializationChanged = defineRule({
  name: 'serialization-changed',
  tier: 'wire',
  request: {
    level: 'breaking',
    message: ({ subject, from, to, way, callers }) =>
      `${subject} is written as ${to} ${way}, no longer as ${from}: ${callers} who write the old form are misread. Accept both.`,
  },
  response: {
    level: 'breaking',
    message: ({ subject, from, to }) =>
      `${subject} is written as ${to}, no longer as ${from}: who reads the old form misreads it. Keep it.`,
  },
})
