import { isObject, type JsonObject, member } from '../../packages/model/src/index.ts'
import { type Case, documentsOf } from './review-cases.ts'

/** The schema that a case is about, on either side, and what else it needs. */
export interface SchemaCase {
  readonly id: string
  readonly name: string
  readonly direction: 'request' | 'response'
  readonly openapi: unknown
  readonly schemas: readonly [unknown, unknown]
  readonly components: readonly [unknown, unknown]
}

/** Where cases of a group have their schema. */
const places: Readonly<Record<string, readonly string[]>> = {
  'parameters-schema': ['parameters', '0', 'schema'],
  'request-body-schema': ['requestBody', 'content', 'application/json', 'schema'],
  'response-body-schema': ['responses', '200', 'content', 'application/json', 'schema'],
}

/** A case about a schema, without the document around it; undefined for any other. */
export function schemaCaseOf(one: Case): SchemaCase | undefined {
  const [group = '', name = ''] = one.id.split('/')
  const place = places[group]
  if (place === undefined) return undefined
  const documents = documentsOf(one)
  const schemas = documents.map((document) => {
    const item = Object.values(document['paths'] as JsonObject)[0]
    const operation = Object.values(item as JsonObject).find(isObject)
    return place.reduce<unknown>(member, operation)
  })
  if (schemas.some((schema) => schema === undefined)) return undefined
  const [base, head] = documents
  return {
    id: one.id,
    name,
    direction: group === 'response-body-schema' ? 'response' : 'request',
    openapi: base['openapi'],
    schemas: [schemas[0], schemas[1]],
    components: [member(base['components'], 'schemas'), member(head['components'], 'schemas')],
  }
}

/** Ways to write the same schema, or a schema that has it inside, so that the same is to be said of a change. */
export const wraps: Readonly<Record<string, (schema: unknown) => { schema: unknown; named?: JsonObject }>> = {
  plain: (schema) => ({ schema }),
  'in an array': (schema) => ({ schema: { type: 'array', items: schema } }),
  'behind a $ref': (schema) => ({ schema: { $ref: '#/components/schemas/Wrapped' }, named: { Wrapped: schema } }),
  'in an allOf': (schema) => ({ schema: { allOf: [schema] } }),
  'in a property': (schema) => ({ schema: { type: 'object', properties: { value: schema } } }),
}

/** Two documents that hold the schemas of a case, wrapped, as a request body or as an answer. */
export function documentsWith(
  { openapi, schemas, components }: SchemaCase,
  wrap: (schema: unknown) => { schema: unknown; named?: JsonObject },
  direction: 'request' | 'response',
): [JsonObject, JsonObject] {
  const [base, head] = schemas.map((schema, side) => {
    const { schema: wrapped, named } = wrap(schema)
    const content = { content: { 'application/json': { schema: wrapped } } }
    const answer = { description: 'OK', ...(direction === 'response' ? content : {}) }
    const operation = { responses: { 200: answer }, ...(direction === 'request' ? { requestBody: content } : {}) }
    return {
      openapi,
      info: { title: 'case', version: '1' },
      paths: { '/a': { post: operation } },
      components: { schemas: { ...(components[side] as JsonObject | undefined), ...named } },
    }
  })
  return [base as JsonObject, head as JsonObject]
}
