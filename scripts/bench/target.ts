/** `target at most 5.00 kB: met`, or by how much it is missed. */
export function atMost(limit: number, value: number, unit = ''): string {
  return verdict('at most', limit, value - limit, unit)
}

/** `target at least 0.90: missed by 0.05` */
export function atLeast(limit: number, value: number, unit = ''): string {
  return verdict('at least', limit, limit - value, unit)
}

function verdict(bound: string, limit: number, excess: number, unit: string): string {
  const text = (value: number): string => [value.toFixed(2), unit].filter(Boolean).join(' ')
  const outcome = Number.isNaN(excess) ? 'not measured' : excess <= 0 ? 'met' : `missed by ${text(excess)}`
  return `target ${bound} ${text(limit)}: ${outcome}`
}
