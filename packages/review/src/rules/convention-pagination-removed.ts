import { defineRule } from '../rule.ts'

export const conventionPaginationRemoved = defineRule({
  name: 'convention-pagination-removed',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: ({ subject, from }) =>
      `${subject} is not given in pages any more (it was \`${from}\`): callers who ask for the next page get the same again, or an error. Keep the pages, and offer the whole list beside them.`,
  },
})
