import { type Api, createApi, type JsonObject } from '@concord-api/model'
import { createSurface } from '@concord-api/surface'

import { operationSamples } from '../operation-samples.ts'

const locate = () => ({ file: '', line: 1, column: 1, endLine: 1, endColumn: 1, pointer: '' })

/** An API of a document. */
export function apiOf(document: JsonObject): Api {
  return createApi('books', document, locate)
}

/** The samples of the first operation of a document. */
export function samplesOf(
  document: JsonObject,
  options: { readonly baseUrl?: string } = {},
): ReturnType<typeof operationSamples> & {
  readonly typescript: string
} {
  const api = apiOf(document)
  const surface = createSurface(api)
  const [operation] = api.operations
  if (operation === undefined) throw new TypeError('the document has no operation')
  return operationSamples(api, surface, operation, { packageName: 'books-client', ...options })
}
