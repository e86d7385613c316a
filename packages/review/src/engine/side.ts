import {
  type Api,
  asObject,
  asString,
  isObject,
  joinPointer,
  type JsonObject,
  member,
  valueAt,
} from '@concord-api/model'

import { pointerOf } from './pointer-of.ts'

/** A node of a document and where it stands. */
export interface Place {
  readonly node: unknown
  readonly pointer: string
}

/** More links than any hand-written chain of `$ref`s has; a longer one is a cycle. */
const longestChain = 64

/** One of the two documents, with what was found out about it so far. */
export class Side {
  readonly api: Api
  readonly document: JsonObject
  /** 3.0: `nullable`, boolean exclusive bounds, nothing beside a `$ref`. */
  readonly is30: boolean
  /** `xml` says nothing about an API that speaks none. */
  readonly speaksXml: boolean
  readonly #ids = new Map<string, number>()

  constructor(api: Api, speaksXml: boolean) {
    this.api = api
    this.document = api.document
    this.is30 = asString(api.document['openapi'])?.startsWith('3.0') === true
    this.speaksXml = speaksXml
  }

  /** What a `$ref` leads to; undefined when it leads nowhere. */
  target(ref: string): Place | undefined {
    const pointer = pointerOf(this.document, ref)
    if (pointer === undefined) return undefined
    const node = valueAt(this.document, pointer)
    return node === undefined ? undefined : { node, pointer }
  }

  /**
   * Follows the `$ref`s of anything but a schema. What stands beside a reference (in 3.1 `description` and `summary`,
   * in a path item everything) overrides what it leads to.
   */
  follow(place: Place): Place & { readonly object: JsonObject; readonly beside: readonly Place[] } {
    let at = place
    const beside: Place[] = []
    for (let links = 0; links < longestChain; links++) {
      const ref = isObject(at.node) ? asString(member(at.node, '$ref')) : undefined
      const next = ref === undefined ? undefined : this.target(ref)
      if (next === undefined) break
      beside.push(at)
      at = next
    }
    return { ...at, object: asObject(at.node), beside: this.is30 ? [] : beside }
  }

  /** A member of an object or list, with its pointer. */
  child({ node, pointer }: Place, key: string | number): Place {
    return { node: member(node, String(key)), pointer: joinPointer(pointer, key) }
  }

  /** A small number for a key, to make short keys of long ones. */
  idOf(key: string): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    this.#ids.set(key, this.#ids.size)
    return this.#ids.size - 1
  }
}
