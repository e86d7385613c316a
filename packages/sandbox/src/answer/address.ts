import type { Operation } from '@concord-api/model'

import type { Environment } from '../environment.ts'
import type { Kind } from '../operations/kinds.ts'
import type { Entry } from '../records/entry.ts'

/** The path of an operation with its parameters filled in; undefined where one is missing. */
export function pathTo(
  { base }: Pick<Environment, 'base'>,
  operation: Operation,
  parameters: Readonly<Record<string, unknown>>,
): string | undefined {
  let complete = true
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (value === undefined || value === null || value === '') complete = false
    return encodeURIComponent(String(value))
  })
  return complete ? `${base}${path}` : undefined
}

/** The path of an entry: that of the operation that reads it, or works on it alone; undefined where there is none. */
export function addressOf(environment: Environment, kind: Kind, entry: Entry): string | undefined {
  if (kind.address === undefined) return undefined
  const { operation, idParameter, parents } = kind.address
  const parameters: Record<string, string | undefined> = {}
  for (const { parameter, collection } of parents) parameters[parameter] = entry.parents[collection]
  if (idParameter !== undefined) parameters[idParameter] = entry.id
  return pathTo(environment, operation, parameters)
}

/** An address as a schema wants it: `uri` is absolute, anything else may be relative. */
export function inForm(address: string, format: string | undefined, origin: string): string {
  return format === 'uri' ? `${origin}${address}` : address
}
