import { asString, type Response } from '@concord-api/model'

import { uuid } from '../operations/new-id.ts'
import { type Random, randomText } from '../random.ts'

/** An id for a request in a form that the header's schema allows: a UUID, 32 hexadecimal digits or a W3C trace parent. */
export function traceId(random: Random, response: Response | undefined, header: string): string {
  const declared = response?.headers.find(({ name }) => name.toLowerCase() === header.toLowerCase())?.schema?.schema
  const schema = typeof declared === 'object' ? declared : {}
  const hex = (length: number): string => randomText(random, length, '0123456789abcdef')
  if (schema['format'] === 'uuid') return uuid(random)
  const forms = [hex(32), `00-${hex(32)}-${hex(16)}-01`, uuid(random), hex(16)]
  const pattern = asString(schema['pattern'])
  if (pattern === undefined) return header.toLowerCase() === 'traceparent' ? (forms[1] as string) : (forms[0] as string)
  return forms.find((form) => new RegExp(pattern, 'u').test(form)) ?? (forms[0] as string)
}
