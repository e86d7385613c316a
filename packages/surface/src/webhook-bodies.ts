import {
  type Api,
  asObject,
  isJson,
  isObject,
  joinPointer,
  type LocatedSchema,
  resolveSchema,
  type Schema,
  valueAt,
} from '@concord-api/model'

/** The schemas of what the document's webhooks deliver, by the name of the webhook. */
export function webhookBodies({ document, resolve }: Api): { readonly name: string; readonly schema: LocatedSchema }[] {
  return Object.entries(asObject(valueAt(document, '/webhooks'))).flatMap(([name, item]) =>
    Object.values(asObject(resolve(item))).flatMap((operation) => {
      const content = asObject(asObject(resolve(asObject(operation)['requestBody']))['content'])
      const json = Object.entries(content).find(([mediaType]) => isJson(mediaType))
      const schema = json === undefined ? undefined : asObject(json[1])['schema']
      if (!isObject(schema)) return []
      const pointer = joinPointer('/webhooks', name)
      const located = resolveSchema(document, { schema: schema as Schema, pointer })
      return located === undefined ? [] : [{ name, schema: located }]
    }),
  )
}
