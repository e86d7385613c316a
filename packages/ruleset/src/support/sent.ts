import {
  type Api,
  type LocatedSchema,
  type Operation,
  type Parameter,
  type ParameterPlace,
  schemaAt,
} from '@concord-api/model'

import type { Problem } from '../rule.ts'
import { existing } from './existing.ts'
import { meantParameter, parametersAt } from './parameter-names.ts'
import { mostUsed, reference } from './reference.ts'
import { isSameHeader } from './same-header.ts'

/** How an operation takes what is sent at a place. */
export interface Sent {
  readonly pointer: string
  readonly schema: LocatedSchema | undefined
  /** Undefined for a member of the body. */
  readonly parameter: Parameter | undefined
}

/** The parameter, or the member of the body, that an operation has for a place. */
export function findSent(api: Api, operation: Operation, place: ParameterPlace): Sent | undefined {
  if (place.in !== 'body') {
    const parameter = operation.parameters.find((candidate) => isAt(candidate, place))
    return parameter && { pointer: parameter.pointer, schema: parameter.schema, parameter }
  }
  for (const { schema: body } of operation.requestBody?.content ?? []) {
    const schema = body && schemaAt(api.document, body, place.name)
    if (schema !== undefined) return { pointer: schema.pointer, schema, parameter: undefined }
  }
  return undefined
}

/**
 * What to do about an operation that does not take what it should; `reason` is said of it: `is sorted`. A name that is a
 * slip in the conventions is reported there, not in each operation.
 */
export function missingSent(api: Api, operation: Operation, place: ParameterPlace, reason: string): Problem[] {
  if (meantParameter(api, place) !== undefined) return []
  const { in: where, name } = place
  const start = `\`${operation.id}\` ${reason} but does not take \`${name}\`: add`
  if (where === 'body') {
    return [
      {
        pointer: existing(api, operation.pointer, 'requestBody'),
        message: `${start} \`${name}\` to its \`requestBody\``,
      },
    ]
  }
  const usual = mostUsed(api, parametersAt(api, place))
  const ref = usual === undefined ? undefined : reference(api, 'parameters', usual, operation.pointer)
  return [
    {
      pointer: existing(api, operation.pointer, 'parameters'),
      message: `${start} the ${where} parameter \`${name}\`${ref === undefined ? '' : `: \`${ref}\``}`,
    },
  ]
}

function isAt(parameter: Parameter, { in: where, name }: ParameterPlace): boolean {
  if (parameter.in !== where) return false
  return where === 'header' ? isSameHeader(parameter.name, name) : parameter.name === name
}
