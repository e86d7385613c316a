import { availableParallelism } from 'node:os'

/** Does work for each item, as many at a time as there are processors; the results are in the order of the items. */
export async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const entries = items.entries()
  const turn = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, turn))
  return results
}
