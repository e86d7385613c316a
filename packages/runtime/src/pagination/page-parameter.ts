import { valueAt } from '../pointer.ts'
import type { PageRequest, PageStep } from './page-strategy.ts'

/** Where the parameters of a style go: the query unless `in` says the body. */
export interface PageParameterPlace {
  /** `body` where the parameters are JSON Pointers into the body that is sent, and not names in the query. */
  readonly in?: 'body'
}

/** What a parameter was sent with. */
export function sentValue(request: PageRequest, place: PageParameterPlace, name: string): unknown {
  return place.in === 'body' ? valueAt(request.body, name) : request.query[name]
}

/** The step that sets a parameter. */
export function stepWith(place: PageParameterPlace, name: string, value: unknown): PageStep {
  return { [place.in ?? 'query']: { [name]: value } }
}
