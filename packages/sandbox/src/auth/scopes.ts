import { type Api, asObject, member } from '@concord-api/model'

import { flowsOf } from './transport.ts'

/** The scopes of a scheme: those a flow offers, and those an operation asks for. */
export function allScopes(api: Api, scheme: string): Set<string> {
  const declared = api.securitySchemes.get(scheme)
  const flows = declared === undefined ? [] : Object.values(flowsOf(declared))
  const offered = flows.flatMap((flow) => Object.keys(asObject(member(flow, 'scopes'))))
  return new Set([...offered, ...askedScopes(api.operations, scheme)])
}

/** The scopes of a scheme that operations ask for that change nothing. */
export function readScopes(api: Api, scheme: string): Set<string> {
  return new Set(
    askedScopes(
      api.operations.filter(({ safe }) => safe),
      scheme,
    ),
  )
}

function askedScopes(operations: Api['operations'], scheme: string): string[] {
  return operations.flatMap(({ security }) => security.flatMap((requirement) => requirement.get(scheme) ?? []))
}
