import { secondsOf } from '@concord-api/model'

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** `5 minutes` for `PT5M`; a duration that cannot be read stays as it is. */
export function durationText(iso: string): string {
  const seconds = secondsOf(iso)
  if (seconds === undefined) return iso
  const [unit, length] = units.find(([, size]) => seconds >= size && seconds % size === 0) ?? units[3]
  return counted(seconds / length, unit)
}

/** `300 requests a minute`; `100 requests in 10 minutes`. */
export function quotaText(quota: number, iso: string): string {
  const window = durationText(iso)
  const [, unit] = /^1 (\w+)$/.exec(window) ?? []
  const requests = counted(quota, 'request')
  if (unit === undefined) return `${requests} in ${window}`
  return `${requests} ${unit === 'hour' ? 'an' : 'a'} ${unit}`
}

/** `1 request`, `1,000 requests`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
