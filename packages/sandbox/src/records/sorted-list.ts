/** A list that stays in order while items come and go. No two items are equal in its order. */
export class SortedList<Item> {
  readonly #compare: (one: Item, other: Item) => number
  readonly #items: Item[]

  constructor(compare: (one: Item, other: Item) => number, items: Iterable<Item> = []) {
    this.#compare = compare
    this.#items = [...items].toSorted(compare)
  }

  get items(): readonly Item[] {
    return this.#items
  }

  add(item: Item): void {
    const last = this.#items.at(-1)
    if (last === undefined || this.#compare(last, item) < 0) this.#items.push(item)
    else this.#items.splice(this.position(item), 0, item)
  }

  delete(item: Item): void {
    const at = this.position(item)
    if (this.#items[at] === item) this.#items.splice(at, 1)
  }

  /** How many items come before one, which need not be in the list. */
  position(item: Item): number {
    let [low, high] = [0, this.#items.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#items[middle] as Item, item) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
