import type { Origin } from '../bundle/references.ts'
import { isObject, member } from '../document/json.ts'
import { parsePointer } from '../document/json-pointer.ts'
import { Draft, type Written } from './draft.ts'
import { OverlayError } from './overlay-error.ts'
import type { Action, Overlay } from './read-overlay.ts'
import { select, type Tokens } from './select.ts'

/** A document with overlays applied. */
export interface Overlaid {
  readonly document: unknown
  /** Where what stands at a pointer of the document was written: in an overlay, or in the document as it was given. */
  readonly originOf: (pointer: string) => Origin
  /** Targets that select nothing. To the specification that is a success; people want to know. */
  readonly unmatched: readonly (Origin & { readonly message: string })[]
}

/**
 * Applies overlays, one after the other, and the actions of each, likewise. Neither the document nor an overlay is
 * changed.
 * @param file What the document is called in origins.
 * @throws {OverlayError} for a query that is not valid, and for values that do not go together.
 * @see https://spec.openapis.org/overlay/v1.1.0.html#action-object
 */
export function applyOverlays(document: unknown, file: string, overlays: readonly Overlay[]): Overlaid {
  const draft = new Draft(document, file)
  const unmatched: (Origin & { message: string })[] = []
  for (const overlay of overlays) {
    for (const action of overlay.actions) {
      const places = query(draft, action.target, { file: overlay.file, pointer: `${action.pointer}/target` })
      if (places.length > 0) apply(draft, action, overlay, places)
      else unmatched.push({ ...targetOf(action, overlay), message: `\`${action.target}\` selects nothing` })
    }
  }
  return {
    document: draft.document,
    originOf: (pointer) => draft.at(tokensIn(draft.document, pointer)).origin,
    unmatched,
  }
}

function apply(draft: Draft, action: Action, overlay: Overlay, places: readonly Tokens[]): void {
  const { file, version } = overlay
  if (action.kind === 'remove') return remove(draft, places, targetOf(action, overlay))
  const kinds = new Set(places.map((place) => kindOf(draft.at(place).value)))
  if (kinds.size > 1) {
    const message = `\`${action.target}\` selects ${[...kinds].join(' and ')} nodes: they must be of one kind`
    throw new OverlayError(message, targetOf(action, overlay))
  }
  if (version === '1.0' && kinds.has('primitive')) {
    const message = 'Overlay 1.0 changes objects and arrays: select the object around this, or write `overlay: 1.1.0`'
    throw new OverlayError(message, targetOf(action, overlay))
  }
  const source: Written =
    action.kind === 'update'
      ? { value: action.value, origin: { file, pointer: `${action.pointer}/update` } }
      : draft.copyOf(sourceOf(draft, action, overlay))
  for (const place of places) change(draft, place, draft.copyOf(source))
}

/** What stands at a place with a value put in: members merge, lists grow, primitives are replaced. */
function change(draft: Draft, place: Tokens, source: Written): void {
  const target = draft.at(place)
  if (Array.isArray(target.value)) {
    draft.append(place, isList(source) ? draft.itemsOf(source) : [source])
  } else merge(draft, place, source)
}

function merge(draft: Draft, place: Tokens, source: Written): void {
  const target = draft.at(place)
  if (isObject(target.value) && isMap(source)) {
    for (const [name, member] of draft.membersOf(source)) {
      if (Object.hasOwn(target.value, name)) merge(draft, [...place, name], member)
      else draft.replace([...place, name], member)
    }
  } else if (Array.isArray(target.value) && isList(source)) draft.append(place, draft.itemsOf(source))
  else if (kindOf(target.value) === 'primitive' && kindOf(source.value) === 'primitive') draft.replace(place, source)
  else {
    const message = `what is there is ${withArticle(kindOf(target.value))}, and this is ${withArticle(kindOf(source.value))}`
    throw new OverlayError(message, source.origin)
  }
}

/** By parent, the deepest first: what is removed moves nothing that is still to be found. */
function remove(draft: Draft, places: readonly Tokens[], target: Origin): void {
  const parents = new Map<string, { place: Tokens; names: Set<string | number> }>()
  for (const tokens of places) {
    const name = tokens.at(-1)
    if (name === undefined) throw new OverlayError('the whole document cannot be removed', target)
    const place = tokens.slice(0, -1)
    const key = JSON.stringify(place)
    const parent = parents.get(key) ?? { place, names: new Set() }
    parent.names.add(name)
    parents.set(key, parent)
  }
  const deepestFirst = [...parents.values()].toSorted((a, b) => b.place.length - a.place.length)
  for (const { place, names } of deepestFirst) draft.remove(place, names)
}

function sourceOf(draft: Draft, action: Action & { readonly kind: 'copy' }, { file }: Overlay): Written {
  const origin = { file, pointer: `${action.pointer}/copy` }
  const [place, ...others] = query(draft, action.source, origin)
  if (place !== undefined && others.length === 0) return draft.at(place)
  const found = place === undefined ? 'nothing' : `${others.length + 1} nodes`
  throw new OverlayError(`\`${action.source}\` selects ${found}: one node is copied`, origin)
}

function query(draft: Draft, path: string, origin: Origin): Tokens[] {
  try {
    return select(draft.document, path)
  } catch (cause) {
    throw new OverlayError(`\`${path}\`: ${cause instanceof Error ? cause.message : String(cause)}`, origin, { cause })
  }
}

function targetOf({ pointer }: Action, { file }: Overlay): Origin {
  return { file, pointer: `${pointer}/target` }
}

type Kind = 'array' | 'object' | 'primitive'

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return 'array'
  return isObject(value) ? 'object' : 'primitive'
}

function withArticle(kind: Kind): string {
  return kind === 'primitive' ? 'a primitive' : `an ${kind}`
}

function isList(written: Written): written is Written & { readonly value: readonly unknown[] } {
  return Array.isArray(written.value)
}

function isMap(written: Written): written is Written & { readonly value: object } {
  return isObject(written.value)
}

/** A pointer as the draft counts: positions of lists are numbers. */
function tokensIn(document: unknown, pointer: string): Tokens {
  let node = document
  return parsePointer(pointer).map((token) => {
    const isPosition = Array.isArray(node) && /^\d+$/.test(token)
    node = member(node, token)
    return isPosition ? Number(token) : token
  })
}
