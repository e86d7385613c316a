import { asObject, type JsonObject, parsePointer } from '@concord-api/model'

import { type Call, evaluateAll, expressionInput, type Workings } from '../operations/call.ts'
import type { Kind } from '../operations/kinds.ts'
import { readSelection, type Selection } from '../query/selection.ts'
import type { Entry } from '../records/entry.ts'
import { complete } from '../schema/complete.ts'
import { exampleItem } from './example.ts'
import type { HalLink } from './links.ts'

/** Gives entries the form an answer shows them in. */
export interface Presenter {
  present(entry: Entry): Promise<unknown>
}

/** What was shown before, by the schema it was shown with. Only what depends on nothing but the entry is kept. */
type Shown = WeakMap<object, WeakMap<Entry, unknown>>

const shownBy = new WeakMap<Workings, Shown>()

/** A presenter for the entries of a collection in the answer to a call. */
export function createPresenter(workings: Workings, call: Call, kind: Kind, schemas: readonly unknown[]): Presenter {
  const { api, shapes } = workings
  const shape = shapes.of(schemas)
  const shows = visibility(workings, call, kind)
  const computed = Object.entries(kind.settings.properties ?? {}).filter(
    ([name, { read }]) =>
      read !== undefined && shape.properties.has(name) && (shape.required.has(name) || shows?.(name) !== false),
  )
  const linksAt = linksProperty(workings)
  const hasLinks = linksAt !== undefined && shape.properties.has(linksAt)
  const completion = {
    document: api.document,
    shapes,
    ...(shows !== undefined && { shows: (pointer: string) => pointer.lastIndexOf('/') > 0 || shows(pointer.slice(1)) }),
  }
  const example = exampleItem(workings, kind)
  const isFixed = computed.length === 0 && shows === undefined && !hasLinks
  const cache = isFixed ? cacheFor(workings, schemas[0]) : undefined

  return {
    async present(entry) {
      const known = cache?.get(entry)
      if (known !== undefined) return known
      const value: Record<string, unknown> = { ...entry.value }
      for (const [name, { read }] of computed) {
        const input = expressionInput(call, { value: entry.value })
        value[name] = await workings.expressions.evaluate(read ?? '', input)
      }
      if (hasLinks) value[linksAt] = await entryLinks(workings, call, kind, entry)
      const shown = complete(completion, schemas, value, example)
      cache?.set(entry, shown)
      return shown
    },
  }
}

function cacheFor(workings: Workings, schema: unknown): WeakMap<Entry, unknown> | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  let shown = shownBy.get(workings)
  if (shown === undefined) shownBy.set(workings, (shown = new WeakMap()))
  let entries = shown.get(schema)
  if (entries === undefined) shown.set(schema, (entries = new WeakMap()))
  return entries
}

/** The member of a body that has the links of a resource, where the API has any. */
export function linksProperty({ api }: Pick<Workings, 'api'>): string | undefined {
  const hypermedia = api.conventions?.wire.hypermedia
  return hypermedia === undefined ? undefined : parsePointer(hypermedia.links ?? '/_links')[0]
}

async function entryLinks(workings: Workings, call: Call, kind: Kind, entry: Entry): Promise<JsonObject> {
  const path: Record<string, unknown> = {}
  for (const { parameter, collection } of kind.parents) path[parameter] = entry.parents[collection]
  const links: Record<string, HalLink | HalLink[]> = workings.links.of(kind.single, {
    body: entry.value,
    path,
    query: {},
  })
  const input = expressionInput(call, { value: entry.value })
  for (const [relation, targets] of Object.entries(await evaluateAll(workings, kind.settings.links, input))) {
    if (targets === null) delete links[relation]
    else links[relation] = [targets].flat().map((target) => ({ href: `${workings.base}${String(target)}` }))
  }
  return links
}

/** Which properties are shown; undefined where all are. */
function visibility({ shapes }: Workings, call: Call, kind: Kind): Selection | undefined {
  const { plan, request, caller } = call
  const settings = kind.settings.properties ?? {}
  const selection = readSelection(shapes, plan.operation, request, kind.settings.selected ?? [])
  const limited = Object.entries(settings).filter(
    ([, { in: verbs, scope }]) => verbs !== undefined || scope !== undefined,
  )
  if (selection === undefined && limited.length === 0) return undefined
  const scopes = new Set([...caller.credentials.values()].flatMap((credential) => [...credential.scopes]))
  const hidden = new Set(
    limited.flatMap(([name, { in: verbs, scope }]) => {
      const isHidden = verbs?.includes(plan.operation.verb) === false || (scope !== undefined && !scopes.has(scope))
      return isHidden ? [name] : []
    }),
  )
  return (property) => !hidden.has(property) && selection?.(property) !== false
}

/** A value that is no entry, in the form an answer shows it in. */
export function presentValue(
  workings: Workings,
  schemas: readonly unknown[],
  value: unknown,
  example: unknown,
): unknown {
  return complete({ document: workings.api.document, shapes: workings.shapes }, schemas, value, asObject(example))
}
