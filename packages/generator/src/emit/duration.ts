const units = { D: 86_400, H: 3600, M: 60, S: 1 } as const

/** The seconds in an ISO 8601 duration of days to seconds; undefined for any other text. */
export function secondsOf(duration: string): number | undefined {
  const match = /^P(?!$)(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration)
  if (match === null) return undefined
  return Object.values(units).reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0)
}
