import { Collection } from './collection.ts'
import type { Entry } from './entry.ts'
import type { Change, Store } from './store.ts'

/** The collections of a sandbox. Changes are gathered until they are committed, and visible at once. */
export class Records {
  readonly #store: Store | undefined
  readonly #collections = new Map<string, Collection>()
  #pending: Change[] = []
  #undo: (() => void)[] = []

  constructor(store: Store | undefined) {
    this.#store = store
    for (const { collection, entry } of store?.read() ?? [])
      if (entry !== undefined) this.collection(collection).put(entry)
  }

  get isEmpty(): boolean {
    return [...this.#collections.values()].every(({ size }) => size === 0)
  }

  collection(name: string): Collection {
    let collection = this.#collections.get(name)
    if (collection === undefined) this.#collections.set(name, (collection = new Collection(name)))
    return collection
  }

  put(name: string, entry: Entry): void {
    const collection = this.collection(name)
    const before = collection.get(entry.id)
    collection.put(entry)
    this.#pending.push({ collection: name, id: entry.id, entry })
    this.#undo.push(() => (before === undefined ? collection.delete(entry.id) : collection.put(before)))
  }

  delete(name: string, id: string): void {
    const collection = this.collection(name)
    const before = collection.get(id)
    if (before === undefined) return
    collection.delete(id)
    this.#pending.push({ collection: name, id, entry: undefined })
    this.#undo.push(() => collection.put(before))
  }

  /** What was changed since the last commit is kept, in the store as well. */
  async commit(): Promise<void> {
    const changes = this.#pending
    if (changes.length > 0) await this.#store?.write(changes)
    this.#pending = []
    this.#undo = []
  }

  /** What was changed since the last commit is as if it had not been. */
  rollback(): void {
    for (const undo of this.#undo.toReversed()) undo()
    this.#pending = []
    this.#undo = []
  }

  clear(): void {
    for (const collection of this.#collections.values()) {
      for (const id of collection.ids()) this.delete(collection.name, id)
    }
  }
}
