import { defineRule } from '../rule.ts'

/** An operation is gone, or its path or method is another one. */
export const operationRemoved = defineRule({
  name: 'operation-removed',
  tier: 'wire',
  either: {
    level: 'breaking',
    message: ({ subject }) =>
      `${subject} is gone: callers get 404 or 405. Deprecate it with a date in \`x-sunset\`, go on answering, and remove it after that day.`,
  },
})
