/** Whether more values than a number are in a value. */
export function hasMoreThan(limit: number, value: unknown): boolean {
  return count(value, limit) > limit
}

/** Stops counting where it is clear that there are more. */
function count(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1
  let found = 1
  for (const child of Object.values(value)) {
    found += count(child, limit - found)
    if (found > limit) break
  }
  return found
}
