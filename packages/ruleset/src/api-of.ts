import { type Api, createApi, type JsonObject } from '@concord-api/model'

const apis = new WeakMap<JsonObject, Api>()

/** The Api of a document, read once for all rules. Locations are unknown: Spectral has its own. */
export function apiOf(document: JsonObject): Api {
  let api = apis.get(document)
  if (api === undefined) {
    api = createApi('document', document, (pointer) => ({
      file: '',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      pointer,
    }))
    apis.set(document, api)
  }
  return api
}

/**
 * Gives the rules an Api that was already read. They then need not read its document again, and know its files: a
 * message names a shared response by the `$ref` the author would write, `../components/responses/NotFound.yaml`.
 */
export function shareApi(api: Api): void {
  apis.set(api.document, api)
}
