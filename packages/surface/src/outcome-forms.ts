import {
  type Api,
  asArray,
  isObject,
  joinPointer,
  type LocatedSchema,
  type Operation,
  resolveSchema,
  type Schema,
  schemaAt,
} from '@concord-api/model'

import { isSuccess } from './is-success.ts'

/** One of the forms the body of an answer has, and the outcome it tells; undefined for a success. */
export interface OutcomeForm {
  readonly schema: LocatedSchema
  readonly outcome: boolean | number | string | undefined
}

/** The forms of the body of a success where the body tells how a call went; empty for any other API. */
export function outcomeForms(api: Api, { responses }: Operation): OutcomeForm[] {
  const declared = api.conventions?.wire.outcome
  const body = responses.find(({ status }) => isSuccess(status))?.content.find(({ name }) => /json/i.test(name))?.schema
  const resolved = body === undefined ? undefined : resolveSchema(api.document, body)
  if (declared === undefined || resolved === undefined || !isObject(resolved.schema)) return []
  const { schema, pointer } = resolved
  const keyword = ['oneOf', 'anyOf'].find((candidate) => Array.isArray(schema[candidate]))
  const members =
    keyword === undefined
      ? [resolved]
      : asArray(schema[keyword]).map((member, index) => ({
          schema: member as Schema,
          pointer: joinPointer(pointer, keyword, index),
        }))
  return members.flatMap((member): OutcomeForm[] => {
    const at = schemaAt(api.document, member, declared.at)?.schema
    const value = isObject(at) ? (at['const'] ?? asArray(at['enum'])[0]) : undefined
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return []
    return [{ schema: member, outcome: declared.success.includes(value) ? undefined : value }]
  })
}
