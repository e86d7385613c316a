import { InvalidArgumentError } from 'commander'

/** One of several jobs that share work out. */
export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

/**
 * Reads `2/4`.
 * @throws {InvalidArgumentError} when it is not one of so many.
 */
export function readShard(text: string): Shard {
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? []
  if (index === undefined || of === undefined || index < 1 || index > of) {
    throw new InvalidArgumentError('the second of four shards is 2/4')
  }
  return { index, of }
}

/** What one of the jobs has to do; all jobs together do everything once. Without a shard, everything. */
export function shareOf<Item>(items: readonly Item[], shard: Shard | undefined): readonly Item[] {
  if (shard === undefined) return items
  // In turn, as neighbours in a list are often of a size.
  return items.filter((_, position) => position % shard.of === shard.index - 1)
}
