const units = { W: 604_800, D: 86_400, H: 3600, M: 60, S: 1 }

/**
 * The seconds in an ISO 8601 duration of weeks to seconds: `PT1M` is 60. Undefined for any other text.
 */
export function secondsOf(duration: string): number | undefined {
  const match = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration)
  if (match === null) return undefined
  const counts = match.slice(1).map((count = '0') => Number(count))
  return Object.values(units).reduce((sum, unit, index) => sum + unit * (counts[index] ?? 0), 0)
}
