/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number, at least `low` and at most `high`. */
  between(low: number, high: number): number
  oneOf<Item>(items: readonly [Item, ...Item[]]): Item
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return { between, oneOf: (items) => items[between(0, items.length - 1)] ?? items[0] }
}
