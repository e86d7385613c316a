import { type Api, joinPointer, type LocatedSchema, type Operation, type Place } from '@concord-api/model'

import { normalName } from '../normal-name.ts'
import { successes } from '../schema/bodies.ts'
import { isList, isRecord, isText, mayBeNumber, type View, viewOf } from '../schema/view.ts'

/** What an answer says about its pages. */
export interface AnswerPlaces {
  /** Cursors for the next page, the likeliest first. */
  readonly cursors: readonly Leaf[]
  /** The address of the next page. */
  readonly address: Place | undefined
  /** Whether the parameters tell of a `Link` header that no answer documents. */
  readonly tellsOfLink: boolean
  /** The id of the last item. */
  readonly last: Leaf | undefined
  readonly more: Place | undefined
  readonly total: Place | undefined
  readonly pages: Place | undefined
}

/** A scalar of a body. */
export interface Leaf {
  readonly place: Place
  readonly name: string
  readonly view: View
}

interface InBody extends Leaf {
  /** Names of what it is in. */
  readonly within: readonly string[]
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const cursorNames = words(
  'nextcursor nextpagetoken nexttoken nextmarker continuationtoken continue endcursor nextkey scrollid nextpagecursor nextcontinuationtoken pagetoken bookmark nextpageid nextoffset nextid nextpagekey nextstartkey lastevaluatedkey paginationtoken nextstartingafter nextpagestart aftercursor nextcursorid cursornext continuation nextcursormark pagingtoken iterator nextafter pagestate nextpagecontinuationtoken nextstart',
)
/** Cursors by name only where something says it is about pages. */
const cursorsOfPages = words('next after cursor token marker offset position nextpage')
/** Cursors by name only where it is said that they lead on: in `meta` a `key` may be that of the items. */
const cursorsOfNext = words('key id value')
const addressNames = words(
  'nexturl nextlink odatanextlink nextpageurl nexthref nextpagelink nexturi nextpageuri nextlinkurl nextresultsurl nextpagehref nextpath linknext linksnext',
)
const moreNames = words(
  'hasmore more hasnext hasnextpage moreavailable ismore hasmoreresults moreresults hasmoreitems hasmoredata morepages hasnextpages hasmorepages',
)
const totalNames = words(
  'total totalcount totalresults totalitems totalelements totalrecords totalsize totalrows totalentries totalhits found numfound recordcount resultcount itemcount resultscount itemscount totalresultcount totalnumber counttotal totalmatches totalresultscount totalrecordcount numresults fullcount odatacount totalentriessize totalnum totalmatched recordstotal totalobjects',
)
const pagesNames = words(
  'totalpages pages pagecount lastpage numpages pagestotal totalpagecount numberofpages pagetotal',
)
const containers = words(
  'paging pagination page nextpage pageinfo meta metadata responsemetadata links link cursors cursor next pager pages result resultinfo info navigation search searchmetadata listmetadata paginationinfo pagingmetadata resultset summary responsemeta pageinformation data response',
)

/** Reads off the schemas of a body, its items left out, what it says about pages. */
export function answerPlaces(
  api: Api,
  operation: Operation,
  body: readonly LocatedSchema[],
  itemsAt: string,
): AnswerPlaces {
  const leaves: InBody[] = []
  collect(body, '', [])
  const first = (fits: (leaf: InBody) => boolean): InBody | undefined => leaves.find((leaf) => fits(leaf))
  const address = first(isAddress)?.place
  const totals = leaves.filter((leaf) => isTotal(leaf, itemsAt))
  return {
    cursors: leaves
      .filter((leaf) => isCursor(leaf) && !isAddress(leaf))
      .toSorted((one, other) => Number(cursorNames.has(other.name)) - Number(cursorNames.has(one.name))),
    address: address ?? (hasLinkHeader(operation) ? { in: 'link', at: 'next' } : undefined),
    tellsOfLink: operation.parameters.some(({ description }) => /\blink`?\W{0,3}header/i.test(description ?? '')),
    last: first(({ name, view }) => name === 'lastid' && (isText(view) || mayBeNumber(view))),
    more: first(({ name, view }) => moreNames.has(name) && view.types.has('boolean'))?.place,
    total: (totals.find(({ name }) => name.includes('total')) ?? totals[0])?.place,
    pages: first(({ name, view }) => pagesNames.has(name) && isWholeNumber(view))?.place,
  }

  function collect(at: readonly LocatedSchema[], pointer: string, within: readonly string[]): void {
    for (const [name, schemas] of viewOf(api, at).properties) {
      const place = joinPointer(pointer, name)
      if (place === itemsAt) continue
      const view = viewOf(api, schemas)
      const plain = normalName(name)
      if (isRecord(view)) {
        const leadsToItems = itemsAt.startsWith(`${place}/`)
        if (within.length < 3 && (containers.has(plain) || leadsToItems)) collect(schemas, place, [...within, plain])
      } else if (!isList(view)) {
        leaves.push({ place: { in: 'body', at: place }, name: plain, view, within })
      }
    }
  }
}

/** The number of all items; a bare `count` may be that of the page. */
function isTotal({ name, view }: InBody, itemsAt: string): boolean {
  if (!isWholeNumber(view)) return false
  const items = normalName(itemsAt.split('/').at(-1) ?? '')
  if (totalNames.has(name)) return true
  if (items !== '' && [`total${items}`, `${items}total`, `${items}count`].includes(name)) return true
  return name === 'count' && /\b(total|overall|all|entire)\b/.test(view.text)
}

/** Said to be a whole number: the client counts with it. */
function isWholeNumber({ types }: View): boolean {
  return types.has('integer') || types.has('number')
}

function isAddress({ name, view, within }: InBody): boolean {
  if (!isText(view) && view.types.size > 0) return false
  if (addressNames.has(name)) return true
  const container = within.at(-1) ?? ''
  if (/^(href|url|uri)$/.test(name)) return container === 'next'
  if (name !== 'next' && name !== 'nextpage') return false
  return container === 'links' || container === 'link' || looksLikeAddress(view)
}

function looksLikeAddress({ format, text, examples }: View): boolean {
  if (/^(uri|url|uri-reference|uri-template)$/.test(format ?? '')) return true
  if (examples.some((example) => typeof example === 'string' && /^(https?:\/\/|\/)/.test(example))) return true
  return /\b(url|uri|link|hyperlink|href)\b/.test(text) && !/\b(cursor|token)\b/.test(text)
}

function isCursor({ name, view, within }: InBody): boolean {
  if (view.types.has('boolean') || (!isText(view) && !mayBeNumber(view))) return false
  if (cursorNames.has(name)) return true
  if (cursorsOfNext.has(name)) return /^next|cursor/.test(within.at(-1) ?? '')
  if (!cursorsOfPages.has(name)) return false
  // At the root only what says that it leads on; a `cursor` may be the one that was sent.
  return (
    name.startsWith('next') ||
    within.some((container) => container === 'next' || /cursor|paging|pagination|page|meta/.test(container)) ||
    name === 'cursor'
  )
}

/** Whether a success has a `Link` header (RFC 8288). */
function hasLinkHeader(operation: Operation): boolean {
  return successes(operation).some(({ headers }) => headers.some(({ name }) => name.toLowerCase() === 'link'))
}
