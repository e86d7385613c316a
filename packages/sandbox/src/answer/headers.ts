import { asObject, type Header, type Response, valueAt } from '@concord-api/model'

import type { Environment } from '../environment.ts'
import { isFieldName, setField } from '../http/header-fields.ts'
import { sampleValue } from '../schema/sample.ts'
import { traceId } from './trace.ts'

/** Adds what every answer has, and the headers that the document requires of this one and nobody set. */
export function completeHeaders(environment: Environment, response: Response | undefined, headers: Headers): void {
  const { api, random } = environment
  const trace = api.conventions?.wire.trace
  if (trace?.in === 'header' && isFieldName(trace.at) && !headers.has(trace.at))
    setField(headers, trace.at, traceId(random, response, trace.at))
  for (const header of response?.headers ?? []) {
    if (!header.required || !isFieldName(header.name) || headers.has(header.name)) continue
    setField(headers, header.name, sampleOf(environment, header))
  }
}

/** A wait is short: clients really wait that long. */
function sampleOf(environment: Environment, header: Header): string {
  if (header.name.toLowerCase() === 'retry-after') return '1'
  const node = asObject(valueAt(environment.api.document, header.pointer))
  const named = Object.values(asObject(node['examples'])).map(
    (example) => asObject(environment.api.resolve(example))['value'],
  )
  const [example] = [...('example' in node ? [node['example']] : []), ...named]
  const value =
    example ?? (header.schema === undefined ? '' : sampleValue(environment.api.document, [header.schema.schema]))
  return Array.isArray(value) ? value.join(',') : String(value)
}
