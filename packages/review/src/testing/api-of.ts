import { type Api, createApi, type JsonObject } from '@concord-api/model'
import { parse } from 'yaml'

/** An API as a document in YAML describes it, without files. */
export function apiOf(text: string): Api {
  return createApi('test', parse(text) as JsonObject, (pointer) => ({
    file: 'openapi.yaml',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    pointer,
  }))
}
