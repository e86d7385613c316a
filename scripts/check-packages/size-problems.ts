import type { Sizes } from './sizes.ts'

/** Where the budgets stand. */
export const budgetFile = 'scripts/check-packages/size-budgets.yaml'

/** What is over its budget or has none, one line each. */
export function sizeProblems(sizes: Sizes, budgets: Sizes): string[] {
  return (['packed', 'bundled'] as const).flatMap((kind) => {
    const measured = Object.entries(sizes[kind])
    const over = measured.flatMap(([what, size]) => {
      const line = problemOf(size, Object.hasOwn(budgets[kind], what) ? budgets[kind][what] : undefined)
      return line === undefined ? [] : [`${what}: ${kind} ${line}`]
    })
    const gone = Object.keys(budgets[kind]).filter((what) => !Object.hasOwn(sizes[kind], what))
    return [...over, ...gone.map((what) => `${what}: is not ${kind} any more: remove it from ${budgetFile}`)]
  })
}

function problemOf(size: number, budget: number | undefined): string | undefined {
  if (budget === undefined) return `${kilobytes(size)}, and has no budget: give it one in ${budgetFile}`
  if (size <= budget) return undefined
  const percent = (((size - budget) / budget) * 100).toFixed(1)
  return (
    `${kilobytes(size)}, ${kilobytes(size - budget)} (${percent} %) over its budget of ${kilobytes(budget)}: ` +
    `make it smaller, or raise the budget in ${budgetFile} and say why in the commit`
  )
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(2)} kB`
}
