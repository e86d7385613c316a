import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { isObject, type JsonObject } from '../../packages/model/src/index.ts'

const require = createRequire(import.meta.url)
const read = (module: string): string => readFileSync(require.resolve(module), 'utf8')

const jsonSchema = 'https://json-schema.org/draft/2020-12/schema'
const vocabularies = ['applicator', 'content', 'core', 'format-annotation', 'meta-data', 'unevaluated', 'validation']

/** What OpenAPI 3.1 adds to JSON Schema: https://spec.openapis.org/oas/v3.1.1.html#fixed-fields-20 */
const openApiVocabulary = {
  $id: 'https://spec.openapis.org/oas/3.1/meta/base',
  properties: {
    example: true,
    discriminator: { properties: { propertyName: true, mapping: { additionalProperties: true } } },
    externalDocs: { properties: { url: true, description: true } },
    xml: { properties: { name: true, namespace: true, prefix: true, attribute: true, wrapped: true } },
  },
}

const schemaObject = {
  $id: 'https://spec.openapis.org/oas/3.1/dialect/base',
  allOf: [{ $ref: jsonSchema }, { $ref: openApiVocabulary.$id }],
}

/** The official schema of OpenAPI 3.1 with all it refers to. What it leaves to a dialect is the Schema Object. */
export const openApiSchemas: readonly JsonObject[] = [
  inDialect(read('@seriousme/openapi-schema-validator/schemas/v3.1/schema.json')),
  ...['schema', ...vocabularies.map((name) => `meta/${name}`)].map((name) =>
    inDialect(read(`ajv/dist/refs/json-schema-2020-12/${name}.json`)),
  ),
  openApiVocabulary,
  schemaObject,
]

function inDialect(text: string): JsonObject {
  return JSON.parse(text, (_, value: unknown) => {
    if (!isObject(value) || Object.hasOwn(value, '$id')) return value
    return value['$dynamicAnchor'] === 'meta' || value['$dynamicRef'] === '#meta' ? { $ref: schemaObject.$id } : value
  }) as JsonObject
}
