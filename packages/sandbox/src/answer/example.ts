import { asObject, isObject, type MediaType, type Response, valueAt } from '@concord-api/model'

import type { Environment } from '../environment.ts'
import type { Kind } from '../operations/kinds.ts'
import { itemsOf, jsonOf } from './payload.ts'
import { successOf } from './success-response.ts'

const known = new WeakMap<MediaType, readonly unknown[]>()
const knownItems = new WeakMap<Kind, readonly unknown[]>()

/** The examples the document gives of a body: `example`, or the values of `examples`. */
function examplesOf(environment: Pick<Environment, 'api'>, mediaType: MediaType | undefined): readonly unknown[] {
  if (mediaType === undefined) return []
  let examples = known.get(mediaType)
  if (examples === undefined) known.set(mediaType, (examples = readExamples(environment, mediaType)))
  return examples
}

function readExamples({ api }: Pick<Environment, 'api'>, mediaType: MediaType): unknown[] {
  const node = asObject(valueAt(api.document, mediaType.pointer))
  const named = Object.values(asObject(node['examples'])).flatMap((example) => {
    const resolved = api.resolve(example)
    return isObject(resolved) && Object.hasOwn(resolved, 'value') ? [resolved['value']] : []
  })
  return Object.hasOwn(node, 'example') ? [node['example'], ...named] : named
}

/** The first example of a response's body. */
export function exampleOf(environment: Pick<Environment, 'api'>, response: Response | undefined): unknown {
  return examplesOf(environment, jsonOf(response))[0]
}

/** An entry of a collection as the document's examples show it; lends new entries what nobody gave. */
export function exampleItem(environment: Environment, kind: Kind): unknown {
  let items = knownItems.get(kind)
  if (items === undefined) knownItems.set(kind, (items = exampleItems(environment, kind)))
  return items[0]
}

/** The entries of a collection that the document's examples show, those of single answers first. */
export function exampleItems(environment: Environment, kind: Kind): unknown[] {
  return kind.plans.flatMap(({ operation, does, settings }) => {
    if (!['create', 'get', 'list', 'update'].includes(does) || settings.result !== undefined) return []
    const response = successOf(environment.api, operation, does === 'create' ? 'created' : 'done')
    const place = itemsOf(environment, operation, does === 'list')
    if (place === undefined) return []
    return examplesOf(environment, jsonOf(response)).flatMap((example) => {
      const found = valueAt(example, place.at)
      return does === 'list' ? (Array.isArray(found) ? (found as unknown[]) : []) : found === undefined ? [] : [found]
    })
  })
}
