import { authKinds, type Choices, errorKinds, namings, paginationKinds } from '../choices.ts'

const title = 'Tasks API'

/** Every way to choose. */
export const combinations: readonly Choices[] = authKinds.flatMap((auth) =>
  paginationKinds.flatMap((pagination) =>
    errorKinds.flatMap((errors) => namings.map((naming) => ({ title, auth, pagination, errors, naming }))),
  ),
)

/** As few as have every pair of choices: found by taking, again and again, what adds the most. */
export function pairwise(): Choices[] {
  const missing = new Set(combinations.flatMap(pairsOf))
  const chosen: Choices[] = []
  while (missing.size > 0) {
    const gain = (choices: Choices): number => pairsOf(choices).filter((pair) => missing.has(pair)).length
    const best = combinations.reduce((a, b) => (gain(b) > gain(a) ? b : a))
    for (const pair of pairsOf(best)) missing.delete(pair)
    chosen.push(best)
  }
  return chosen
}

/** As few as have every choice. */
export function eachOnce(): Choices[] {
  return paginationKinds.map((pagination, index) => ({
    title,
    pagination,
    auth: authKinds[index % authKinds.length] ?? 'bearer',
    errors: errorKinds[index % errorKinds.length] ?? 'problem',
    naming: namings[index % namings.length] ?? 'camelCase',
  }))
}

/** A combination in words, for the name of a test. */
export function wordsOf({ auth, pagination, errors, naming }: Choices): string {
  return [auth, pagination, errors, naming].join(', ')
}

function pairsOf({ auth, pagination, errors, naming }: Choices): string[] {
  const values = [auth, pagination, errors, naming]
  return values.flatMap((a, index) => values.slice(index + 1).map((b) => `${a} ${b}`))
}
