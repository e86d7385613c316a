import { expect, test } from 'vitest'

import { sizeProblems } from './size-problems.ts'
import type { Sizes } from './sizes.ts'

const budgets = { packed: { '@acme/books': 20_000 }, bundled: { 'one call': 5000 } }

interface Case {
  readonly title: string
  readonly sizes: Sizes
  readonly problems: readonly string[]
}

test.each<Case>([
  {
    title: 'as large as it may be',
    sizes: { packed: { '@acme/books': 20_000 }, bundled: { 'one call': 5000 } },
    problems: [],
  },
  {
    title: 'larger',
    sizes: { packed: { '@acme/books': 20_001 }, bundled: { 'one call': 5250 } },
    problems: [
      '@acme/books: packed 20.00 kB, 0.00 kB (0.0 %) over its budget of 20.00 kB: make it smaller, or raise the budget in scripts/check-packages/size-budgets.yaml and say why in the commit',
      'one call: bundled 5.25 kB, 0.25 kB (5.0 %) over its budget of 5.00 kB: make it smaller, or raise the budget in scripts/check-packages/size-budgets.yaml and say why in the commit',
    ],
  },
  {
    title: 'new',
    sizes: { packed: { '@acme/books': 1, constructor: 1000 }, bundled: { 'one call': 1 } },
    problems: [
      'constructor: packed 1.00 kB, and has no budget: give it one in scripts/check-packages/size-budgets.yaml',
    ],
  },
  {
    title: 'gone',
    sizes: { packed: { '@acme/books': 1 }, bundled: {} },
    problems: ['one call: is not bundled any more: remove it from scripts/check-packages/size-budgets.yaml'],
  },
])('$title', ({ sizes, problems }) => {
  expect(sizeProblems(sizes, budgets)).toEqual(problems)
})
