import { type Api, asArray, type LocatedSchema, resolveSchema, schemaAt } from '@concord-api/model'

/** Whether a form of a body is that of a failure: its outcome is fixed, and is none that means success. */
export function isFailure(api: Api, form: LocatedSchema): boolean {
  const outcome = api.conventions?.wire.outcome
  const member = outcome && schemaAt(api.document, form, outcome.at)
  const schema = member && resolveSchema(api.document, member)?.schema
  if (outcome === undefined || typeof schema !== 'object') return false
  const values = schema['const'] === undefined ? asArray(schema['enum']) : [schema['const']]
  return values.length > 0 && !values.some((value) => outcome.success.includes(value as string))
}
