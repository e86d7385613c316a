import { defineRule } from '../rule.ts'

/** A parameter in a path has another name. */
export const pathParameterRenamed = defineRule({
  name: 'path-parameter-renamed',
  tier: 'docs',
  either: {
    level: 'annotation',
    message: ({ subject, from, to }) =>
      `The path parameter \`${from}\` of ${subject} is called \`${to}\` now: addresses stay the same.`,
  },
})
