import { asString, type JsonObject } from '@concord-api/model'

import { patternText } from './pattern-text.ts'
import { saidNumbers } from './said-numbers.ts'

/** @see https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3 */
const formats: Readonly<Record<string, string>> = {
  byte: 'dGV4dA==',
  date: '2026-01-15',
  'date-time': '2026-01-15T09:30:00Z',
  duration: 'PT1H',
  email: 'name@example.com',
  hostname: 'host.example.com',
  'idn-email': 'name@example.com',
  'idn-hostname': 'host.example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  iri: 'https://www.example.com/',
  'json-pointer': '/name',
  time: '09:30:00Z',
  uri: 'https://www.example.com/',
  'uri-reference': '/path',
  url: 'https://www.example.com/',
  uuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
}

/** The longest text that is made: a limit in a document may be any. */
const longest = 1000

/** A text of the format, pattern and length that schemas ask for. */
export function textValue(parts: readonly JsonObject[]): string {
  const said = (keyword: string): string | undefined => parts.map((part) => asString(part[keyword])).find(Boolean)
  const numbers = (keyword: string): number[] => saidNumbers(parts, keyword)
  const format = said('format')
  const pattern = said('pattern')
  if (format !== undefined && Object.hasOwn(formats, format)) return formats[format] as string
  const matching = pattern === undefined ? undefined : patternText(pattern)
  const text = matching ?? 'text'
  const least = Math.min(Math.max(0, ...numbers('minLength')), longest)
  const most = Math.min(...numbers('maxLength'), Infinity)
  // What a pattern repeats is at its end most often.
  const filler = matching === undefined ? 'text' : matching.slice(-1)
  return text.padEnd(least, filler || 'a').slice(0, Math.max(0, most))
}
