import { defineRule } from '../rule.ts'

export const conventionPaginationAdded = defineRule({
  name: 'convention-pagination-added',
  tier: 'convention',
  either: {
    level: 'breaking',
    message: ({ subject, to }) =>
      `${subject} is given in pages now (\`${to}\`): callers who take the first answer for the whole list miss the rest. Make pages something callers ask for, or offer them in another operation.`,
  },
})
