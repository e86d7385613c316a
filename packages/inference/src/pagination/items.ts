import { type Api, joinPointer, type LocatedSchema, type Operation, wordsOf } from '@concord-api/model'

import { normalName } from '../normal-name.ts'
import { isList, isRecord, viewOf } from '../schema/view.ts'

/** Where a list sits in a body. */
export interface List {
  /** JSON Pointer. */
  readonly at: string
  /** The schemas of one item. */
  readonly items: readonly LocatedSchema[]
  /** Whether nothing else in the body could be meant. */
  readonly certain: boolean
}

/** Names that lists have wherever they are the answer. */
const usual = new Set(
  'data items results result value values records entries list content contents hits objects rows elements collection resources nodes edges response member embedded entities documents'.split(
    ' ',
  ),
)

/** Lists that accompany an answer. */
const beside = new Set(
  'messages errors warnings links included facets aggregations filters meta notices infos'.split(' '),
)

/** A body is looked into this far: `/data/items`, `/_embedded/users`. */
const deepest = 3

interface Found {
  readonly tokens: readonly string[]
  readonly items: readonly LocatedSchema[]
  readonly isOfRecords: boolean
}

/** Where the items of an answer sit; undefined when it holds no list. */
export function listIn(api: Api, operation: Operation, body: readonly LocatedSchema[]): List | undefined {
  const view = viewOf(api, body)
  if (isList(view)) return { at: '', items: view.items, certain: true }
  const found: Found[] = []
  const names = new Set<string>()
  collect(body, [])
  // What is nearer to the root is meant, unless what is there belongs to something else.
  const depth = Math.min(...found.map(({ tokens }) => tokens.length))
  const near = found.filter(({ tokens }) => tokens.length === depth)
  const main = near.filter(
    (list) => !beside.has(normalName(list.tokens.at(-1) ?? '')) || isSegment(normalName(list.tokens.at(-1) ?? '')),
  )
  const nearest = main.length === 0 ? near : main
  const [only] = nearest
  if (only === undefined) return undefined
  if (nearest.length === 1) return listOf(only, names.size === 1 || isTelling(only, operation))
  for (const tell of [isNamedLikeIt, isUsual, isCounted, isSpokenOf]) {
    const meant = nearest.filter((list) => tell(list))
    if (meant.length === 1 && meant[0] !== undefined) return listOf(meant[0], true)
  }
  const mostLike = nearest.toSorted((one, other) => likeness(other) - likeness(one))
  if (mostLike[0] !== undefined && likeness(mostLike[0]) > likeness(mostLike[1])) return listOf(mostLike[0], true)
  const ofRecords = nearest.filter(({ isOfRecords }) => isOfRecords)
  return listOf(ofRecords[0] ?? only, ofRecords.length === 1)

  function collect(at: readonly LocatedSchema[], tokens: readonly string[]): void {
    for (const [name, schemas] of viewOf(api, at).properties) {
      const property = viewOf(api, schemas)
      if (tokens.length === 0) names.add(normalName(name))
      if (isList(property)) {
        const isOfRecords = isRecord(viewOf(api, property.items))
        found.push({ tokens: [...tokens, name], items: property.items, isOfRecords })
      } else if (tokens.length < deepest - 1 && isRecord(property) && isWrapper(name)) {
        collect(schemas, [...tokens, name])
      }
    }
  }

  function isWrapper(name: string): boolean {
    const plain = normalName(name)
    return usual.has(plain) || plain === 'embedded' || plain === 'payload' || plain === 'body' || isSegment(plain)
  }

  function isSegment(plain: string): boolean {
    return operation.path.split('/').some((segment) => normalName(segment) === plain)
  }

  function isNamedLikeIt({ tokens }: Found): boolean {
    return normalName(tokens.at(-1) ?? '') === normalName(operation.resource)
  }

  /** `total_commits` beside `commits`, `userCount` beside `users`. */
  function isCounted({ tokens }: Found): boolean {
    const plain = normalName(tokens.at(-1) ?? '')
    const one = plain.replace(/s$/, '')
    return [plain, one].some(
      (name) => names.has(`total${name}`) || names.has(`${name}count`) || names.has(`${name}total`),
    )
  }

  /** "… will include pagination link headers for the remaining files". */
  function isSpokenOf({ tokens }: Found): boolean {
    const name = (tokens.at(-1) ?? '').toLowerCase()
    const sentences = (operation.description ?? '').toLowerCase().split(/[.\n]/)
    return sentences.some((sentence) => /\bpag(e|es|inat\w*)\b/.test(sentence) && sentence.includes(name))
  }

  /** How many of the words of the path and the name of the operation a list's name has. */
  function likeness(list: Found | undefined): number {
    const own = new Set(wordsOf(list?.tokens.at(-1) ?? '').map(singular))
    const said = [...operation.path.split('/').filter((segment) => !segment.includes('{')), operation.id]
    return new Set(
      said
        .flatMap(wordsOf)
        .map(singular)
        .filter((word) => own.has(word)),
    ).size
  }
}

function isUsual({ tokens }: Found): boolean {
  return usual.has(normalName(tokens.at(-1) ?? ''))
}

/** Whether the only list of a body is what the operation is about, not a part of a single result. */
function isTelling(list: Found, operation: Operation): boolean {
  return isUsual(list) || operation.verb === 'list' || !operation.path.endsWith('}')
}

function listOf({ tokens, items }: Found, certain: boolean): List {
  return { at: joinPointer('', ...tokens), items, certain }
}

/** A word as it is counted once: `entries` and `entry` are one. */
export function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ss|us|is)$/.test(word)) return word
  if (/(x|ch|sh|s)es$/.test(word)) return word.slice(0, -2)
  return word.replace(/s$/, '')
}
