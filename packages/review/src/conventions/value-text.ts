import { isObject } from '@concord-api/model'

/** A value of the conventions as people read it: a place by what it names, everything else as JSON. */
export function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  if (!isObject(value)) return String(value)
  const { in: where, at, name, ...more } = value
  if (typeof where !== 'string') return JSON.stringify(value)
  if (where === 'status') return 'the status'
  const what = typeof name === 'string' ? name : String(at)
  const place = where === 'body' ? (what === '' ? 'the whole body' : what) : `${where} ${what}`
  return [place, ...Object.entries(more).map(([key, own]) => `${key}: ${valueText(own)}`)].join(', ')
}
