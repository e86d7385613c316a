import { createApi, type JsonObject } from '@concord-api/model'
import { parse } from 'yaml'

import { type Review, reviewApis, type ReviewOptions } from '../index.ts'

/** An `Api` of a document that is no file. */
export function apiOf(document: JsonObject): ReturnType<typeof createApi> {
  return createApi('test', document, (pointer) => ({
    file: '',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    pointer,
  }))
}

/** An `Api` of a document in YAML. */
export function apiOfText(text: string): ReturnType<typeof createApi> {
  return apiOf(documentOf(text))
}

/** Reviews two documents in YAML; `openapi` and `info` may be left out. */
export function reviewTexts(base: string, head: string, options?: ReviewOptions): Review {
  const [before, after] = [documentOf(base), documentOf(head)]
  return reviewApis(apiOf(before), apiOf(after), options)
}

/** What is found about the wire, each as `id level`, the worst first; what clients see has tables of its own. */
export function said(base: string, head: string, options?: ReviewOptions): string[] {
  return reviewTexts(base, head, options)
    .findings.filter(({ tier }) => tier !== 'client')
    .map(({ rule, level }) => `${rule} ${level}`)
}

/** A document in YAML. */
function documentOf(text: string): JsonObject {
  return { openapi: '3.1.0', info: { title: 'Test', version: '1' }, paths: {}, ...(parse(text) as JsonObject) }
}

/** Puts YAML deeper. */
function indented(text: string, by: number): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n')
}

/** A document in which `POST /pets` takes the schema as its body. */
export function asRequest(schema: string, components = ''): string {
  return `paths:
  /pets:
    post:
      requestBody:
        content:
          application/json:
            schema:
${indented(schema, 14)}
      responses: { '201': { description: Created } }
${components}`
}

/** A document in which `GET /pets` answers the schema. */
export function asResponse(schema: string, components = ''): string {
  return `paths:
  /pets:
    get:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema:
${indented(schema, 16)}
${components}`
}

/** A document in which callers call the operation. */
export function asOperation(operation: string): string {
  return `paths:\n  /pets:\n    post:\n${indented(operation, 6)}\n`
}

/** A document in which the API calls the operation. */
export function asWebhook(operation: string): string {
  return `webhooks:\n  petAdded:\n    post:\n${indented(operation, 6)}\n`
}
