import {
  type Api,
  isJson,
  isObject,
  joinPointer,
  type LocatedSchema,
  type MediaType,
  type Operation,
  type Place,
  resolveSchema,
  type Response,
  schemaAt,
} from '@concord-api/model'

import { distinct } from './distinct.ts'
import { isSuccess } from './is-success.ts'
import { isEventStream, preferred } from './media-type.ts'
import type { ModelRegistry } from './model-registry.ts'
import { outcomeForms } from './outcome-forms.ts'
import type { EventsResult, MethodResult, TypeRef } from './surface.ts'

/** Works out the types of what operations answer. */
export class Results {
  readonly #api: Api
  readonly #models: ModelRegistry

  constructor(api: Api, models: ModelRegistry) {
    this.#api = api
    this.#models = models
  }

  /** What an operation answers; `title` begins the names of types that have none. */
  of(operation: Operation, title: string): MethodResult {
    const successes = operation.responses.filter(({ status }) => isSuccess(status))
    const strategy = operation.pagination?.strategy
    if (strategy !== undefined) {
      return { kind: 'page', item: this.#pageItem(operation, successes, strategy.read.items, title), strategy }
    }
    if (successes.every(({ content }) => content.length === 0)) return { kind: 'none' }
    const at = operation.payload.in === 'body' ? operation.payload.at : ''
    const types = successes.map(({ status, content }): TypeRef => {
      const suffix = successes.length > 1 ? `Response${status}` : 'Response'
      return content.length === 0 ? { kind: 'undefined' } : this.content(content, `${title}${suffix}`, at, operation)
    })
    return { kind: 'item', type: union(types), at }
  }

  /** What comes in a stream, where the operation answers one. */
  eventsOf(operation: Operation, title: string): EventsResult | undefined {
    const content = operation.responses
      .filter(({ status }) => isSuccess(status))
      .flatMap((response) => response.content)
    const stream = content.find(({ name }) => isEventStream(name))
    if (stream === undefined || operation.pagination !== undefined) return undefined
    const others = preferred(content.filter(({ name }) => !isEventStream(name)))
    const schema = stream.schema && resolveSchema(this.#api.document, stream.schema)?.schema
    const text = schema === undefined || (isObject(schema) && schema['type'] === 'string')
    return {
      data: text ? { kind: 'text' } : this.#models.typeOf(stream.schema, `${title}Event`, 'response'),
      text,
      accept: [...(others === undefined ? [] : [others.name]), stream.name],
    }
  }

  #pageItem(operation: Operation, successes: readonly Response[], place: Place, title: string): TypeRef {
    const body = this.#success(operation, preferred(successes.flatMap(({ content }) => content))?.schema)
    const list = body === undefined || place.in !== 'body' ? undefined : schemaAt(this.#api.document, body, place.at)
    const resolved = list === undefined ? undefined : resolveSchema(this.#api.document, list)
    if (resolved === undefined || !isObject(resolved.schema)) return { kind: 'unknown' }
    const items = resolved.schema['items']
    if (!isObject(items)) return { kind: 'unknown' }
    const item = { schema: items, pointer: joinPointer(resolved.pointer, 'items') }
    return this.#models.typeOf(item, `${title}Item`, 'response')
  }

  /** The type of a body; `at` is where in a success its payload is. */
  content(content: readonly MediaType[], wish: string, at = '', operation?: Operation): TypeRef {
    const chosen = preferred(content)
    if (chosen === undefined) return { kind: 'undefined' }
    if (isJson(chosen.name)) {
      const schema = operation === undefined ? chosen.schema : this.#success(operation, chosen.schema)
      return this.#models.typeOf(this.#payload(schema, at), wish, 'response')
    }
    return { kind: chosen.name.startsWith('text/') ? 'text' : 'blob' }
  }

  /** The schema of a body of a success, where the same body may tell of a failure. */
  #success(operation: Operation, schema: LocatedSchema | undefined): LocatedSchema | undefined {
    return outcomeForms(this.#api, operation).find(({ outcome }) => outcome === undefined)?.schema ?? schema
  }

  #payload(schema: LocatedSchema | undefined, at: string): LocatedSchema | undefined {
    return schema === undefined || at === '' ? schema : schemaAt(this.#api.document, schema, at)
  }
}

function union(types: readonly TypeRef[]): TypeRef {
  const members = distinct(types)
  const [first] = members
  if (first === undefined) return { kind: 'unknown' }
  return members.length === 1 ? first : { kind: 'union', members }
}
