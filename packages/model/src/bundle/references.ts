import path from 'node:path'

import { asString, isObject, member } from '../document/json.ts'
import { joinPointer, parsePointer, parseRef, valueAt } from '../document/json-pointer.ts'
import { longestChain } from '../document/resolve.ts'
import { fileOf } from './file-of.ts'

/** A file that was read: its absolute path or address, and what it holds. */
export interface ParsedFile {
  readonly file: string
  readonly parsed: unknown
}

/** A place in a file of the author. */
export interface Origin {
  readonly file: string
  readonly pointer: string
}

/** Follows references through files that were read. */
export class References {
  readonly #files: ReadonlyMap<string, ParsedFile | Error>

  constructor(files: ReadonlyMap<string, ParsedFile | Error>) {
    this.#files = files
  }

  /** What stands at a place. */
  valueAt({ file, pointer }: Origin): unknown {
    const found = this.#files.get(file)
    return found === undefined || found instanceof Error ? undefined : valueAt(found.parsed, pointer)
  }

  /** The place itself and, while nothing but a reference to another file stands there, those it leads to. */
  chain(place: Origin): readonly Origin[] {
    return this.#follow(place, (node) => Object.keys(node).length === 1 && refOf(node)?.startsWith('#') === false)
  }

  /** The names in a map, or in those it refers to, each with its place. */
  members(place: Origin): readonly (readonly [name: string, place: Origin])[] {
    return this.#follow(place).flatMap(({ file, pointer }) => {
      const names = Object.keys(objectOf(this.valueAt({ file, pointer })))
      return names
        .filter((name) => name !== '$ref')
        .map((name) => [name, { file, pointer: joinPointer(pointer, name) }] as const)
    })
  }

  /**
   * The place that is meant by a pointer which leads through references, as `#/components/schemas/A/properties/id` does
   * where `A` is one; undefined when it leads nowhere. JSON Schema does not know such pointers, but tools follow them.
   */
  throughReferences(target: Origin, links = 0): Origin | undefined {
    let place: Origin = { file: target.file, pointer: '' }
    for (const token of parsePointer(target.pointer)) {
      const holder = this.#follow(place).find((at) => member(this.valueAt(at), token) !== undefined)
      if (holder === undefined) {
        const behind = this.#behind(place)
        const found =
          behind === undefined || links > longestChain ? undefined : this.throughReferences(behind, links + 1)
        if (found === undefined || member(this.valueAt(found), token) === undefined) return undefined
        place = { file: found.file, pointer: joinPointer(found.pointer, token) }
      } else place = { file: holder.file, pointer: joinPointer(holder.pointer, token) }
    }
    return place
  }

  #follow(start: Origin, goesOn: (node: object) => boolean = () => true): readonly Origin[] {
    const places: Origin[] = []
    for (let place: Origin | undefined = start; place !== undefined && places.length < longestChain;) {
      places.push(place)
      place = goesOn(objectOf(this.valueAt(place))) ? this.#behind(place) : undefined
    }
    return places
  }

  #behind(place: Origin): Origin | undefined {
    const ref = refOf(this.valueAt(place))
    return ref === undefined ? undefined : targetOf(place.file, ref)
  }
}

/** The place a reference means, seen from the file it stands in. */
export function targetOf(base: string, ref: string): Origin {
  const { uri, pointer } = parseRef(ref)
  if (uri === '') return { file: base, pointer }
  if (URL.canParse(uri)) return { file: uri, pointer }
  if (URL.canParse(base) && !path.isAbsolute(base)) return { file: new URL(uri, base).href, pointer }
  return { file: fileOf(base, uri), pointer }
}

export function refOf(node: unknown): string | undefined {
  return asString(member(node, '$ref'))
}

function objectOf(node: unknown): object {
  return isObject(node) ? node : {}
}
