import type { Entry } from './entry.ts'
import { orderBy, type Position, positionOf, readProperty, type SortKey } from './order.ts'
import { SortedList } from './sorted-list.ts'

/** An entry in an order, with what it is ordered by. */
interface Placed extends Position {
  readonly entry?: Entry
}

interface Order {
  readonly keys: readonly SortKey[]
  readonly list: SortedList<Placed>
  readonly placed: WeakMap<Entry, Placed>
}

/** Orders that are kept at the same time; the one asked for longest ago makes way. */
const maximumOrders = 8

/** The entries of one kind, found by id, by the values that must be unique, and in any order. */
export class Collection {
  readonly name: string
  readonly #entries = new Map<string, Entry>()
  readonly #orders = new Map<string, Order>()
  readonly #unique = new Map<string, Map<unknown, Entry>>()
  readonly #fingerprints = new Map<string, string>()
  #highest = 0
  #highestId = 0

  constructor(name: string) {
    this.name = name
  }

  get size(): number {
    return this.#entries.size
  }

  get entries(): Iterable<Entry> {
    return this.#entries.values()
  }

  /** The ids there are now. */
  ids(): string[] {
    return [...this.#entries.keys()]
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  /** A number that no entry has, or had, as its id. */
  nextId(): number {
    return this.#highestId + 1
  }

  nextSequence(): number {
    return this.#highest + 1
  }

  /** Puts an entry in its place, or another in place of one with the same id. */
  put(entry: Entry): void {
    this.delete(entry.id)
    this.#entries.set(entry.id, entry)
    this.#highest = Math.max(this.#highest, entry.sequence)
    const number = Number(entry.id)
    if (Number.isSafeInteger(number)) this.#highestId = Math.max(this.#highestId, number)
    if (entry.fingerprint !== undefined) this.#fingerprints.set(entry.fingerprint, entry.id)
    for (const [property, values] of this.#unique) values.set(uniqueKey(entry, property), entry)
    for (const order of this.#orders.values()) order.list.add(place(order, entry))
  }

  delete(id: string): void {
    const entry = this.#entries.get(id)
    if (entry === undefined) return
    this.#entries.delete(id)
    if (entry.fingerprint !== undefined) this.#fingerprints.delete(entry.fingerprint)
    for (const [property, values] of this.#unique) {
      const key = uniqueKey(entry, property)
      if (values.get(key) === entry) values.delete(key)
    }
    for (const order of this.#orders.values()) order.list.delete(place(order, entry))
  }

  clear(): void {
    this.#entries.clear()
    this.#orders.clear()
    this.#unique.clear()
    this.#fingerprints.clear()
    this.#highest = 0
    this.#highestId = 0
  }

  /** The entry that was created with the same content. */
  createdWith(fingerprint: string): Entry | undefined {
    const id = this.#fingerprints.get(fingerprint)
    return id === undefined ? undefined : this.#entries.get(id)
  }

  /** The entry whose property has a value; the values are indexed from the first question on. */
  having(property: string, value: unknown): Entry | undefined {
    let values = this.#unique.get(property)
    if (values === undefined) {
      values = new Map([...this.#entries.values()].map((entry) => [uniqueKey(entry, property), entry]))
      this.#unique.set(property, values)
    }
    return values.get(comparable(value))
  }

  /** Every entry in an order, which is kept from the first question on. */
  sorted(keys: readonly SortKey[], descending: boolean): SortedEntries {
    const name = JSON.stringify([keys, descending])
    let order = this.#orders.get(name)
    if (order === undefined) {
      const [oldest] = this.#orders.keys()
      if (this.#orders.size >= maximumOrders && oldest !== undefined) this.#orders.delete(oldest)
      const placed = new WeakMap<Entry, Placed>()
      const items = Array.from(this.#entries.values(), (entry) => place({ keys, placed }, entry))
      order = { keys, list: new SortedList(orderBy(keys, descending), items), placed }
    }
    this.#orders.delete(name)
    this.#orders.set(name, order)
    return order.list as SortedEntries
  }
}

/** What an entry is in an order: the same thing each time it is asked for. */
function place({ keys, placed }: Pick<Order, 'keys' | 'placed'>, entry: Entry): Placed {
  let known = placed.get(entry)
  if (known === undefined) placed.set(entry, (known = { ...positionOf(entry, keys), entry }))
  return known
}

/** Entries in an order, and where something would stand among them. */
export interface SortedEntries {
  readonly items: readonly { readonly entry: Entry }[]
  position(of: Position): number
}

const uniqueKey = (entry: Entry, property: string): unknown => comparable(readProperty(entry.value, property))

const comparable = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value
