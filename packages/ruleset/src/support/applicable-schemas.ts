import {
  type Api,
  asArray,
  isObject,
  joinPointer,
  type JsonObject,
  type LocatedSchema,
  resolveSchema,
  type SchemaObject,
} from '@concord-api/model'

export interface ApplicableSchemas {
  readonly schemas: readonly SchemaObject[]
  /** False when a `$ref` leads nowhere: then no one knows what else the schema says. */
  readonly complete: boolean
}

/** The schemas that all apply to one value: a schema, what its `$ref` names, and the parts of its `allOf`. */
export function applicableSchemas(api: Api, start: LocatedSchema): ApplicableSchemas {
  const schemas: SchemaObject[] = []
  const seen = new Set<JsonObject>()
  let complete = true
  const queue = [start]
  for (const { schema, pointer } of queue) {
    if (!isObject(schema) || seen.has(schema)) continue
    seen.add(schema)
    const isReference = typeof schema['$ref'] === 'string'
    // Beside a `$ref`, OpenAPI 3.1 lets other keywords apply too.
    if (!isReference || Object.keys(schema).length > 1) schemas.push({ schema, pointer })
    if (isReference) {
      const target = resolveSchema(api.document, { schema, pointer })
      if (target === undefined) complete = false
      else queue.push(target)
    }
    for (const [index, part] of asArray(schema['allOf']).entries()) {
      if (isObject(part)) queue.push({ schema: part, pointer: joinPointer(pointer, 'allOf', index) })
    }
  }
  return { schemas, complete }
}
