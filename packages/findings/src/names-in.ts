/**
 * The names a message mentions, in backticks: they tell two findings of one rule at one place apart, and stay when the
 * wording changes. A `$ref` that is proposed is none: it changes when a file moves.
 */
export function namesIn(message: string): string[] {
  const names = [...message.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
  return [...new Set(names.filter((name) => !name.includes('$ref')))].toSorted()
}
