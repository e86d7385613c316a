import type { Origin } from '../bundle/references.ts'
import { isObject } from '../document/json.ts'
import { joinPointer } from '../document/json-pointer.ts'
import { OverlayError } from './overlay-error.ts'
import type { Tokens } from './select.ts'

/** A value, and where it was written. */
export interface Written {
  readonly value: unknown
  readonly origin: Origin
}

type Token = string | number
type Container = { [key: Token]: unknown }

/** As many nodes as overlays may add; more are a bomb of aliases, or one update in very many places. */
const mostAdded = 1_000_000
/** As deep as documents are read. */
const deepest = 500

/**
 * A document that is being changed. What was given stays as it is: what changes is copied first. It knows where each
 * part was written, in terms of the file it was given as and of those that changes came from.
 */
export class Draft {
  #document: unknown
  readonly #top: Origin
  readonly #owned = new WeakSet<object>()
  /** By container: members that were not written where the container was. */
  readonly #elsewhere = new WeakMap<object, Map<Token, Origin>>()
  #added = 0

  constructor(document: unknown, file: string) {
    this.#document = document
    this.#top = { file, pointer: '' }
  }

  get document(): unknown {
    return this.#document
  }

  /** What stands somewhere, and where it was written; of a place that is not there, where it would have been. */
  at(tokens: Tokens): Written {
    return tokens.reduce<Written>((parent, token) => this.#child(parent, token), {
      value: this.#document,
      origin: this.#top,
    })
  }

  /** A copy of something to put into the document, perhaps in several places. */
  copyOf({ value, origin }: Written): Written {
    return { value: this.#clone(value, origin, 0), origin }
  }

  /** Replaces what stands somewhere. */
  replace(tokens: Tokens, { value, origin }: Written): void {
    const token = tokens.at(-1)
    if (token === undefined) return
    const parent = this.#own(tokens.slice(0, -1))
    set(parent, token, value)
    this.#elsewhereIn(parent).set(token, origin)
  }

  /** Adds items to the end of a list. */
  append(tokens: Tokens, items: readonly Written[]): void {
    const list = this.#own(tokens) as unknown as unknown[]
    const elsewhere = this.#elsewhereIn(list)
    for (const { value, origin } of items) elsewhere.set(list.push(value) - 1, origin)
  }

  /** The items of a list, each with where it was written. */
  itemsOf(list: Written & { readonly value: readonly unknown[] }): Written[] {
    return list.value.map((_, index) => this.#child(list, index))
  }

  /** The members of an object, each with where it was written. */
  membersOf(object: Written & { readonly value: object }): [string, Written][] {
    return Object.keys(object.value).map((name) => [name, this.#child(object, name)])
  }

  /** Removes members of an object, or items of a list; those after them move up. */
  remove(tokens: Tokens, names: ReadonlySet<Token>): void {
    const { origin } = this.at(tokens)
    const parent: unknown = this.#own(tokens)
    if (!Array.isArray(parent)) {
      for (const name of names) delete (parent as Container)[name]
      return
    }
    const kept = this.itemsOf({ value: parent, origin }).filter((_, index) => !names.has(index))
    parent.length = 0
    for (const { value } of kept) parent.push(value)
    this.#elsewhere.set(parent, new Map(kept.map((item, index) => [index, item.origin])))
  }

  #child({ value, origin }: Written, token: Token): Written {
    const isContainer = typeof value === 'object' && value !== null
    const elsewhere = isContainer ? this.#elsewhere.get(value)?.get(token) : undefined
    return {
      value: isContainer && Object.hasOwn(value, token) ? (value as Container)[token] : undefined,
      origin: elsewhere ?? { file: origin.file, pointer: joinPointer(origin.pointer, token) },
    }
  }

  /** The container somewhere, as one that may be changed. */
  #own(tokens: Tokens): Container {
    let node = this.#copyOnce(this.#document)
    this.#document = node
    for (const token of tokens) {
      const child = this.#copyOnce(node[token])
      set(node, token, child)
      node = child
    }
    return node
  }

  #copyOnce(value: unknown): Container {
    if (typeof value !== 'object' || value === null) throw new TypeError('a primitive has no members')
    if (this.#owned.has(value)) return value as Container
    const copy = Array.isArray(value) ? value.slice() : { ...value }
    const elsewhere = this.#elsewhere.get(value)
    if (elsewhere !== undefined) this.#elsewhere.set(copy, elsewhere)
    this.#owned.add(copy)
    return copy as Container
  }

  #elsewhereIn(container: object): Map<Token, Origin> {
    const known = this.#elsewhere.get(container) ?? new Map<Token, Origin>()
    this.#elsewhere.set(container, known)
    return known
  }

  #clone(value: unknown, from: Origin, depth: number): unknown {
    this.#added++
    if (this.#added > mostAdded) {
      throw new OverlayError(`overlays add more than ${mostAdded.toLocaleString('en')} nodes`, from)
    }
    if (typeof value !== 'object' || value === null) return value
    if (depth > deepest) throw new OverlayError(`this is nested more than ${deepest} levels deep`, from)
    const copy = Array.isArray(value)
      ? value.map((item) => this.#clone(item, from, depth + 1))
      : Object.fromEntries(Object.entries(value).map(([key, child]) => [key, this.#clone(child, from, depth + 1)]))
    const elsewhere = this.#elsewhere.get(value)
    if (elsewhere !== undefined) this.#elsewhere.set(copy, new Map(elsewhere))
    return copy
  }
}

/** Sets an own member: `__proto__` is a name like any other. */
function set(container: Container, token: Token, value: unknown): void {
  if (!isObject(container) || token !== '__proto__') container[token] = value
  else Object.defineProperty(container, token, { value, writable: true, enumerable: true, configurable: true })
}
